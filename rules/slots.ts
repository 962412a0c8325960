import { addDays, type Day } from './calendar/day.ts'
import { dayOf, instantOf, type Instant } from './calendar/instant.ts'
import { addWeeks, mondayOf, weekOf, type Week } from './calendar/week.ts'
import { workingDayFrom, workingDayUntil } from './calendar/workingDay.ts'
import type { Settings } from './settings.ts'

/** When the card of a week goes out: Friday 14:00 unless set otherwise, or the working day before. */
export const cardSlot = (week: Week, { weekCard, zone }: Settings): Instant =>
  instantOf(`${workingDayUntil(addDays(mondayOf(week), weekCard.weekday - 1))}T${weekCard.time}`, zone)

/** When a week still not logged is reminded of: the Monday after 09:15 unless set otherwise, or the working day after. */
export const weekReminderSlot = (week: Week, { weekReminder, zone }: Settings): Instant =>
  instantOf(
    `${workingDayFrom(addDays(mondayOf(addWeeks(week, 1)), weekReminder.weekday - 1))}T${weekReminder.time}`,
    zone,
  )

/** When reminders go out on a day; where that is work-free, on the next working day. */
export const reminderSlot = (day: Day, { reminderTime, zone }: Settings): Instant =>
  instantOf(`${workingDayFrom(day)}T${reminderTime}`, zone)

/** The latest week whose card has come by now. */
export const latestCardWeek = (now: Instant, settings: Settings): Week => {
  const week = weekOf(dayOf(now, settings.zone))
  return cardSlot(week, settings) <= now ? week : addWeeks(week, -1)
}

/** When the digest of a week goes out: Monday 07:30 unless set otherwise, or the working day after. */
export const digestSlot = (week: Week, { digest, zone }: Settings): Instant =>
  instantOf(`${workingDayFrom(addDays(mondayOf(week), digest.weekday - 1))}T${digest.time}`, zone)
