import type { Instant } from '../calendar/instant.ts'
import type { Card } from '../card.ts'
import type { Facts } from '../facts.ts'
import type { Logbook } from '../logbook.ts'
import type { People, PersonId } from '../person.ts'
import type { Settings } from '../settings.ts'

/**
 * How a message is meant: `news` is what somebody just did; a `reminder` and an `escalation` (to
 * someone else than was asked first) are capped, and an escalation is never sent twice for safety.
 */
export type Urgency = 'news' | 'reminder' | 'escalation'

/** Something that concerns someone from an instant on. Told once: its key says what, which stage and to whom. */
export interface Due {
  readonly key: string
  /** What it is about, whatever the stage and whoever is told. */
  readonly subject: string
  readonly recipient: PersonId
  readonly at: Instant
  readonly urgency: Urgency
  readonly card: Card
}

/** What the kinds look at: one logbook, who everyone is, the site's settings. */
export interface Concern {
  readonly logbook: Logbook
  /** Undefined without a programme that is there. */
  readonly facts: Facts | undefined
  readonly people: People
  readonly settings: Settings
  readonly now: Instant
}

/** A kind of message: every stage that may still be told, those of the past and those to come. */
export type Kind = (concern: Concern) => readonly Due[]

export const dueOf = (stage: string, due: Omit<Due, 'key'>): Due => ({
  key: `${due.subject}#${stage}@${due.recipient}`,
  ...due,
})

/** The subject of a key. */
export const subjectOf = (key: string): string => key.slice(0, key.indexOf('#'))
