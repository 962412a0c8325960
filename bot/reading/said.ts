import type { Day } from '../../rules/calendar/day.ts'
import type { Delmal } from '../../rules/delmal.ts'
import { delmalNumbers, delmalOf } from './delmal.ts'
import { takeQuote } from './quotes.ts'
import { isGlued, isMark, sift, type Matcher, valuesOf, type Token } from './token.ts'
import { tokenise } from './tokenise.ts'
import { phrase } from './vocabulary.ts'
import { weekNumbers } from './weeks.ts'
import { commandWords, type CommandName } from './words/commands.ts'
import { chatWords, fillerWords } from './words/everyday.ts'

/** What is in a sentence, whatever it turns out to be about. */
export interface Said {
  readonly today: Day
  readonly quote?: string
  readonly commands: readonly CommandName[]
  readonly delmal: readonly Delmal[]
  readonly badDelmal?: string
  readonly weeks: readonly number[]
  /** Talk about patients, or a 'not': nothing may be written from it. */
  readonly isChat: boolean
  /** Asked, not told. */
  readonly isQuestion: boolean
  /** What is left beside the above, in its place among all tokens. */
  readonly rest: readonly Token[]
  readonly all: readonly Token[]
}

export const saidIn = (text: string, today: Day): Said => {
  const { quote, around } = takeQuote(text)
  const all = tokenise(around)
  const same = sift(all, phrase(commandWords))
  const delmal = sift(all, delmalNumbers)
  const weeks = sift(untaken(delmal.rest, same, ['same', 'undo']), weekNumbers(today))
  const commands = sift(weeks.rest, phrase(commandWords))
  const first = same.found.filter(({ value }) => value === 'same' || value === 'undo')
  return {
    today,
    ...(quote !== undefined && { quote }),
    commands: [...new Set([...valuesOf(first), ...valuesOf(commands.found)])],
    ...delmalOf(delmal.found),
    weeks: [...new Set(weeks.found.flatMap(({ value }) => value))],
    isChat: sift(all, phrase(chatWords)).found.length > 0,
    isQuestion: isQuestion(all),
    rest: commands.rest,
    all,
  }
}

const isQuestion = (all: readonly Token[]): boolean => {
  const first = all.find(({ kind }) => kind === 'word')?.word ?? ''
  const isMarked = all.some(({ text }) => text === '?')
  return (
    /^(nar|vad|vem|hur|vilka|vilken|when|what|who|how|where|which)$/.test(first) ||
    (isMarked && /^(var|ar|har|ska|was|were|is|am|did|do|does|have|has|should)$/.test(first))
  )
}

/** `samma som förra veckan` names no week: what such a command covers is taken before weeks are read. */
const untaken = (
  tokens: readonly Token[],
  { found }: ReturnType<typeof sift<CommandName>>,
  names: readonly CommandName[],
): readonly Token[] =>
  tokens.map((token, index) =>
    found.some(({ value, at, size }) => names.includes(value) && index >= at && index < at + size)
      ? { ...token, kind: 'taken', word: '', text: '' }
      : token,
  )

const isFiller = phrase(fillerWords)

/** A filler, unless it is a letter of a name: `A&E`. */
const filler: Matcher<string> = (tokens, at) => {
  const isTied = (mark: number) =>
    isMark(tokens[mark], /^[&:]$/) && isGlued(tokens, mark) && isGlued(tokens, mark + 1)
  return isTied(at + 1) || isTied(at - 1) ? undefined : isFiller(tokens, at)
}

/** The words and numbers that nothing has taken, without fillers. */
export const leftover = (rest: readonly Token[]): readonly Token[] =>
  sift(rest, filler).rest.filter(({ kind }) => kind === 'word' || kind === 'number')

/** Left-over words as they were written, without fillers. */
export const inOwnWords = (rest: readonly Token[]): string => asWritten(sift(rest, filler).rest)

/** The same with the fillers between them: `etik i vardagen`. */
export const inOneLine = (rest: readonly Token[]): string => {
  const kept = sift(rest, filler).rest
  const isWord = ({ kind }: Token) => kind === 'word' || kind === 'number'
  return asWritten(rest.slice(kept.findIndex(isWord), kept.findLastIndex(isWord) + 1))
}

/** Words and numbers, with the marks inside names (`S:t`, `BB-avd`) and without the others. */
const asWritten = (tokens: readonly Token[]): string =>
  tokens
    .map((token, index) => (isInside(token) || isJoint(tokens, index) ? lead(tokens, index) : ''))
    .join('')
    .trim()

const isInside = ({ kind }: Token): boolean => kind === 'word' || kind === 'number'

/** A mark with no space on either side, between words. */
const isJoint = (tokens: readonly Token[], at: number): boolean => {
  const [before, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (mark?.kind !== 'mark' || before === undefined || after === undefined) return false
  return isInside(before) && isInside(after) && isGlued(tokens, at) && isGlued(tokens, at + 1)
}

const lead = (tokens: readonly Token[], at: number): string => {
  const before = tokens[at - 1]
  const isClose = isGlued(tokens, at) && before !== undefined && (isInside(before) || isJoint(tokens, at - 1))
  return isClose ? (tokens[at]?.text ?? '') : ` ${tokens[at]?.text ?? ''}`
}
