import { addDays, type Day } from '../../rules/calendar/day.ts'
import { numberOf, weekOf, weeksInYear, yearOf } from '../../rules/calendar/week.ts'
import { isGlued, isMark, numberAt, oneOf, type Matcher, type Token } from './token.ts'
import { phrase } from './vocabulary.ts'
import { monthWords } from './words/days.ts'
import { dayUnits, percentWords } from './words/lengths.ts'
import { listWords, rangeWords, relativeWeeks, weekWords } from './words/weeks.ts'

const isWeekWord = phrase(weekWords)
const isRange = phrase(rangeWords)
const isList = phrase(listWords)

/** Numbers of weeks: `v47`, `vecka 45 och 46`, `w45–47`, `förra veckan`. */
export const weekNumbers = (today: Day): Matcher<readonly number[]> =>
  oneOf(relative(today), (tokens, start) => {
    const name = afterName(tokens, start)
    return name === undefined
      ? undefined
      : numbersFrom(tokens, start, name, weeksInYear(yearOf(weekOf(today))))
  })

const relative =
  (today: Day): Matcher<readonly number[]> =>
  (tokens, start) => {
    const found = phrase(relativeWeeks)(tokens, start)
    return found && { value: [numberOf(weekOf(addDays(today, 7 * found.value)))], size: found.size }
  }

/** Where the number stands after a word for week: `v. 47`, `vecka nr 47`. */
const afterName = (tokens: readonly Token[], start: number): number | undefined => {
  if (isWeekWord(tokens, start) === undefined) return undefined
  let at = start + 1
  if (isMark(tokens[at], /^[.:-]$/)) at += 1
  if (/^(nr|nummer|no|number)$/.test(tokens[at]?.word ?? '')) at += 1
  if (isMark(tokens[at], /^\.$/)) at += 1
  return numberAt(tokens, at) === undefined ? undefined : at
}

const numbersFrom = (tokens: readonly Token[], start: number, first: number, last: number) => {
  const value = [numberAt(tokens, first) ?? 0]
  let end = first + 1
  for (let next = continued(tokens, end); next !== undefined; next = continued(tokens, end)) {
    const from = value.at(-1) ?? 0
    value.push(...(next.range ? span(from, next.number, last).slice(1) : [next.number]))
    end = next.end
  }
  return { value: [...new Set(value)], size: end - start }
}

/** A further number of the same list or range; not one that counts days, percent or a date. */
const continued = (tokens: readonly Token[], at: number) => {
  const range = isMark(tokens[at], /^[-–—]$/) || isRange(tokens, at) !== undefined
  const comma = isMark(tokens[at], /^[,&+]$/)
  const list = isList(tokens, comma ? at + 1 : at) !== undefined
  if (!range && !comma && !list) return undefined
  const after = at + (comma && list ? 2 : 1)
  const named = afterName(tokens, after)
  const place = named ?? after
  const number = numberAt(tokens, place)
  if (number === undefined || (named === undefined && isMeasure(tokens, place))) return undefined
  if (named === undefined && !range && number > 53) return undefined
  return { range, number, end: place + 1 }
}

const unit = oneOf<unknown>(phrase(percentWords), phrase(dayUnits), phrase(monthWords))

const isMeasure = (tokens: readonly Token[], at: number): boolean =>
  unit(tokens, at + 1) !== undefined ||
  isMark(tokens[at + 1], /^[/½]$/) ||
  (isMark(tokens[at + 1], /^[.,:]$/) &&
    isGlued(tokens, at + 1) &&
    isGlued(tokens, at + 2) &&
    tokens[at + 2]?.kind !== 'mark')

const longestSpan = 60

/** Every week from one to the other, over New Year where the second is the lower. */
const span = (from: number, to: number, last: number): number[] => {
  const over = to < from && from - to > 26 && from <= last
  const end = over ? to + last : to
  if (end < from || end - from > longestSpan) return [from, to]
  return Array.from({ length: end - from + 1 }, (_, i) =>
    over && from + i > last ? from + i - last : from + i,
  )
}
