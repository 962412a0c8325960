import { addDays, addMonths, isDay, type Day } from '../../rules/calendar/day.ts'
import { nearDays } from './nearDays.ts'
import { one, type SaidDay } from './saidDay.ts'
import { isGlued, isMark, numberAt, oneOf, type Match, type Matcher, type Token } from './token.ts'
import { phrase } from './vocabulary.ts'
import { monthWords } from './words/days.ts'
import { dayUnits } from './words/lengths.ts'

const month = phrase(monthWords)

/** Days said by date or by their distance from today. */
export const days = (today: Day): Matcher<readonly SaidDay[]> =>
  oneOf(isoDay, dayRange(today), dayMonth(today), monthDay(today), dayOfMonth(today), nearDays(today))

/** `2026-11-18`, `20261118`. */
const isoDay: Matcher<readonly SaidDay[]> = (tokens, start) => {
  const token = tokens[start]
  if (token?.kind !== 'number') return undefined
  const joined = /^(20\d\d)(\d\d)(\d\d)$/.exec(token.text)?.slice(1).join('-')
  if (joined !== undefined) return isDay(joined) ? one({ day: joined }, 1) : one({ bad: token.text }, 1)
  const isSplit = /^\d{4}$/.test(token.text) && isMark(tokens[start + 1], /^[-/.–]$/)
  const [monthNumber, day] = [numberAt(tokens, start + 2), numberAt(tokens, start + 4)]
  const sameMark = tokens[start + 1]?.text === tokens[start + 3]?.text
  if (!isSplit || !sameMark || monthNumber === undefined || day === undefined) return undefined
  return one(existing(Number(token.text), monthNumber, day, written(tokens, start, 5)), 5)
}

/** `16-20/11`, `16–20 nov`: every day from the first to the last. */
const dayRange =
  (today: Day): Matcher<readonly SaidDay[]> =>
  (tokens, start) => {
    const first = numberAt(tokens, start)
    if (first === undefined || !isMark(tokens[start + 1], /^[-–—]$/)) return undefined
    const end = dayMonth(today)(tokens, start + 2)
    const last = end?.value[0]
    if (end === undefined || last === undefined) return undefined
    const size = end.size + 2
    if (!('day' in last)) return one(last, size)
    const count = Number(last.day.slice(8)) - first
    if (first < 1 || count < 1) return one({ bad: written(tokens, start, size) }, size)
    return {
      value: Array.from({ length: count + 1 }, (_, i) => ({ day: addDays(last.day, i - count) })),
      size,
    }
  }

/** `18/11`, `18.11`, `18/11-26`, `den 18:e november 2026`. */
const dayMonth =
  (today: Day): Matcher<readonly SaidDay[]> =>
  (tokens, start) => {
    const day = numberAt(tokens, start)
    if (day === undefined || (tokens[start]?.text.length ?? 0) > 2) return undefined
    const named = month(tokens, afterOrdinal(tokens, start + 1))
    if (named !== undefined)
      return withYear(today, tokens, start, afterOrdinal(tokens, start + 1) + named.size, named.value, day)
    const isSplit =
      isMark(tokens[start + 1], /^[/.]$/) && isGlued(tokens, start + 1) && isGlued(tokens, start + 2)
    const number = numberAt(tokens, start + 2)
    if (!isSplit || number === undefined || (tokens[start + 2]?.text.length ?? 0) > 2) return undefined
    if (phrase(dayUnits)(tokens, start + 3)) return undefined
    return withYear(today, tokens, start, start + 3, number, day)
  }

/** `Nov 18th`, `november 18`. */
const monthDay =
  (today: Day): Matcher<readonly SaidDay[]> =>
  (tokens, start) => {
    const named = month(tokens, start)
    const day = named && numberAt(tokens, start + named.size)
    if (named === undefined || day === undefined || (tokens[start + 1]?.text.length ?? 0) > 2)
      return undefined
    return withYear(today, tokens, start, afterOrdinal(tokens, start + named.size + 1), named.value, day)
  }

/** `den 18:e`, `the 18th`: the last one before or on today. */
const dayOfMonth =
  (today: Day): Matcher<readonly SaidDay[]> =>
  (tokens, start) => {
    const day = numberAt(tokens, start)
    const end = afterOrdinal(tokens, start + 1)
    if (day === undefined || end === start + 1) return undefined
    const size = end - start
    const text = written(tokens, start, size)
    const recent = [0, 1, 2]
      .map((back) => addMonths(`${today.slice(0, 8)}01`, -back))
      .flatMap((first) => {
        const said = existing(Number(first.slice(0, 4)), Number(first.slice(5, 7)), day, text)
        return 'day' in said && said.day <= today ? [said] : []
      })
    return one(recent[0] ?? { bad: text }, size)
  }

/** Past `:e`, `th`, `of` and the like after the number of a day. */
const afterOrdinal = (tokens: readonly Token[], at: number): number => {
  let next = at
  if (isMark(tokens[next], /^:$/) && /^(e|a)$/.test(tokens[next + 1]?.word ?? '')) next += 2
  if (/^(e|a|st|nd|rd|th)$/.test(tokens[next]?.word ?? '') && isGlued(tokens, next)) next += 1
  if (tokens[next]?.word === 'of') next += 1
  return next
}

const withYear = (
  today: Day,
  tokens: readonly Token[],
  start: number,
  end: number,
  monthNumber: number,
  day: number,
): Match<readonly SaidDay[]> => {
  const marked = isMark(tokens[end], /^[-/.,]$/) && (isGlued(tokens, end) || tokens[end]?.text === ',')
  const at = marked ? end + 1 : end
  const digits = tokens[at]?.kind === 'number' ? (tokens[at]?.text ?? '') : ''
  const isYear = /^20\d\d$/.test(digits) || (marked && /^[23]\d$/.test(digits) && isGlued(tokens, at))
  if (!isYear)
    return one(nearToday(today, monthNumber, day, written(tokens, start, end - start)), end - start)
  const size = at + 1 - start
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits)
  return one(existing(year, monthNumber, day, written(tokens, start, size)), size)
}

/** How far ahead of today a date without a year may lie before it means the year before. */
const mostAhead = 31

const nearToday = (today: Day, monthNumber: number, day: number, text: string): SaidDay => {
  const year = Number(today.slice(0, 4))
  const candidates = [year + 1, year, year - 1].flatMap((each) => {
    const said = existing(each, monthNumber, day, text)
    return 'day' in said && said.day <= addDays(today, mostAhead) ? [said] : []
  })
  return candidates[0] ?? { bad: text }
}

const existing = (year: number, monthNumber: number, day: number, text: string): SaidDay => {
  const two = (number: number) => String(number).padStart(2, '0')
  const iso = `${year}-${two(monthNumber)}-${two(day)}`
  return isDay(iso) ? { day: iso } : { bad: text }
}

const written = (tokens: readonly Token[], start: number, size: number): string =>
  tokens
    .slice(start, start + size)
    .map(({ text }, index) => (index > 0 && !isGlued(tokens, start + index) ? ` ${text}` : text))
    .join('')
