import { z } from 'zod'

/**
 * Served time is counted in units of 1/12 000 of a full-time day: a percent (1/100) of a part of
 * a week with 2, 4, 6, 8 or 10 working half days (1/120 covers them) is then a whole number.
 */
export type Units = number
export const unitsPerDay = 12_000

export const spanSchema = z.union([
  z.strictObject({ months: z.number().multipleOf(0.5).min(0).max(60) }),
  z.strictObject({ weeks: z.number().min(0).max(260) }),
])

/** A length as programmes write it: in weeks, or in months and half months. */
export type Span = Readonly<z.infer<typeof spanSchema>>

/** Days in the shortest span of 0 to 12 calendar months, as from 1 February in a common year. */
const shortestSpan = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334, 365] as const

const monthsInDays = (months: number): number => {
  const whole = Math.floor(months)
  const days = 365 * Math.floor(whole / 12) + (shortestSpan[whole % 12] ?? 0)
  return months === whole ? days : days + (months - whole) * (monthsInDays(whole + 1) - days)
}

/**
 * What must be served for a length: 7 days a week; N months are served when the days reach the
 * shortest span of N calendar months, half months lying between (DOMAIN 2, time arithmetic).
 */
export const unitsOf = (span: Span): Units =>
  Math.round(unitsPerDay * ('weeks' in span ? 7 * span.weeks : monthsInDays(span.months)))

/** A length with credited months taken off (R13): N months less c are N − c months. */
export const lessMonths = (span: Span, months: number): Span =>
  'months' in span
    ? { months: Math.max(0, span.months - months) }
    : { weeks: Math.max(0, unitsOf(span) - unitsOf({ months })) / (7 * unitsPerDay) }

/** Rounded up to whole days: what is left to serve must not look less than it is. */
export const wholeDaysUp = (units: Units): Units => Math.ceil(units / unitsPerDay) * unitsPerDay

/** Whole weeks and the days left over, rounded down so that nothing unmet looks met. */
export const inWeeks = (units: Units): { weeks: number; days: number } => {
  const days = Math.floor(units / unitsPerDay)
  return { weeks: Math.floor(days / 7), days: days % 7 }
}

/** Months with one decimal, rounded down so that nothing unmet looks met. */
export const inMonths = (units: Units): number => {
  let whole = 0
  while (unitsPerDay * monthsInDays(whole + 1) <= units) whole += 1
  const from = unitsPerDay * monthsInDays(whole)
  const to = unitsPerDay * monthsInDays(whole + 1)
  return whole + Math.floor((10 * (units - from)) / (to - from)) / 10
}
