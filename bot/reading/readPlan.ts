import { addMonths, daysUntil } from '../../rules/calendar/day.ts'
import type { Intent, IntentOf } from '../intent.ts'
import { percents } from './percent.ts'
import { planDay } from './planDays.ts'
import type { Reading } from './reading.ts'
import { leftover, type Said } from './said.ts'
import type { SaidDay } from './saidDay.ts'
import { decimalAt, oneOf, sift, valuesOf, type Matcher, type Token } from './token.ts'
import { phrase } from './vocabulary.ts'
import { absenceWords } from './words/absences.ts'
import { commandWords, type CommandName } from './words/commands.ts'
import { quantities } from './words/lengths.ts'
import {
  directionWords,
  fromWords,
  planWords,
  restWords,
  spanUnits,
  untilWords,
  type PlanWord,
} from './words/plans.ts'

type SaidChange = IntentOf<'sayPlan'>['change']

/** More words than these beside what a plan can say are a letter. */
const mostWords = 6

/**
 * A line about a plan: `plan anna`, `anna akut till 2027-03-31`, `anna 80% från 2027-01-01`,
 * `flytta annas psykiatri två veckor`, each also after `tänk om`. Without a word for what is wanted
 * only a line with a day to come to, or a percent from a day on, says a change of a plan.
 */
export const readPlan = (said: Said): Reading | undefined => {
  if (said.isChat || said.quote !== undefined) return undefined
  const all = sift(said.all, phrase(planWords))
  const words = valuesOf(all.found)
  const commands = sift(all.rest, phrase(commandWords))
  const isOther = valuesOf(commands.found).some((name) => !beside.includes(name))
  const isDelmal = said.delmal.length > 0 || said.badDelmal !== undefined
  if (isOther || (isDelmal && !words.some((word) => namesBt.includes(word)))) return undefined
  const parts = partsOf(commands.rest, said)
  if (parts.words.length > mostWords) return undefined
  const whatIf = words.includes('whatIf')
  const change = changeIn(words, parts, said)
  if (change !== undefined)
    return { read: { verb: 'sayPlan', words: written(parts.words), change, ...(whatIf && { whatIf }) } }
  return bare(words, parts, whatIf, said)
}

/** Commands that may stand in a line about a plan. */
const beside: readonly CommandName[] = ['placements', 'hello', 'thanks']

/** `klar med bt 2026-12-24` is about the whole of it. */
const namesBt: readonly PlanWord[] = ['end', 'ended', 'finished', 'broken']

/** What a line says of days and lengths, and the words that say nothing of these. */
interface Parts {
  readonly from: readonly SaidDay[]
  readonly until: readonly SaidDay[]
  /** A day with no word beside it. */
  readonly day: readonly SaidDay[]
  readonly days: number | undefined
  readonly percent: number | undefined
  readonly rest: 'same' | 'none' | undefined
  readonly words: readonly Token[]
  readonly isAbsence: boolean
}

const partsOf = (tokens: readonly Token[], said: Said): Parts => {
  const rest = sift(tokens, phrase(restWords))
  const percent = sift(rest.rest, percents)
  const until = sift(percent.rest, sided('until', untilWords, said))
  const from = sift(until.rest, sided('from', fromWords, said))
  const direction = sift(from.rest, phrase(directionWords))
  const earlier = sift(said.all, phrase(directionWords))
  const spans = sift(direction.rest, span(said))
  const sign = valuesOf(earlier.found).includes(-1) ? -1 : 1
  const bareDay = sift(spans.rest, planDay(said.today, 'until'))
  const [length] = valuesOf(spans.found)
  return {
    from: valuesOf(from.found).flat(),
    until: valuesOf(until.found).flat(),
    day: valuesOf(bareDay.found).flat(),
    days: length === undefined ? undefined : sign * length,
    percent: valuesOf(percent.found)[0],
    rest: valuesOf(rest.found)[0],
    words: leftover(bareDay.rest),
    isAbsence: sift(bareDay.rest, phrase(absenceWords)).found.length > 0,
  }
}

