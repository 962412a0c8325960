import { addDays, weekdayOf, type Day } from '../../rules/calendar/day.ts'
import { one, type SaidDay } from './saidDay.ts'
import { numberAt, oneOf, type Matcher } from './token.ts'
import { phrase } from './vocabulary.ts'
import { agoWords, relativeDays, sideWords, weekdayWords } from './words/days.ts'

/** Days said by how far they lie from today: `igår`, `i fredags`, `3 dagar sedan`. */
export const nearDays = (today: Day): Matcher<readonly SaidDay[]> =>
  oneOf(relativeDay(today), besideWeekday(today), ago(today))

/** A weekday by itself: the last one before today. */
export const bareWeekday =
  (today: Day): Matcher<readonly SaidDay[]> =>
  (tokens, start) => {
    const found = phrase(weekdayWords)(tokens, start)
    return found && { value: [{ day: lastWeekday(today, found.value) }], size: found.size }
  }

/** `igår`, `imorgon`: a day that can be no other. */
export const relativeDay =
  (today: Day): Matcher<readonly SaidDay[]> =>
  (tokens, start) => {
    const found = phrase(relativeDays)(tokens, start)
    return found && one({ day: addDays(today, found.value) }, found.size)
  }

/** `i fredags`, `on Friday`; `på fredag` is the next one. */
const besideWeekday =
  (today: Day): Matcher<readonly SaidDay[]> =>
  (tokens, start) => {
    const side = phrase(sideWords)(tokens, start)
    const weekday = side && phrase(weekdayWords)(tokens, start + side.size)
    if (side === undefined || weekday === undefined) return undefined
    const last = lastWeekday(today, weekday.value)
    const next = addDays(last, last === addDays(today, -7) ? 14 : 7)
    return one({ day: side.value === 'past' ? last : next }, side.size + weekday.size)
  }

const lastWeekday = (today: Day, weekday: number): Day =>
  addDays(today, -(((weekdayOf(today) - weekday + 6) % 7) + 1))

/** `för 3 dagar sedan`, `3 days ago`, `en vecka sedan`. */
const ago =
  (today: Day): Matcher<readonly SaidDay[]> =>
  (tokens, start) => {
    const number = /^(en|a|one)$/.test(tokens[start]?.word ?? '') ? 1 : numberAt(tokens, start)
    const unit = tokens[start + 1]?.word ?? ''
    const each = /^(dag|dagar|day|days)$/.test(unit)
      ? 1
      : /^(vecka|veckor|week|weeks)$/.test(unit)
        ? 7
        : undefined
    if (number === undefined || each === undefined || !phrase(agoWords)(tokens, start + 2)) return undefined
    return one({ day: addDays(today, -number * each) }, 3)
  }
