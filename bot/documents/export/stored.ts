import type { Instant } from '../../../rules/calendar/instant.ts'
import type { Card } from '../../../rules/card.ts'
import type { Step } from '../../../rules/entry.ts'
import type { Commit } from '../../../rules/logbook.ts'
import type { Person, PersonId } from '../../../rules/person.ts'

/** Everything that is kept of one person, complete: the shape of the JSON export. */
export interface Stored {
  readonly format: 1
  readonly about: PersonId
  /** When it was taken. */
  readonly at: Instant
  /** Name, address, roles, settings, accounts. */
  readonly person: Person
  /** Her logbook: every change there ever was, with who made it and when; empty without one. */
  readonly journal: readonly Commit[]
  /** What the bot sent to her, and to others about her: where it stands, never its text. */
  readonly messages: readonly {
    readonly at: Instant
    readonly to: PersonId
    readonly card: Card['kind']
    /** What was due and is told by it. */
    readonly tells: readonly string[]
    readonly message: { readonly platform: string; readonly conversation: string; readonly id: string }
    readonly aboutHer: boolean
  }[]
  /** What she did in the logbooks of others. */
  readonly inOthers: readonly {
    readonly doctor: PersonId
    readonly entry: string
    readonly did: Step['did']
    readonly at: Instant
  }[]
  /** What a platform keeps to be able to reach her. */
  readonly platforms: readonly { readonly kind: string; readonly id: string; readonly value: unknown }[]
}