/** `från 1 mars`, `till v12`: a day with the word that says on which side of it. */
const sided =
  (side: 'from' | 'until', words: Parameters<typeof phrase>[0], said: Said): Matcher<readonly SaidDay[]> =>
  (tokens, start) => {
    const word = phrase(words)(tokens, start)
    const day = word && planDay(said.today, side)(tokens, start + word.size)
    return word && day && { value: day.value, size: word.size + day.size }
  }

/** `två veckor`, `10 dagar`, `en månad`, in days. */
const span =
  ({ today }: Said): Matcher<number> =>
  (tokens, start) => {
    const count = oneOf(decimalAt, phrase(quantities))(tokens, start)
    const unit = count && phrase(spanUnits)(tokens, start + count.size)
    if (count === undefined || unit === undefined || !Number.isInteger(count.value)) return undefined
    const days =
      unit.value === 'months' ? daysUntil(today, addMonths(today, count.value)) : count.value * unit.value
    return { value: days, size: count.size + unit.size }
  }

const dayIn = (said: readonly SaidDay[]): string | undefined => {
  const [first] = said
  return first !== undefined && 'day' in first ? first.day : undefined
}

const changeIn = (words: readonly PlanWord[], parts: Parts, said: Said): SaidChange | undefined => {
  const [from, to, day] = [dayIn(parts.from), dayIn(parts.until), dayIn(parts.day)]
  const rest = parts.rest !== undefined && { rest: parts.rest }
  const span = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
  const has = (word: PlanWord) => words.includes(word)
  if (has('pause')) return { what: 'pause', ...(day !== undefined && { from: day }), ...span }
  const how = (['finished', 'left', 'broken'] as const).find(has)
  if (how !== undefined || has('ended'))
    return { what: 'ended', ...(how && { how }), ...ofOn(day ?? to ?? from) }
  if (has('end')) return { what: 'end', ...ofEnd(to ?? day) }
  if (has('supervisor') && parts.words.length > 0) return { what: 'supervisor' }
  if (has('move')) return { what: 'move', ...(parts.days !== undefined && { days: parts.days }), ...rest }
  if (has('last')) return { what: 'last', ...ofTo(to), ...rest }
  const isPlain =
    said.commands.length === 0 &&
    !parts.isAbsence &&
    day === undefined &&
    (has('whatIf') || said.weeks.length === 0)
  if (!isPlain) return undefined
  if (parts.percent !== undefined && (from !== undefined || has('whatIf')))
    return { what: 'percent', percent: parts.percent, ...span }
  return to !== undefined && parts.words.length > 0 ? { what: 'last', to, ...rest } : undefined
}

const ofTo = (to: string | undefined) => to !== undefined && { to }
const ofOn = (on: string | undefined) => on !== undefined && { on }
const ofEnd = (end: string | undefined) => end !== undefined && { end }

/** `plan anna`, `tänk om` and `lägg till` by themselves. */
const bare = (words: readonly PlanWord[], parts: Parts, whatIf: boolean, said: Said): Reading | undefined => {
  const names = written(parts.words)
  if (said.weeks.length > 0 || parts.percent !== undefined) return undefined
  const isPlacements = said.commands.includes('placements')
  if (whatIf) return { read: { verb: 'showPlan', ...named(names), whatIf } }
  // `lägg till placering` and `lägg till aktivitet` have words of their own.
  const isPerson = said.commands.every((name) => name === 'myDoctors' || name === 'thanks')
  if (words.includes('add') && names === '' && isPerson) return { read: { verb: 'add' } }
  const isPlan = isPlacements ? isNameLike(parts.words) : words.includes('plan')
  return isPlan ? { read: { verb: 'showPlan', ...named(names) } satisfies Intent } : undefined
}

const named = (names: string) => names !== '' && { words: names }

/** `placering Anna`: words that are written as names are. */
const isNameLike = (words: readonly Token[]): boolean =>
  words.length > 0 && words.length <= 3 && words.every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text))

/** As written: names are nobody's slips. */
const written = (words: readonly Token[]): string => words.map(({ text }) => text).join(' ')
