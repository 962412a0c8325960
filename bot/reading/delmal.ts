import { delmalSchema, type Delmal } from '../../rules/delmal.ts'
import { isGlued, isMark, numberAt, type Found, type Matcher, type Token } from './token.ts'
import { phrase } from './vocabulary.ts'
import { delmalWords, listWords, rangeWords } from './words/weeks.ts'

const isName = phrase(delmalWords)
const isRange = phrase(rangeWords)
const isList = phrase(listWords)

/** Numbers of delmål: `bt3`, `BT 3, 8 och 12`, `delmål 3-5`. */
export const delmalNumbers: Matcher<readonly number[]> = (tokens, start) => {
  const first = afterName(tokens, start)
  if (first === undefined) return undefined
  const value = [numberAt(tokens, first) ?? 0]
  let end = first + 1
  for (let next = continued(tokens, end); next !== undefined; next = continued(tokens, end)) {
    value.push(...(next.range ? between(value.at(-1) ?? 0, next.number) : [next.number]))
    end = next.end
  }
  return { value, size: end - start }
}

const afterName = (tokens: readonly Token[], start: number): number | undefined => {
  const name = isName(tokens, start)
  if (name === undefined) return undefined
  let at = start + name.size
  if (isName(tokens, at)) at += 1
  if (isMark(tokens[at], /^[-.:]$/)) at += 1
  return numberAt(tokens, at) === undefined ? undefined : at
}

const continued = (tokens: readonly Token[], at: number) => {
  const range = isMark(tokens[at], /^[-–—]$/) || isRange(tokens, at) !== undefined
  const comma = isMark(tokens[at], /^[,&+/]$/)
  const list = isList(tokens, comma ? at + 1 : at) !== undefined
  if (!range && !comma && !list) return undefined
  const after = at + (comma && list ? 2 : 1)
  const named = afterName(tokens, after)
  const place = named ?? after
  const number = numberAt(tokens, place)
  if (number === undefined || (named === undefined && (number > 18 || isDate(tokens, place))))
    return undefined
  return { range, number, end: place + 1 }
}

/** `bt3, 18/11`, `bt3 och 2 dagar`: the number belongs to what follows. */
const isDate = (tokens: readonly Token[], at: number): boolean =>
  isMark(tokens[at + 1], /^[/%:]$/) ||
  (isMark(tokens[at + 1], /^[.-]$/) && isGlued(tokens, at + 1) && tokens[at + 2]?.kind === 'number') ||
  (tokens[at + 1]?.kind === 'word' && !isList(tokens, at + 1) && isMonthLike(tokens[at + 1]?.word ?? ''))

const isMonthLike = (word: string): boolean =>
  /^(jan|feb|mar|apr|maj|may|jun|jul|aug|sep|o[ck]t|nov|dec|d$|dag|day|procent|percent)/.test(word)

const between = (from: number, to: number): number[] =>
  to > from && to - from < 18 ? Array.from({ length: to - from }, (_, i) => from + 1 + i) : [to]

/** The codes that exist, each once, and the first that does not. */
export const delmalOf = (found: readonly Found<readonly number[]>[]) => {
  const codes = [...new Set(found.flatMap(({ value }) => value))].map((number) => `BT${number}`)
  const delmal = codes.filter((code): code is Delmal => delmalSchema.safeParse(code).success)
  const badDelmal = codes.find((code) => !delmalSchema.safeParse(code).success)
  return { delmal, ...(badDelmal !== undefined && { badDelmal }) }
}
