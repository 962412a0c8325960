import type { Day } from '../calendar/day.ts'
import { mostDeadlines, mostSubjects, type Card } from '../card.ts'
import type { Due } from '../due/due.ts'
import type { PersonId } from '../person.ts'
import { isSame, openIn, recipientsIn, todayIn, type Message, type Outlook } from './message.ts'
import { subjectsOf, withMoved } from './news.ts'

/** One reminder a person and day: whoever claims this key may send it. */
export const reminderKey = (recipient: PersonId, day: Day): string => `reminder/${recipient}/${day}`

/** One message to each person; what finds no room in it is left for another day. */
export const planReminders = (dues: readonly Due[], outlook: Outlook) => {
  const each = recipientsIn(dues).map((recipient) =>
    remind(
      recipient,
      dues.filter((one) => one.recipient === recipient),
      outlook,
    ),
  )
  return {
    messages: each.flatMap(({ messages }) => messages),
    left: each.flatMap(({ left }) => left),
  }
}

interface Reminder {
  readonly messages: readonly Message[]
  readonly left: readonly Due[]
}

type Single = Extract<Card, { kind: 'together' }>['cards'][number]

/** The dues of each kind that find room today. */
const withRoom = (dues: readonly Due[]): readonly Due[] => [
  ...dues.filter(({ card }) => card.kind === 'weeks'),
  ...dues.filter(({ card }) => card.kind === 'requests').slice(0, mostSubjects),
  ...dues.filter(({ card }) => card.kind === 'deadlines').slice(0, mostDeadlines),
]

const remind = (recipient: PersonId, dues: readonly Due[], outlook: Outlook): Reminder => {
  const told = withRoom(dues)
  const standing = outlook.told.filter((one) => one.recipient === recipient)
  const waiting = standing.flatMap((one) => openIn(one, outlook))
  const requests = requestsCard(told, waiting)
  const moved = requests.flatMap(({ subjects }) => subjects)
  const card = together([...weekCards(told), ...requests, ...deadlinesCard(told)])
  const older = standing.filter((one) =>
    openIn(one, outlook).some((each) => moved.some((other) => isSame(other, each))),
  )
  const message = card && {
    how: 'send' as const,
    key: reminderKey(recipient, todayIn(outlook)),
    recipient,
    card,
    tells: told.map(({ key }) => key),
    once: told.filter(({ urgency }) => urgency === 'escalation').map(({ key }) => key),
  }
  return {
    messages: [...withMoved(older, moved), ...(message ? [message] : [])],
    left: dues.filter((one) => !told.includes(one)),
  }
}

const weekCards = (dues: readonly Due[]) => dues.flatMap(({ card }) => (card.kind === 'weeks' ? [card] : []))

const deadlinesCard = (dues: readonly Due[]) => {
  const items = dues.flatMap(({ card }) => (card.kind === 'deadlines' ? card.items : []))
  return items.length === 0 ? [] : [{ kind: 'deadlines' as const, items }]
}

/** What is reminded of, and what else waits for the same person, as far as there is room. */
const requestsCard = (dues: readonly Due[], waiting: ReturnType<typeof openIn>) => {
  const reminded = dues.flatMap(subjectsOf)
  if (reminded.length === 0) return []
  const others = waiting.filter(
    (one, i) =>
      !reminded.some((other) => isSame(one, other)) && waiting.findIndex((each) => isSame(one, each)) === i,
  )
  const subjects = [...reminded, ...others].slice(0, mostSubjects)
  return [{ kind: 'requests' as const, subjects, reminder: true }]
}

const together = (cards: readonly Single[]): Card | undefined => {
  const [first, ...more] = cards
  return more.length === 0 ? first : { kind: 'together', cards: [...cards] }
}
