import { addDays } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { requestsIn } from '../card.ts'
import { subjectOf, type Due } from '../due/due.ts'
import { isQuiet, openFrom } from '../hours.ts'
import { awayOn } from '../person.ts'
import { reminderSlot } from '../slots.ts'
import { isSame, todayIn, type Message, type Outlook, type Told } from './message.ts'
import { planNews, subjectsOf } from './news.ts'
import { planReminders, reminderKey } from './reminders.ts'

/** No more than so many messages to one person about the same thing. */
const mostAbout = 3

/** What is due and cannot be said yet, with the instant from which it can. */
export interface Held {
  readonly due: Due
  readonly until: Instant
}

export interface Plan {
  readonly messages: readonly Message[]
  readonly held: readonly Held[]
}

/**
 * What to say now, given what was said. Nothing is told twice, nothing unasked comes in quiet
 * hours, and reminders come at most once a day and three times about the same thing.
 */
export const plan = (dues: readonly Due[], outlook: Outlook): Plan => {
  const untold = dues.filter((due) => !isTold(due, outlook) && !isExhausted(due, outlook))
  const timed = untold.map((due) => ({ due, until: heldUntil(due, outlook) }))
  const open = timed.filter(({ until }) => until <= outlook.now).map(({ due }) => due)
  const reminders = planReminders(
    open.filter(({ urgency }) => urgency !== 'news'),
    outlook,
  )
  const tomorrow = reminderSlot(addDays(todayIn(outlook), 1), outlook.settings)
  return {
    messages: [
      ...planNews(
        open.filter(({ urgency }) => urgency === 'news'),
        outlook,
      ),
      ...reminders.messages,
    ],
    held: [
      ...timed.filter(({ until }) => until > outlook.now),
      ...reminders.left.map((due) => ({ due, until: tomorrow })),
    ],
  }
}

/** A request counts as told also where the person has asked to see it. */
const isTold = (due: Due, { told, isUnsure }: Outlook): boolean =>
  (due.urgency === 'escalation' && isUnsure(due.key)) ||
  told.some((before) => before.recipient === due.recipient && tells(before, due))

const tells = (before: Told, due: Due): boolean =>
  before.tells.includes(due.key) ||
  (due.urgency === 'news' &&
    due.card.kind === 'requests' &&
    subjectsOf(due).every((asked) => requestsIn(before.card).some((shown) => isSame(asked, shown))))

const isExhausted = ({ urgency, recipient, subject }: Due, { told }: Outlook): boolean =>
  urgency !== 'news' &&
  told.filter((one) => one.recipient === recipient && one.tells.some((key) => subjectOf(key) === subject))
    .length >= mostAbout

const heldUntil = (due: Due, outlook: Outlook): Instant => {
  const { settings, now } = outlook
  if (due.urgency !== 'news') return remindsFrom(due, outlook)
  return settings.quiet.news === 'held' ? openFrom(now, settings) : now
}

const remindsFrom = ({ recipient }: Due, outlook: Outlook): Instant => {
  const { told, coming, people, settings, now } = outlook
  const today = todayIn(outlook)
  const person = people.get(recipient)
  const away = person && awayOn(person, today)
  if (away !== undefined) return reminderSlot(away.back, settings)
  if (isQuiet(now, settings)) return reminderSlot(dayOf(openFrom(now, settings), settings.zone), settings)
  if (told.some(({ key }) => key === reminderKey(recipient, today)))
    return reminderSlot(addDays(today, 1), settings)
  const later = coming.filter(
    (one) => one.recipient === recipient && one.urgency !== 'news' && dayOf(one.at, settings.zone) === today,
  )
  return later.reduce((last, { at }) => (at > last ? at : last), now)
}
