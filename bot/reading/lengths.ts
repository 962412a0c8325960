import { decimalAt, isMark, numberAt, oneOf, type Matcher } from './token.ts'
import { phrase } from './vocabulary.ts'
import { weekdayWords } from './words/days.ts'
import { dayUnits, halfDayWords, quantities } from './words/lengths.ts'
import { listWords, rangeWords } from './words/weeks.ts'

const unit = phrase(dayUnits)
const half = phrase(halfDayWords)
const weekday = phrase(weekdayWords)
const isList = phrase(listWords)
const isRange = phrase(rangeWords)

/** `1/2`, `½`. */
const fraction: Matcher<number> = (tokens, start) => {
  if (isMark(tokens[start], /^½$/)) return { value: 0.5, size: 1 }
  const isHalf =
    numberAt(tokens, start) === 1 && isMark(tokens[start + 1], /^\/$/) && numberAt(tokens, start + 2) === 2
  return isHalf ? { value: 0.5, size: 3 } : undefined
}

const quantity = oneOf(fraction, decimalAt, phrase(quantities))

/** A number of days: `2d`, `1,5 dagar`, `en halv dag`; before `sjukdagar` only the number. */
const counted: Matcher<number> = (tokens, start) => {
  const amount = quantity(tokens, start)
  if (amount === undefined || !Number.isInteger(2 * amount.value)) return undefined
  const end = start + amount.size
  const each = unit(tokens, end)
  if (each !== undefined) return { value: amount.value * each.value, size: amount.size + each.size }
  const near = [tokens[end], tokens[end + 1], tokens[end + 2]].findIndex(
    (token) => token?.kind === 'word' && /^(?:\p{L}{3,}(dag|dagar)|days?|dagar?)$/u.test(token.word),
  )
  return near >= 0 && near < 2 && !weekday(tokens, end) ? amount : undefined
}

const aHalf: Matcher<number> = (tokens, start) => {
  const one = unit(tokens, start)
  const found = half(tokens, start) ?? (one?.value === 0.5 ? one : undefined)
  return found && { value: 0.5, size: found.size }
}

/** `måndag och tisdag`, `mån–ons`, `fredag eftermiddag`: how many days that is. */
const weekdays: Matcher<number> = (tokens, start) => {
  const first = weekday(tokens, start)
  if (first === undefined) return undefined
  let [last, value, end] = [first.value, 1, start + first.size]
  for (;;) {
    const part = half(tokens, end)
    if (part !== undefined) [value, end] = [value - 0.5, end + part.size]
    const range = isMark(tokens[end], /^[-–—]$/) || isRange(tokens, end) !== undefined
    const joint = range || isMark(tokens[end], /^[,&+/]$/) || isList(tokens, end) !== undefined
    const next = weekday(tokens, end + (joint ? 1 : 0))
    if (next === undefined) return { value, size: end - start }
    value += range ? Math.max(1, next.value - last) : 1
    ;[last, end] = [next.value, end + (joint ? 1 : 0) + next.size]
  }
}

/** Lengths of absence in days: in numbers, by the names of days, by a part of a day. */
export const dayCounts = counted
export const weekdayCounts = weekdays
export const halfDays = aHalf
