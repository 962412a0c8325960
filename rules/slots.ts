import { addDays } from './calendar/day.ts'
import { dayOf, instantOf, type Instant } from './calendar/instant.ts'
import { addWeeks, mondayOf, weekOf, type Week } from './calendar/week.ts'
import type { Settings } from './settings.ts'

/** When the card of a week goes out: Friday 14:00 on the site's wall clock unless set otherwise. */
export const cardSlot = (week: Week, { weekCard, zone }: Settings): Instant =>
  instantOf(`${addDays(mondayOf(week), weekCard.weekday - 1)}T${weekCard.time}`, zone)

/** The latest week whose card has come by now. */
export const latestCardWeek = (now: Instant, settings: Settings): Week => {
  const week = weekOf(dayOf(now, settings.zone))
  return cardSlot(week, settings) <= now ? week : addWeeks(week, -1)
}

/** When the next week's card comes. */
export const nextCardSlot = (now: Instant, settings: Settings): Instant =>
  cardSlot(addWeeks(latestCardWeek(now, settings), 1), settings)
