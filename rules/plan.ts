import type { Card, Subject } from './card.ts'
import type { Due } from './due.ts'
import type { PersonId } from './person.ts'

/** A message that lives, as far as planning needs to know it. */
export interface Told {
  readonly key: string
  readonly recipient: PersonId
  readonly card: Card
}

export type Message =
  | { readonly how: 'send'; readonly key: string; readonly recipient: PersonId; readonly card: Card }
  /** A message that stands gets more to show; rewriting it makes no sound. */
  | { readonly how: 'extend'; readonly key: string; readonly card: Card }

/** So many requests fit one card on every platform. */
const mostSubjects = 10

/**
 * What to say, given what was said. Nothing is told twice; requests to one person go into the
 * card that still waits for her (a handledare with eight doctors gets one card), else into one new card.
 * @param stillWaits whether a subject of an earlier card waits for a decision
 */
export const plan = (
  dues: readonly Due[],
  told: readonly Told[],
  stillWaits: (subject: Subject) => boolean,
): readonly Message[] => {
  const news = dues.filter((one) => !told.some((before) => tells(before, one)))
  const requests = news.filter((one) => one.card.kind === 'requests')
  const recipients = [...new Set(requests.map((one) => one.recipient))]
  return [
    ...news.filter((one) => one.card.kind !== 'requests').map((one) => ({ how: 'send' as const, ...one })),
    ...recipients.flatMap((recipient) => {
      const mine = (one: { recipient: PersonId }) => one.recipient === recipient
      return planRequests(requests.filter(mine), told.filter(mine), stillWaits)
    }),
  ]
}

const planRequests = (
  asked: readonly Due[],
  told: readonly Told[],
  stillWaits: (subject: Subject) => boolean,
): Message[] => {
  const subjects = asked.flatMap(({ card }) => subjectsOf(card))
  const standing = told.find(({ card }) => {
    const shown = subjectsOf(card)
    return shown.some(stillWaits) && shown.length + subjects.length <= mostSubjects
  })
  if (standing !== undefined)
    return [
      {
        how: 'extend',
        key: standing.key,
        card: { kind: 'requests', subjects: [...subjectsOf(standing.card), ...subjects] },
      },
    ]
  const [first] = asked
  if (first === undefined) return []
  return [
    {
      how: 'send',
      key: first.key,
      recipient: first.recipient,
      card: { kind: 'requests', subjects: subjects.slice(0, mostSubjects) },
    },
    ...planRequests(asked.slice(mostSubjects), [], stillWaits),
  ]
}

const tells = (before: Told, due: Due): boolean =>
  before.recipient === due.recipient &&
  (before.key === due.key ||
    (due.card.kind === 'requests' &&
      due.card.subjects.every((asked) => subjectsOf(before.card).some((shown) => same(asked, shown)))))

const subjectsOf = (card: Card): readonly Subject[] => (card.kind === 'requests' ? card.subjects : [])

const same = (a: Subject, b: Subject): boolean =>
  a.doctor === b.doctor && a.entry === b.entry && a.round === b.round
