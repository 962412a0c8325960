import { utc as inUtc } from '@date-fns/utc/utc'
import { addMonths as plusMonths } from 'date-fns/addMonths'
import { format } from 'date-fns/format'
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

/** Days since 1 January 1970: a day has no zone and no clock shift, so that plain numbers do. */
const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / msPerDay

const msPerDay = 86_400_000

export const addDays = (day: Day, days: number): Day =>
  new Date((numberOf(day) + days) * msPerDay).toISOString().slice(0, 10)

/** The same day of the month `months` later, or that month's last day where it has no such day. */
export const addMonths = (day: Day, months: number): Day =>
  format(plusMonths(parseISO(day, utc), months), 'yyyy-MM-dd')

/** How many days lie from the first to the last, both counted; 0 when the last is before the first. */
export const daysInclusive = (first: Day, last: Day): number => Math.max(0, daysUntil(first, last) + 1)

/** Days from one day to another: 0 for the same, negative when the other has passed. */
export const daysUntil = (from: Day, to: Day): number => numberOf(to) - numberOf(from)

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => ((((numberOf(day) + 3) % 7) + 7) % 7) + 1

export const earliest = (a: Day, b: Day): Day => (a < b ? a : b)
export const latest = (a: Day, b: Day): Day => (a > b ? a : b)

/** The days that two periods share, or undefined where they share none. */
export const overlap = (a: Period, b: Period): Period | undefined => {
  const shared = { from: latest(a.from, b.from), to: earliest(a.to, b.to) }
  return shared.from <= shared.to ? shared : undefined
}

/** What is left of a period when these are taken out of it. */
export const without = (period: Period, taken: readonly Period[]): readonly Period[] =>
  taken.reduce<readonly Period[]>((left, one) => left.flatMap((part) => cut(part, one)), [period])

const cut = (period: Period, taken: Period): readonly Period[] =>
  overlap(period, taken) === undefined
    ? [period]
    : [
        { from: period.from, to: addDays(taken.from, -1) },
        { from: addDays(taken.to, 1), to: period.to },
      ].filter(({ from, to }) => from <= to)

/** A stretch of days, first and last counted. */
export interface Period {
  readonly from: Day
  readonly to: Day
}
