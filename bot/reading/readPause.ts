import { addDays, addMonths, weekdayOf, type Day } from '../../rules/calendar/day.ts'
import { mondayOf, weekOf, weekOfYear } from '../../rules/calendar/week.ts'
import { days } from './days.ts'
import { bareWeekday, relativeDay } from './nearDays.ts'
import type { Reading } from './reading.ts'
import { leftover, type Said } from './said.ts'
import { oneOf, sift, valuesOf } from './token.ts'

/** More words than this beside the day say something else. */
const mostWords = 4

/**
 * `paus till 7 januari`, `borta till fredag`, `paus till v2`: the day on which she is back, always
 * one to come. `daysMore` is 1 where the day said is the last one away.
 */
export const readPause = (said: Said, daysMore: number): Reading | undefined => {
  const { found, rest } = sift(said.rest, oneOf(days(said.today), bareWeekday(said.today)))
  if (said.isChat || leftover(rest).length > mostWords) return undefined
  const [first] = valuesOf(found).flat()
  const [week] = said.weeks
  const day =
    first !== undefined && 'day' in first
      ? ahead(first.day, said)
      : week === undefined
        ? undefined
        : mondayAhead(week, said.today)
  if (day === undefined) return { read: { verb: 'pause' } }
  return { read: { verb: 'pause', back: addDays(day, daysMore) } }
}

/** Days without a year are read as near today; here the next one is meant, but `igår` has no next. */
const ahead = (day: Day, { today, all, rest }: Said): Day => {
  const isInFull = all.some(({ text }) => /^20\d\d(\d{4})?$/.test(text))
  const isRelative = sift(rest, relativeDay(today)).found.length > 0
  if (isInFull || isRelative || day > today) return day
  const isWeekday = !all.some(({ kind }) => kind === 'number')
  return isWeekday ? addDays(today, ((weekdayOf(day) - weekdayOf(today) + 6) % 7) + 1) : addMonths(day, 12)
}

/** The Monday of the next week with that number. */
const mondayAhead = (number: number, today: Day): Day | undefined => {
  const year = Number(weekOf(today).slice(0, 4))
  return [year, year + 1]
    .flatMap((each) => weekOfYear(each, number) ?? [])
    .map(mondayOf)
    .find((monday) => monday > today)
}
