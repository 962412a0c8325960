import { mostSubjects, withRequests, type RequestsCard, type Subject } from '../card.ts'
import type { Due } from '../due/due.ts'
import { isSame, openIn, recipientsIn, todayIn, type Message, type Outlook, type Told } from './message.ts'

/**
 * What to say at once. Requests to one person stand in one card: what comes on the same day is
 * added to it in silence, what comes later is news and brings all that still waits along into a
 * new card (a handledare with eight doctors gets one).
 */
export const planNews = (news: readonly Due[], outlook: Outlook): readonly Message[] => {
  const requests = news.filter(({ card }) => card.kind === 'requests')
  return [
    ...news.filter((one) => !requests.includes(one)).map(sent),
    ...recipientsIn(requests).flatMap((recipient) => {
      const standing = outlook.told.filter(
        (one) => one.recipient === recipient && openIn(one, outlook).length > 0,
      )
      return planRequests(
        requests.filter((one) => one.recipient === recipient),
        standing,
        outlook,
      )
    }),
  ]
}

const sent = ({ key, recipient, card }: Due): Message => ({
  how: 'send',
  key,
  recipient,
  card,
  tells: [key],
  once: [],
})

const planRequests = (asked: readonly Due[], standing: readonly Told[], outlook: Outlook): Message[] => {
  const subjects = asked.flatMap(subjectsOf)
  for (const { key, card, day } of standing)
    if (card.kind === 'requests' && day === todayIn(outlook))
      if (card.subjects.length + subjects.length <= mostSubjects)
        return [{ how: 'rewrite', key, card: { ...card, subjects: [...card.subjects, ...subjects] } }]
  const before = standing.flatMap((one) => openIn(one, outlook))
  const brought = before.slice(0, Math.max(0, mostSubjects - subjects.length))
  return [...withMoved(standing, brought), ...inCards(asked, [...brought, ...subjects])]
}

export const subjectsOf = ({ card }: Due): readonly Subject[] =>
  card.kind === 'requests' ? card.subjects : []

/** The earlier cards without their buttons for what has moved on into a newer one. */
export const withMoved = (standing: readonly Told[], moved: readonly Subject[]): Message[] => {
  const isMoved = (one: Subject) => moved.some((other) => isSame(one, other))
  return standing.map(({ key, card }) => ({
    how: 'rewrite',
    key,
    card: withRequests(card, (one) => (isMoved(one) ? { ...one, moved: true } : one)),
  }))
}

/** As many new cards as it takes, each under the key of something that is news. */
const inCards = (asked: readonly Due[], subjects: readonly Subject[]): Message[] =>
  asked.flatMap(({ key, recipient }, i) => {
    const own = subjects.slice(i * mostSubjects, (i + 1) * mostSubjects)
    const card: RequestsCard = { kind: 'requests', subjects: own }
    const tells = asked
      .filter((one) => subjectsOf(one).every((each) => own.includes(each)))
      .map((one) => one.key)
    return own.length === 0 ? [] : [{ how: 'send', key, recipient, card, tells, once: [] }]
  })
