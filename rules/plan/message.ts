import type { Day } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { requestsIn, type Card, type Subject } from '../card.ts'
import type { Due } from '../due/due.ts'
import type { People, PersonId } from '../person.ts'
import type { Settings } from '../settings.ts'

/** A message that lives, as far as planning needs to know it. */
export interface Told {
  readonly key: string
  readonly recipient: PersonId
  readonly card: Card
  /** The keys of all that it told of. */
  readonly tells: readonly string[]
  /** The site's calendar day on which it was sent. */
  readonly day: Day
}

export type Message =
  | {
      readonly how: 'send'
      readonly key: string
      readonly recipient: PersonId
      readonly card: Card
      readonly tells: readonly string[]
      /** Keys of those it tells that are not sent again when nobody knows whether they came. */
      readonly once: readonly string[]
    }
  /** A message that stands shows something else from now on; rewriting it makes no sound. */
  | { readonly how: 'rewrite'; readonly key: string; readonly card: Card }

/** What planning looks at beside what is due. */
export interface Outlook {
  readonly told: readonly Told[]
  /** What is due later: a reminder waits for one that comes the same day. */
  readonly coming: readonly Due[]
  /** Whether a key names what was sent once without a word whether it came. */
  readonly isUnsure: (key: string) => boolean
  /** Whether a subject of an earlier card waits for a decision. */
  readonly stillWaits: (subject: Subject) => boolean
  readonly people: People
  readonly settings: Settings
  readonly now: Instant
}

export const todayIn = ({ now, settings }: Outlook): Day => dayOf(now, settings.zone)

/** The requests of an earlier message that still wait in it. */
export const openIn = ({ card }: Told, { stillWaits }: Outlook): readonly Subject[] =>
  requestsIn(card).filter((one) => one.moved !== true && stillWaits(one))

export const isSame = (a: Subject, b: Subject): boolean =>
  a.doctor === b.doctor && a.entry === b.entry && a.round === b.round

export const recipientsIn = (dues: readonly Due[]): readonly PersonId[] => [
  ...new Set(dues.map(({ recipient }) => recipient)),
]
