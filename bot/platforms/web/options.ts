import type { Records } from '../../../storage/store.ts'
import type { Conversation } from './stored.ts'
import type { PagePerson } from './wire.ts'

export interface WebOptions {
  /** 0 takes any free one; `url()` tells which. */
  readonly port: number
  readonly conversations: Records<Conversation>
  /** Everyone one can be on the page. */
  who(): Promise<readonly PagePerson[]>
  /** Whether what a person said may be kept with the conversation. */
  mayKeep(text: string): boolean
  /** The site's wall clock, `2026-11-20T14:00`. */
  now(): string
  /** Is told of accidents: an answer that threw, a record that could not be read. */
  report(error: unknown): void
  /** Buttons that move the product clock and begin anew. */
  readonly demo?: {
    advance(step: 'day' | 'week'): Promise<void>
    /** Comes after the conversations were emptied, so what it sends stays. */
    reset(): Promise<void>
  }
  /** The channel in the office's pane. */
  readonly channel?: string
  readonly version?: string
}
