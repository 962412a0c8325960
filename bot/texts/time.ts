import { format } from 'date-fns/format'
import type { Locale } from 'date-fns/locale'
import { parseISO } from 'date-fns/parseISO'
import { addDays, utc, type Day } from '../../rules/calendar/day.ts'
import type { Month } from '../../rules/calendar/month.ts'
import { mondayOf, numberOf, yearOf, type Week } from '../../rules/calendar/week.ts'
import { inMonths, inWeeks, unitsOf, type Span, type Units } from '../../rules/span.ts'

/** What differs between languages in writing days, weeks and lengths. */
export interface TimeWords {
  readonly locale: Locale
  readonly decimal: string
  readonly and: string
  readonly or: string
  readonly of: string
  readonly week: (number: number) => string
  readonly heading: (number: string, days: string) => string
  readonly halfDay: string
  readonly oneDay: string
  readonly manyDays: (count: string) => string
  readonly units: {
    readonly month: string
    readonly months: string
    readonly week: string
    readonly weeks: string
    /** Short for weeks and for days. */
    readonly w: string
    readonly d: string
  }
}

/** Days, weeks and lengths as people of a language write them. */
export const timeIn = (words: TimeWords) => {
  const write = (day: Day, pattern: string) =>
    format(parseISO(day, utc), pattern, { locale: words.locale }).replaceAll('.', '')
  const number = (value: number) => String(value).replace('.', words.decimal)
  const shortDay = (day: Day) => write(day, 'd MMM')
  const weekName = (week: Week) => words.week(numberOf(week))
  /** '11 v 4 d', without what is none. */
  const weeksAndDays = (units: Units) => {
    const { weeks, days } = inWeeks(units)
    const inDays = `${days} ${words.units.d}`
    if (weeks === 0) return inDays
    return days === 0 ? `${weeks} ${words.units.w}` : `${weeks} ${words.units.w} ${inDays}`
  }
  const size = (span: Span) => ('months' in span ? span.months : span.weeks)
  const unit = (span: Span, count: number) =>
    'months' in span
      ? words.units[count === 1 ? 'month' : 'months']
      : words.units[count === 1 ? 'week' : 'weeks']
  const amount = (units: Units, span: Span) => {
    if ('months' in span) return number(inMonths(units))
    return inWeeks(units).days === 0 ? number(inWeeks(units).weeks) : weeksAndDays(units)
  }
  /** Credited months taken off a length in weeks leave days over (R13): '34 v 2 d'. */
  const inFull = (span: Span) =>
    Number.isInteger(2 * size(span))
      ? `${number(size(span))} ${unit(span, size(span))}`
      : weeksAndDays(unitsOf(span))
  const inSpan = (units: Units, span: Span) => {
    if ('months' in span) return `${amount(units, span)} ${unit(span, inMonths(units))}`
    const { weeks, days } = inWeeks(units)
    return days === 0 ? `${weeks} ${unit(span, weeks)}` : weeksAndDays(units)
  }
  const joined = (list: readonly string[], by: string) =>
    list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} ${by} ${list.at(-1)}`
  const and = (list: readonly string[]) => joined(list, words.and)

  const heading = (week: Week, year: string) => {
    const monday = mondayOf(week)
    const friday = addDays(monday, 4)
    const sameMonth = monday.slice(0, 7) === friday.slice(0, 7)
    return words.heading(
      `${numberOf(week)}${year}`,
      `${sameMonth ? write(monday, 'd') : shortDay(monday)}–${shortDay(friday)}`,
    )
  }

  return {
    weekName,
    /** Monday to Friday, with the month once where it is the same: '16–20 nov', '28 dec–1 jan'. */
    weekHeading: (week: Week) => heading(week, ''),
    /** With its year, where nothing else says which: 'Vecka 10 2027 (8–12 mars)'. */
    weekOfYear: (week: Week) => heading(week, ` ${yearOf(week)}`),
    weekNames: (weeks: readonly Week[]) => and(weeks.map(weekName)),
    shortDay,
    /** 'nov'. */
    shortMonth: (month: Month) => write(`${month}-01`, 'LLL'),
    /** 'torsdag 7 januari 2027'. */
    weekdayAndDay: (day: Day) => write(day, 'EEEE d MMMM yyyy'),
    longDay: (day: Day) => write(day, 'd MMMM yyyy'),
    /** From day to day, with the year once where it is the same: '20 dec 2026–19 feb 2027'. */
    period: (from: Day, to: Day) =>
      `${write(from, from.slice(0, 4) === to.slice(0, 4) ? 'd MMM' : 'd MMM yyyy')}–${write(to, 'd MMM yyyy')}`,
    and,
    or: (list: readonly string[]) => joined(list, words.or),
    halfDays: (halfDays: number) =>
      halfDays === 1 ? words.halfDay : halfDays === 2 ? words.oneDay : words.manyDays(number(halfDays / 2)),
    span: inFull,
    /** 'x of y weeks', rounded down so that nothing unmet looks met. */
    ofSpan: (units: Units, span: Span) => `${amount(units, span)} ${words.of} ${inFull(span)}`,
    inSpan,
    weeksAndDays,
    number,
  }
}
