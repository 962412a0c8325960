import type { Instant } from '../calendar/instant.ts'
import { dayOf } from '../calendar/instant.ts'
import { addWeeks, weekOf, type Week } from '../calendar/week.ts'
import { isFinished } from '../isFinished.ts'
import { cardSlot, latestCardWeek, weekReminderSlot } from '../slots.ts'
import { unloggedWeeks } from '../unloggedWeeks.ts'
import { dueOf, type Concern, type Due, type Kind } from './due.ts'

/** Older weeks than this are not asked for in the week's card; status and the kansli's list have them. */
export const weeksAskedFor = 4

/**
 * The cards of the latest week and of the one that runs, while they are not logged, each with its
 * reminder. Their subject is the run of missing weeks that the week ends, so that someone who does
 * not answer is asked three times in all and then left to the kansli.
 */
export const weekDue: Kind = (concern) => {
  const { logbook, facts, settings, now } = concern
  if (isFinished(facts)) return []
  const week = latestCardWeek(now, settings)
  const missing = unloggedWeeks(logbook, addWeeks(week, 1))
  return [week, addWeeks(week, 1)]
    .filter((one) => missing.includes(one))
    .flatMap((one) => cardsOf(one, missing, concern))
}

const cardsOf = (week: Week, missing: readonly Week[], { logbook, settings }: Concern): readonly Due[] => {
  const { doctor } = logbook
  const weeks = missing.filter((one) => one <= week && one > addWeeks(week, -weeksAskedFor))
  const asked = (stage: 'first' | 'again', at: Instant) =>
    dueOf(`${week}-${stage}`, {
      subject: `weeks/${doctor}/${runBefore(missing, week)}`,
      recipient: doctor,
      urgency: 'reminder',
      at,
      card: { kind: 'weeks', doctor, weeks, asked: stage },
    })
  return [asked('first', cardSlot(week, settings)), asked('again', weekReminderSlot(week, settings))]
}

/** The first of the missing weeks that follow each other up to that one. */
const runBefore = (missing: readonly Week[], week: Week): Week => {
  const before = addWeeks(week, -1)
  return missing.includes(before) ? runBefore(missing, before) : week
}

/** When the card of the next week comes; undefined once the post is over. */
export const nextCard = ({ logbook: { enrolment }, settings, now }: Concern): Instant | undefined => {
  if (enrolment === undefined) return undefined
  const next = cardSlot(addWeeks(latestCardWeek(now, settings), 1), settings)
  const over = enrolment.end !== undefined && weekOf(dayOf(next, settings.zone)) > weekOf(enrolment.end)
  return over ? undefined : next
}
