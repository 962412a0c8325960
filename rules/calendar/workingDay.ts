import { addDays, weekdayOf, type Day } from './day.ts'
import { publicHolidays, workFreeEves } from './holidays.ts'

const workFree = new Map<number, ReadonlySet<Day>>()

const workFreeIn = (year: number): ReadonlySet<Day> => {
  const known = workFree.get(year) ?? new Set([...publicHolidays(year), ...workFreeEves(year)])
  workFree.set(year, known)
  return known
}

/** Monday to Friday, no public holiday and no work-free eve. */
export const isWorkingDay = (day: Day): boolean =>
  weekdayOf(day) <= 5 && !workFreeIn(Number(day.slice(0, 4))).has(day)

/** The day itself where it is a working day, else the next one. */
export const workingDayFrom = (day: Day): Day => (isWorkingDay(day) ? day : workingDayFrom(addDays(day, 1)))

/** The day itself where it is a working day, else the one before. */
export const workingDayUntil = (day: Day): Day =>
  isWorkingDay(day) ? day : workingDayUntil(addDays(day, -1))

export const workingDayAfter = (day: Day): Day => workingDayFrom(addDays(day, 1))
