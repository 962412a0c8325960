import { weekdayOf, type Day } from '../../rules/calendar/day.ts'
import { numberOf, weekOf } from '../../rules/calendar/week.ts'
import type { AbsenceKind } from '../../rules/absence.ts'
import type { IntentOf } from '../intent.ts'
import { days } from './days.ts'
import type { SaidDay } from './saidDay.ts'
import { dayCounts, halfDays, weekdayCounts } from './lengths.ts'
import { sift, type Found, type Token } from './token.ts'
import { phrase } from './vocabulary.ts'
import { absenceWords, wholeWeekWords } from './words/absences.ts'

export type Absences = IntentOf<'describeWeek'>['absences']

export interface Away {
  /** What can have been meant: one if it is clear, none if it cannot be made out. */
  readonly choices: readonly Absences[]
  /** The weeks of the days that were named by date. */
  readonly weeks: readonly number[]
  readonly hasKind: boolean
  readonly isWhole: boolean
  readonly rest: readonly Token[]
}

/** The absence in a sentence: lengths with the kinds that stand by them, and kinds for the whole week. */
export const takeAbsences = (tokens: readonly Token[], today: Day): Away => {
  const whole = sift(tokens, phrase(wholeWeekWords))
  const counts = sift(whole.rest, dayCounts)
  const dates = sift(counts.rest, days(today))
  const weekdays = sift(dates.rest, weekdayCounts)
  const halves = sift(weekdays.rest, halfDays)
  const kinds = sift(halves.rest, phrase(absenceWords))
  const named = [...dates.found.map(daysIn), ...weekdays.found]
  const counted = [...counts.found, ...halves.found]
  const lengths = inOrder(counted.length > 0 ? [...counted, ...unlike(named, counted)] : named)
  return {
    choices: choices(lengths, specific(kinds.found)),
    hasKind: kinds.found.length > 0,
    weeks: [...new Set(dates.found.flatMap(({ value }) => value.flatMap(weekNumber)))],
    isWhole: whole.found.length > 0,
    rest: kinds.rest,
  }
}

const weekNumber = (said: SaidDay): number[] => ('day' in said ? [numberOf(weekOf(said.day))] : [])

/** Only working days are days to be absent from. */
const daysIn = (found: Found<readonly SaidDay[]>): Found<number> => {
  const working = found.value.filter((said) => !('day' in said) || weekdayOf(said.day) <= 5)
  return { ...found, value: working.length }
}

/** `sjuk 2 dagar (mån och tis)`: the same length said twice counts once. */
const unlike = (named: readonly Found<number>[], counts: readonly Found<number>[]) =>
  named.reduce((sum, { value }) => sum + value, 0) === counts.reduce((sum, { value }) => sum + value, 0)
    ? []
    : named

const inOrder = (lengths: readonly Found<number>[]) => [...lengths].sort((a, b) => a.at - b.at)

/** Without 'away' beside a kind that says more, and without a kind said twice in a row. */
const specific = (kinds: readonly Found<AbsenceKind>[]): readonly Found<AbsenceKind>[] => {
  const telling = kinds.filter(({ value }) => value !== 'annan')
  const all = telling.length > 0 ? telling : kinds
  return all.filter(({ value }, index) => value !== all[index - 1]?.value)
}

type Pairing = (
  lengths: readonly Found<number>[],
  kinds: readonly Found<AbsenceKind>[],
) => readonly Absences[]

const choices: Pairing = (lengths, kinds) => {
  if (lengths.some(({ value }) => value === 0)) return []
  if (lengths.length === 0) return kinds.length > 1 ? [] : [kinds.map(({ value }) => ({ kind: value }))]
  if (kinds.length === 0) return lengths.length > 1 ? [] : unnamed(lengths[0]?.value ?? 0)
  if (kinds.length === lengths.length)
    return [lengths.map(({ value }, index) => lasting(kinds[index]?.value ?? 'annan', value))]
  if (lengths.length === 1) return kinds.map(({ value }) => [lasting(value, lengths[0]?.value ?? 0)])
  return lengths.length === kinds.length + 1 ? present(lengths, kinds) : []
}

/** `akut 3d`: were those days present or absent? */
const unnamed = (length: number): readonly Absences[] =>
  length > 0 && length < 5
    ? [[lasting('annan', length)], [lasting('annan', 5 - length)]]
    : [[lasting('annan', length)]]

/** `akut 3d sjuk 2d`: where all add up to a week, the first days are those at work. */
const present: Pairing = (lengths, kinds) => {
  const isWeek = lengths.reduce((sum, { value }) => sum + value, 0) === 5
  const absent = lengths.slice(1).map(({ value }, index) => lasting(kinds[index]?.value ?? 'annan', value))
  if (isWeek) return [absent]
  const other = lengths.map(({ value }, index) => lasting(kinds[index]?.value ?? 'annan', value))
  return [other, absent]
}

const lasting = (kind: AbsenceKind, length: number) => ({ kind, halfDays: 2 * length })
