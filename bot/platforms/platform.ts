import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Account, Language } from '../../rules/person.ts'
import type { MessageRef } from '../../storage/delivery.ts'
import type { NamedFile } from '../views/namedFile.ts'
import type { Field, Form, View } from '../views/view.ts'

/** A way to people: Slack, Teams, or the page. Transport and drawing only; no rule and no sentence. */
export interface Platform extends Part {
  /** What it takes on the bot's one HTTP server; none where it needs no address of its own. */
  readonly routes?: readonly Route[]
  /** Begins to hand over what people write and press. */
  start(answer: (incoming: Incoming) => Promise<Answer>): Promise<void>
  /** Whether people can reach the bot through it now. */
  ready?(): boolean
  /** Finishes what is in flight, then lets go of sockets and ports. */
  stop(): Promise<void>
}

/** What a site's bot has of a platform: the ways out to its own people. */
export interface Part {
  readonly name: string
  send(to: Address, view: View): Promise<MessageRef>
  /** @throws PlatformError 'gone' for a vanished message; it is then sent anew. */
  replace(message: MessageRef, view: View): Promise<void>
  /**
   * Hands someone a file, in private and never under a public address.
   * @throws PlatformError 'refused' where it takes no files, or not this one.
   */
  sendFile(to: Address, file: NamedFile): Promise<void>
  /** Draws a person's own page, where the platform has one: the truth that messages point at. */
  showHome?(to: Address, view: View): Promise<void>
  /** What the platform's own directory says of an account that the bot does not know yet. */
  profile?(account: Account): Promise<Profile | undefined>
}

/** One address of the bot's HTTP server, and what answers there. */
export interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: string
  handle(request: IncomingMessage, response: ServerResponse): Promise<void> | void
}

/** Whom an account belongs to. Only a member of an allowed workspace or tenant is ever linked to a person. */
export interface Profile {
  readonly name: string
  readonly email?: string
  /** False for guests and for people of other tenants. */
  readonly member: boolean
  /** A first guess, from the account's own setting. */
  readonly language?: Language
}

/** One thing a person did. `input.action` and form values come from the client: nothing in them is trusted. */
export interface Incoming {
  readonly platform: string
  /** Workspace or tenant and the user in it, as the platform vouches for them. */
  readonly tenant: string
  readonly user: string
  /** The person's name, where the platform gives one. */
  readonly name?: string
  /** The channel it was said in; undefined in private. */
  readonly channel?: string
  /** Pressed where no message can be shown: on the person's own page, or in a window over it. */
  readonly elsewhere?: 'home' | 'modal'
  readonly input: Input
  /** The message the press came from, carried through forms. */
  readonly message?: MessageRef
  /** The same for every delivery of one event. */
  readonly key: string
}

/** Where it came from. */
export const accountOf = ({ platform, tenant, user }: Incoming): Account => ({ platform, tenant, user })

export type Input =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'press'; readonly action: unknown }
  | { readonly kind: 'submit'; readonly action: unknown; readonly values: Readonly<Record<string, string>> }

export type Address = { readonly platform: string; readonly tenant: string } & (
  { readonly user: string } | { readonly channel: string }
)

/** Every press gets a visible answer: at least one of these. */
export interface Answer {
  /** The message it came from, for all who see it. */
  readonly rewrite?: View
  /** A new message where the person wrote. */
  readonly reply?: View
  /** A direct message, whatever the person wrote in. */
  readonly private?: View
  /** One line that only the presser sees. */
  readonly notice?: string
  /** The notice holds nothing of anyone's: it may stand where all see it, if there is no other way. */
  readonly open?: true
  readonly form?: Form
  /** The person's own page as it is after a press on it. */
  readonly home?: View
  /** Sentences at the fields of the submitted form, by field id; the form stays with what was written. */
  readonly errors?: Readonly<Record<string, string>>
  /** With `errors`: one more question for the form, by whose answer what was refused can pass. */
  readonly ask?: Field
  /** With `errors`: the fields whose values are neither kept nor shown again. */
  readonly forget?: readonly string[]
  /** The person's, for the few words that a platform has of its own. */
  readonly language?: Language
}

/** A platform that cannot begin as it is configured; the message names the variable and what is wrong with it. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}

/** What went wrong with the platform, and so what can be done about it. */
export type PlatformFault = 'gone' | 'unreachable' | 'rate' | 'unsure' | 'refused'

export class PlatformError extends Error {
  override readonly name = 'PlatformError'
  readonly platform: string
  readonly fault: PlatformFault
  constructor(platform: string, fault: PlatformFault) {
    super(`${platform}: ${fault}`)
    this.platform = platform
    this.fault = fault
  }
}
