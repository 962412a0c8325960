import type { Incoming } from '../platform.ts'
import type { Calls } from './calls.ts'
import type { Metadata } from './metadata.ts'

/** One thing a person did in Slack: what the bot is asked, and where its answer goes. */
export interface Deed {
  readonly incoming: Incoming
  /** Lets a modal be opened, within three seconds of the press. */
  readonly trigger?: string
  /** Where it was said or pressed, as a form opened by it remembers it. */
  readonly from: Metadata
  /** The person's chat with the bot, where it was written there. */
  readonly chat?: string
  /** The modal it was pressed or handed in from. */
  readonly modal?: string
  /** Shows one line to this person only, wherever they are. */
  readonly tell?: (text: string) => Promise<unknown>
  /** Of a View too long for one message. */
  readonly page?: number
}

/** With the way to answer in the workspace it was heard in. */
export interface Heard extends Deed {
  readonly calls: Calls
  /** Of someone whom a shared channel brings in from another workspace, and whom the bot is not asked for. */
  readonly isOutside: boolean
}
