import { getISOWeeksInYear } from 'date-fns/getISOWeeksInYear'
import { parseISO } from 'date-fns/parseISO'
import { z } from 'zod'
import { addDays, daysUntil, utc, weekdayOf, type Day, type Period } from './day.ts'

/** An ISO week, `2026-W53`. Weeks compare as strings. */
export type Week = string

/** 52 or 53: 2026 has 53. */
export const weeksInYear = (year: number): number => getISOWeeksInYear(parseISO(`${year}-06-01`, utc))

/** The week with that number, or undefined where that year has no such week (week 54; 53 of most years). */
export const weekOfYear = (year: number, number: number): Week | undefined =>
  Number.isInteger(number) && number >= 1 && (number <= 52 || number <= weeksInYear(year))
    ? `${year}-W${String(number).padStart(2, '0')}`
    : undefined

/** Whether the text is a week that exists: `2025-W53` is none. Asked of every week that is read from disk. */
export const isWeek = (text: string): boolean => weekOfYear(yearOf(text), numberOf(text)) === text

export const weekSchema = z.string().refine(isWeek, 'not a week written YYYY-Www')

/** The ISO week a day lies in; its year may differ from the day's (2027-01-01 lies in 2026-W53). */
export const weekOf = (day: Day): Week => {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const year = thursday.slice(0, 4)
  const nth = Math.floor(daysUntil(`${year}-01-01`, thursday) / 7) + 1
  return `${year}-W${String(nth).padStart(2, '0')}`
}

export const yearOf = (week: Week): number => Number(week.slice(0, 4))
export const numberOf = (week: Week): number => Number(week.slice(6))

/** Counted from 4 January, which always lies in week 1, so that week 53 cannot slide into the next year. */
export const mondayOf = (week: Week): Day => {
  const inFirst = `${yearOf(week)}-01-04`
  return addDays(inFirst, 1 - weekdayOf(inFirst) + 7 * (numberOf(week) - 1))
}

/** Monday to Sunday. */
export const daysOfWeek = (week: Week): Period => {
  const monday = mondayOf(week)
  return { from: monday, to: addDays(monday, 6) }
}

export const addWeeks = (week: Week, weeks: number): Week => weekOf(addDays(mondayOf(week), 7 * weeks))

/** Every week from the first to the last, both counted. */
export const weeksBetween = (first: Week, last: Week): Week[] => {
  const weeks: Week[] = []
  for (let monday = mondayOf(first); weekOf(monday) <= last; monday = addDays(monday, 7))
    weeks.push(weekOf(monday))
  return weeks
}
