import { distance } from './distance.ts'
import { plain } from './plain.ts'
import { absenceWords, wholeWeekWords } from './words/absences.ts'
import { activityWords, checkWords } from './words/activities.ts'
import { assessmentWords } from './words/assessments.ts'
import { commandWords, hintWords } from './words/commands.ts'
import { chatWords, everyday, fillerWords, stateWords } from './words/everyday.ts'
import { languageWords } from './words/languages.ts'
import { dayUnits, halfDayWords, partTimes, quantities } from './words/lengths.ts'
import { directionWords, fromWords, planWords, restWords, spanUnits, untilWords } from './words/plans.ts'
import { placeWords } from './words/places.ts'
import { agoWords, monthWords, relativeDays, sideWords, weekdayWords } from './words/days.ts'
import { delmalWords, listWords, rangeWords, relativeWeeks, weekWords } from './words/weeks.ts'

interface Target {
  readonly word: string
  readonly written: string
  readonly letters: number
}

/** Which letters a word has, one bit each: words that share too few need no closer look. */
const lettersOf = (word: string): number =>
  [...word].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) % 31)), 0)

const bitsIn = (bits: number): number => {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count += 1
  return count
}

const meaningful = [
  commandWords,
  weekWords,
  relativeWeeks,
  delmalWords,
  absenceWords,
  wholeWeekWords,
  activityWords,
  checkWords,
  assessmentWords,
  placeWords,
  languageWords,
  dayUnits,
  partTimes,
  quantities,
  monthWords,
  weekdayWords,
  relativeDays,
  planWords,
]

const others = [
  fillerWords,
  chatWords,
  stateWords,
  agoWords,
  sideWords,
  halfDayWords,
  hintWords,
  rangeWords,
  listWords,
  restWords,
  fromWords,
  untilWords,
  directionWords,
  spanUnits,
]

/** Short words that only mean something inside a phrase (`vad kan du göra`) look like too much else. */
const isTarget = (word: string): boolean =>
  word.length >= 5 ||
  (word.length === 4 && meaningful.some(({ byFirst }) => isAlone(byFirst.get(word) ?? [])))

const isAlone = (phrases: readonly { readonly words: readonly string[] }[]): boolean =>
  phrases.some(({ words }) => words.length === 1)

/** What slips are mended to. */
const targets: readonly Target[] = [...new Set(meaningful.flatMap(({ written }) => written))]
  .map((written) => ({ word: plain(written), written, letters: lettersOf(plain(written)) }))
  .filter(({ word }) => isTarget(word))

/** Words that are right as they stand, also where they look like a slip of another. */
const known = new Set([
  ...[...meaningful, ...others].flatMap(({ written }) => written.map(plain)),
  ...everyday,
])

const places = new Set(placeWords.written.map(plain))

/**
 * The word itself, or the one known word it is a slip of. Places of work are also written right;
 * what is written as a name is a slip of nothing else.
 */
export const mend = (word: string, isName = false): { readonly word: string; readonly written?: string } => {
  if (word.length < 4 || word.length > 30 || known.has(word)) return { word }
  const nearest = nearestOf(word)
  if (nearest === undefined || (isName && !places.has(nearest.word))) return { word }
  return places.has(nearest.word) ? nearest : { word: nearest.word }
}

const slips = (word: string): number => (word.length >= 8 ? 2 : 1)

const nearestOf = (word: string): (typeof targets)[number] | undefined => {
  let best: (typeof targets)[number] | undefined
  let least = slips(word) + 1
  const letters = lettersOf(word)
  for (const target of targets) {
    if (Math.abs(target.word.length - word.length) > slips(word)) continue
    if (target.word[0] !== word[0] && word.length < 6) continue
    if (bitsIn(letters ^ target.letters) > 2 * slips(word)) continue
    const apart = distance(word, target.word)
    const closer =
      apart < least || (apart === least && best?.word[0] !== word[0] && target.word[0] === word[0])
    const isNear = apart <= 1 || (apart <= slips(word) && target.word[0] === word[0])
    if (closer && isNear) [best, least] = [target, apart]
  }
  return best
}
