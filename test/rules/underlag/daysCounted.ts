import type { AbsenceKind } from '../../../rules/absence.ts'
import type { PlacementWeek } from '../../../rules/content.ts'

/** A service list reckoned day by day in BigInt fractions, without the rules' own arithmetic. */

export interface CountedRow {
  readonly unit: string
  readonly percent: number
  readonly from: string
  readonly to: string
  readonly hundredths: number
}

interface Post {
  readonly start: string
  readonly end?: string | undefined
}

interface DayServed {
  readonly day: number
  readonly unit: string
  readonly percent: number
  /** Of a full-time day, in 120ths of a percent. */
  readonly share: bigint
}

const dayNumber = (day: string): number =>
  Math.round(new Date(`${day}T12:00:00Z`).getTime() / 86_400_000 - 0.5)
const written = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10)
const isWorking = (number: number): boolean => ![0, 6].includes(new Date(number * 86_400_000).getUTCDay())

/** @param approved the weeks that are approved, in any order, no two on one day */
export const rowsDayByDay = (
  approved: readonly PlacementWeek[],
  post: Post,
  counting: readonly AbsenceKind[],
): readonly CountedRow[] => {
  const days = approved.flatMap((week) => daysOf(week, post, counting)).sort((a, b) => a.day - b.day)
  const rows: DayServed[][] = []
  for (const one of days) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    const same = last?.unit === one.unit && last.percent === one.percent && one.day - last.day - 1 < 7
    if (row !== undefined && same) row.push(one)
    else rows.push([one])
  }
  return rows.map(rowOf)
}

const daysOf = (week: PlacementWeek, post: Post, counting: readonly AbsenceKind[]): readonly DayServed[] => {
  const all: number[] = []
  for (let day = dayNumber(week.from); day <= dayNumber(week.to); day += 1)
    if (day >= dayNumber(post.start) && (post.end === undefined || day <= dayNumber(post.end))) all.push(day)
  const working = 2 * all.filter(isWorking).length
  const away = week.absences
    .filter(({ kind }) => !counting.includes(kind))
    .reduce((sum, { halfDays }) => sum + halfDays, 0)
  const share =
    working === 0
      ? BigInt(week.percent * 120)
      : BigInt(Math.max(0, week.percent * working - 100 * away)) * BigInt(120 / working)
  return share === 0n ? [] : all.map((day) => ({ day, unit: week.unit, percent: week.percent, share }))
}

const rowOf = (days: readonly DayServed[]): CountedRow => {
  const [first, last] = [days[0]!, days.at(-1)!]
  const { whole, rest, of } = dateToDate(first.day, last.day)
  const served = days.reduce((sum, { share }) => sum + share, 0n)
  // Months of the calendar, times the mean share of the row's days.
  const above = BigInt(whole * of + rest) * served * 100n
  const below = BigInt(of) * BigInt(last.day - first.day + 1) * 12_000n
  const floor = above / below
  const halfUp = 2n * (above % below) >= below ? floor + 1n : floor
  return {
    unit: first.unit,
    percent: first.percent,
    from: written(first.day),
    to: written(last.day),
    hundredths: Number(halfUp),
  }
}

/** Walks the calendar a month at a time, then a day at a time. */
const dateToDate = (from: number, to: number): { whole: number; rest: number; of: number } => {
  const begin = new Date(from * 86_400_000)
  const monthsOn = (months: number): number => {
    const [year, month] = [begin.getUTCFullYear(), begin.getUTCMonth() + months]
    const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
    return Date.UTC(year, month, Math.min(begin.getUTCDate(), lastOfMonth)) / 86_400_000
  }
  let whole = 0
  let at = from
  while (monthsOn(whole + 1) <= to + 1) at = monthsOn((whole += 1))
  let rest = 0
  while (at + rest <= to) rest += 1
  return { whole, rest, of: monthsOn(whole + 1) - at }
}
