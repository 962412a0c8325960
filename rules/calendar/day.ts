import { utc as inUtc } from '@date-fns/utc/utc'
import { addDays as plusDays } from 'date-fns/addDays'
import { addMonths as plusMonths } from 'date-fns/addMonths'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { format } from 'date-fns/format'
import { getISODay } from 'date-fns/getISODay'
import { parseISO } from 'date-fns/parseISO'
import { z } from 'zod'

/** A calendar day, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string

/** Days have no zone; reckoning them in UTC keeps clock shifts and the machine's own zone out. */
export const utc = { in: inUtc }

/** Whether the text is a day that exists: `2026-02-30` is none. Asked of every day that is read from disk. */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

export const daySchema = z.string().refine(isDay, 'not a day written YYYY-MM-DD')

export const addDays = (day: Day, days: number): Day =>
  format(plusDays(parseISO(day, utc), days), 'yyyy-MM-dd')

/** The same day of the month `months` later, or that month's last day where it has no such day. */
export const addMonths = (day: Day, months: number): Day =>
  format(plusMonths(parseISO(day, utc), months), 'yyyy-MM-dd')

/** How many days lie from the first to the last, both counted; 0 when the last is before the first. */
export const daysInclusive = (first: Day, last: Day): number => Math.max(0, daysUntil(first, last) + 1)

/** Days from one day to another: 0 for the same, negative when the other has passed. */
export const daysUntil = (from: Day, to: Day): number =>
  differenceInCalendarDays(parseISO(to, utc), parseISO(from, utc))

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => getISODay(parseISO(day, utc))

export const earliest = (a: Day, b: Day): Day => (a < b ? a : b)
export const latest = (a: Day, b: Day): Day => (a > b ? a : b)

/** The days that two periods share, or undefined where they share none. */
export const overlap = (a: Period, b: Period): Period | undefined => {
  const shared = { from: latest(a.from, b.from), to: earliest(a.to, b.to) }
  return shared.from <= shared.to ? shared : undefined
}

/** A stretch of days, first and last counted. */
export interface Period {
  readonly from: Day
  readonly to: Day
}
