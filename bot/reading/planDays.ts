import { addDays, addMonths, type Day } from '../../rules/calendar/day.ts'
import { daysOfWeek, weekOf, weekOfYear } from '../../rules/calendar/week.ts'
import { days } from './days.ts'
import { one, type SaidDay } from './saidDay.ts'
import { numberAt, oneOf, type Matcher } from './token.ts'
import { phrase } from './vocabulary.ts'
import { monthWords } from './words/days.ts'
import { weekWords } from './words/weeks.ts'

/** So many days back a day without a year is still the one that was. */
const mostBack = 31

/**
 * A day of a plan, which lies ahead unless its year says otherwise: a date, a month for its first
 * day or its last, a week for its Monday or its Sunday.
 */
export const planDay = (today: Day, side: 'from' | 'until'): Matcher<readonly SaidDay[]> =>
  oneOf(dated(today), byWeek(today, side), byMonth(today, side))

const dated =
  (today: Day): Matcher<readonly SaidDay[]> =>
  (tokens, start) => {
    const found = days(today)(tokens, start)
    const [said] = found?.value ?? []
    if (found === undefined || said === undefined || 'bad' in said) return found
    const isInFull = tokens.slice(start, start + found.size).some(({ text }) => /^20\d\d(\d{4})?$/.test(text))
    const isPast = said.day < addDays(today, -mostBack)
    return one({ day: !isInFull && isPast ? addMonths(said.day, 12) : said.day }, found.size)
  }

const byWeek =
  (today: Day, side: 'from' | 'until'): Matcher<readonly SaidDay[]> =>
  (tokens, start) => {
    const name = phrase(weekWords)(tokens, start)
    const number = name && numberAt(tokens, start + name.size)
    if (name === undefined || number === undefined) return undefined
    const year = Number(weekOf(today).slice(0, 4))
    const weeks = [year, year + 1].flatMap((each) => weekOfYear(each, number) ?? [])
    const week = weeks.find((each) => each >= weekOf(today)) ?? weeks[0]
    if (week === undefined) return one({ bad: `v${number}` }, name.size + 1)
    const { from, to } = daysOfWeek(week)
    return one({ day: side === 'from' ? from : to }, name.size + 1)
  }

const byMonth =
  (today: Day, side: 'from' | 'until'): Matcher<readonly SaidDay[]> =>
  (tokens, start) => {
    const found = phrase(monthWords)(tokens, start)
    if (found === undefined) return undefined
    const written = numberAt(tokens, start + found.size)
    const isYear = written !== undefined && written >= 2000
    const firstIn = (year: number) => `${year}-${String(found.value).padStart(2, '0')}-01`
    const year = Number(today.slice(0, 4))
    const first = isYear
      ? firstIn(written)
      : [firstIn(year), firstIn(year + 1)].find((day) => addMonths(day, 1) > today)
    if (first === undefined) return undefined
    const day = side === 'from' ? first : addDays(addMonths(first, 1), -1)
    return one({ day }, found.size + (isYear ? 1 : 0))
  }
