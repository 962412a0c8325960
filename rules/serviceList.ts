import { addDays, addMonths, daysInclusive, daysUntil, type Day, type Period } from './calendar/day.ts'
import type { EntryId } from './entry.ts'
import type { CountedWeek, Facts } from './facts.ts'
import type { Category } from './programmes/programme.ts'
import { withinPost } from './post.ts'
import { unitsPerDay, type Units } from './span.ts'

/** A row of the service list: time at one unit at one percent, without a pause of a week or more. */
export interface ServiceRow extends Period {
  readonly unit: string
  readonly specialty: string
  readonly category: Category | undefined
  /** Of the employment. */
  readonly percent: number
  /** Hundredths of a month at full time. */
  readonly hundredths: number
  /** The weeks it rests on, oldest first. */
  readonly entries: readonly EntryId[]
}

/** As many rows as one form has; what is more stands on a further form. */
export interface ServiceForm {
  readonly rows: readonly ServiceRow[]
  readonly hundredths: number
}

export interface ServiceList {
  readonly rows: readonly ServiceRow[]
  readonly forms: readonly ServiceForm[]
  /** Of all rows, as rounded in each. */
  readonly hundredths: number
}

const rowsOfForm = 18
const pauseDays = 7

/** What Bilaga 3 lists (DOMAIN 2 and 5): approved weeks that serve something, merged to rows. */
export const serviceList = (facts: Facts): ServiceList => {
  const rows = stretchesOf(facts).map(rowOf)
  const forms = Array.from({ length: Math.ceil(rows.length / rowsOfForm) }, (_, i) => {
    const own = rows.slice(i * rowsOfForm, (i + 1) * rowsOfForm)
    return { rows: own, hundredths: sumOfRows(own) }
  })
  return { rows, forms, hundredths: sumOfRows(rows) }
}

export const sumOfRows = (rows: readonly ServiceRow[]): number =>
  rows.reduce((sum, { hundredths }) => sum + hundredths, 0)

/** An approved week as far as it lies inside the post. */
type Stretch = Period & {
  /** The first of its weeks: all of them are of that unit, percent and category. */
  readonly first: CountedWeek
  readonly units: Units
  readonly entries: readonly EntryId[]
}

const stretchesOf = ({ weeks, enrolment }: Facts): readonly Stretch[] =>
  weeks
    .filter(({ counts, units }) => counts === 'approved' && units > 0)
    .map((week) => ({
      ...withinPost(week.content, enrolment),
      first: week,
      units: week.units,
      entries: [week.entry.id],
    }))
    .reduce<readonly Stretch[]>((rows, next) => {
      const last = rows.at(-1)
      return last !== undefined && goesOn(last, next)
        ? [...rows.slice(0, -1), joined(last, next)]
        : [...rows, next]
    }, [])

/** A row breaks where unit or percent changes, or where counted service pauses a week or more. */
const goesOn = (row: Stretch, next: Stretch): boolean =>
  row.first.content.unit === next.first.content.unit &&
  row.first.content.specialty === next.first.content.specialty &&
  row.first.content.percent === next.first.content.percent &&
  row.first.category === next.first.category &&
  daysUntil(row.to, next.from) <= pauseDays

const joined = (row: Stretch, next: Stretch): Stretch => ({
  ...row,
  to: next.to,
  units: row.units + next.units,
  entries: [...row.entries, ...next.entries],
})

const rowOf = ({ from, to, first, units, entries }: Stretch): ServiceRow => {
  const { unit, specialty, percent } = first.content
  return {
    from,
    to,
    unit,
    specialty,
    percent,
    category: first.category,
    hundredths: hundredthsOf(from, to, units),
    entries,
  }
}

/**
 * Months from the first day to the last, date to date: whole months from the first day, then the
 * days of the next. Times the share of full time that the days served. Rounded half up, exact: the
 * products stay below 2^53 for a century.
 */
const hundredthsOf = (from: Day, to: Day, units: Units): number => {
  const { whole, rest, of } = monthsFromDateToDate(from, to)
  const numerator = 100 * (whole * of + rest) * units
  const denominator = of * daysInclusive(from, to) * unitsPerDay
  return Math.floor((2 * numerator + denominator) / (2 * denominator))
}

const monthsFromDateToDate = (from: Day, to: Day): { whole: number; rest: number; of: number } => {
  const after = addDays(to, 1)
  let whole = 0
  while (addMonths(from, whole + 1) <= after) whole += 1
  const begun = addMonths(from, whole)
  return { whole, rest: daysUntil(begun, after), of: daysUntil(begun, addMonths(from, whole + 1)) }
}
