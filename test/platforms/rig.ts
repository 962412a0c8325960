import type { Platform } from '../../bot/platforms/platform.ts'
import type { Account } from '../../rules/person.ts'

/** A platform with people at it: what stories and the platform contract are told in. */
export interface Rig {
  readonly platform: Platform
  person(id: string): Actor
  /** The account by which a person is there; also where the bot can send to them unasked. */
  account(person: string): Account
  stop(): Promise<void>
}

/** One person in one conversation: the private one, unless `in` says which channel. */
export interface Actor {
  in(channel: string): Actor
  says(text: string): Promise<void>
  /** Presses the newest button so titled. `deliveries: 2` lets the platform hand the one press over twice. */
  presses(title: string, options?: { readonly deliveries?: number }): Promise<void>
  /** Finds the button now, and presses it when called, however the message has changed since. */
  aims(title: string): Promise<() => Promise<void>>
  /** Changes these fields of the newest open form, leaves the others as they stand, and sends it. */
  submits(values?: Readonly<Record<string, string>>): Promise<void>
  cancels(): Promise<void>
  /** Each message as lines of text, newest last; a button reads `[Stämmer]`, a field `Procent: 80`. */
  sees(): Promise<readonly string[]>
  /** The newest message, or '' when there is none. */
  last(): Promise<string>
  /** Takes every file that was handed over to this person and stands there still, oldest first, and opens it. */
  files(): Promise<readonly OpenedFile[]>
  /** What the last thing this person did was answered with, for their eyes only. */
  notice(): string | undefined
}

export interface OpenedFile {
  readonly name: string
  readonly content: Uint8Array
}
