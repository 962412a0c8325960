import type { Day } from './calendar/day.ts'
import { mostSubjects, type Card, type Subject } from './card.ts'
import type { Due } from './due.ts'
import type { PersonId } from './person.ts'

/** A message that lives, as far as planning needs to know it. */
export interface Told {
  readonly key: string
  readonly recipient: PersonId
  readonly card: Card
  /** The site's calendar day on which it was sent. */
  readonly day: Day
}

export type Message =
  | { readonly how: 'send'; readonly key: string; readonly recipient: PersonId; readonly card: Card }
  /** A message that stands shows something else from now on; rewriting it makes no sound. */
  | { readonly how: 'rewrite'; readonly key: string; readonly card: Card }

type Requests = Extract<Card, { kind: 'requests' }>
type ToldRequests = Told & { readonly card: Requests }

/**
 * What to say, given what was said. Nothing is told twice. Requests to one person stand in one
 * card: what comes on the same day is added to it in silence, what comes later is news and brings
 * all that still waits along into a new card (a handledare with eight doctors gets one).
 * @param stillWaits whether a subject of an earlier card waits for a decision
 */
export const plan = (
  dues: readonly Due[],
  told: readonly Told[],
  stillWaits: (subject: Subject) => boolean,
  today: Day,
): readonly Message[] => {
  const news = dues.filter((one) => !told.some((before) => tells(before, one)))
  const requests = news.filter(({ card }) => card.kind === 'requests')
  const recipients = [...new Set(requests.map(({ recipient }) => recipient))]
  return [
    ...news.filter(({ card }) => card.kind !== 'requests').map((one) => ({ how: 'send' as const, ...one })),
    ...recipients.flatMap((recipient) => {
      const asked = requests.filter((one) => one.recipient === recipient)
      const standing = told.filter(isRequests).filter((one) => one.recipient === recipient)
      return planRequests(
        asked,
        standing.filter(({ card }) => card.subjects.some((one) => !one.moved && stillWaits(one))),
        stillWaits,
        today,
      )
    }),
  ]
}

const planRequests = (
  asked: readonly Due[],
  standing: readonly ToldRequests[],
  stillWaits: (subject: Subject) => boolean,
  today: Day,
): Message[] => {
  const subjects = asked.flatMap(({ card }) => (card.kind === 'requests' ? card.subjects : []))
  const sameDay = standing.find(
    ({ day, card }) => day === today && card.subjects.length + subjects.length <= mostSubjects,
  )
  if (sameDay !== undefined) {
    const card: Requests = { kind: 'requests', subjects: [...sameDay.card.subjects, ...subjects] }
    return [{ how: 'rewrite', key: sameDay.key, card }]
  }
  const before = standing.flatMap(({ card }) => card.subjects.filter((one) => !one.moved && stillWaits(one)))
  const brought = before.slice(0, Math.max(0, mostSubjects - subjects.length))
  return [...standing.flatMap((one) => withMoved(one, brought)), ...inCards(asked, [...brought, ...subjects])]
}

/** The earlier card without its buttons for what has moved on into a newer one. */
const withMoved = ({ key, card }: ToldRequests, moved: readonly Subject[]): Message[] =>
  card.subjects.some((one) => moved.includes(one))
    ? [
        {
          how: 'rewrite',
          key,
          card: {
            kind: 'requests',
            subjects: card.subjects.map((one) => (moved.includes(one) ? { ...one, moved: true } : one)),
          },
        },
      ]
    : []

/** As many new cards as it takes, each under the key of something that is news. */
const inCards = (asked: readonly Due[], subjects: readonly Subject[]): Message[] =>
  asked.flatMap(({ key, recipient }, i) => {
    const own = subjects.slice(i * mostSubjects, (i + 1) * mostSubjects)
    return own.length === 0
      ? []
      : [{ how: 'send', key, recipient, card: { kind: 'requests', subjects: own } }]
  })

const isRequests = (told: Told): told is ToldRequests => told.card.kind === 'requests'

const tells = (before: Told, due: Due): boolean =>
  before.recipient === due.recipient &&
  (before.key === due.key ||
    (due.card.kind === 'requests' &&
      isRequests(before) &&
      due.card.subjects.every((asked) => before.card.subjects.some((shown) => same(asked, shown)))))

const same = (a: Subject, b: Subject): boolean =>
  a.doctor === b.doctor && a.entry === b.entry && a.round === b.round
