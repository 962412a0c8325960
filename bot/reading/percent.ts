import { decimalAt, isGlued, isMark, oneOf, type Matcher } from './token.ts'
import { phrase } from './vocabulary.ts'
import { partTimes, percentWords } from './words/lengths.ts'

const isPercent = phrase(percentWords)

const inNumbers: Matcher<number> = (tokens, start) => {
  const minus = isMark(tokens[start], /^[-–−]$/) && isGlued(tokens, start + 1) && !isGlued(tokens, start)
  const number = decimalAt(tokens, start + (minus ? 1 : 0))
  if (number === undefined) return undefined
  const end = start + (minus ? 1 : 0) + number.size
  const sign = isPercent(tokens, end)
  return sign && { value: minus ? -number.value : number.value, size: end + sign.size - start }
}

/** `80%`, `80 procent`, `halvtid`; what is out of range is for the rules to refuse. */
export const percents: Matcher<number> = oneOf(inNumbers, phrase(partTimes))
