import type { Intent, IntentOf } from '../../bot/intent.ts'
import type { Reading } from '../../bot/reading/readText.ts'
import type { Day } from '../../rules/calendar/day.ts'
import type { Delmal, Instrument } from '../../rules/delmal.ts'

/** The day on which every sentence here is read: Friday of week 47. */
export const friday: Day = '2026-11-20'

/** A sentence and how it must be read. */
export type Sentence = readonly [text: string, wanted: Reading]

export const sure = (intent: Intent): Reading => ({ read: intent })
export const either = (...maybe: readonly Intent[]): Reading => ({ maybe })
export const near = (...nearest: readonly Intent[]): Reading => ({ nearest })

type Week = IntentOf<'describeWeek'>

/** A week in words: which, where, and what more. */
export const week = (weeks: readonly number[], placement?: string, more: Partial<Week> = {}): Intent => ({
  verb: 'describeWeek',
  weeks: [...weeks],
  absences: [],
  ...(placement !== undefined && { placement }),
  ...more,
})

/** Days absent of a kind, or the whole week. */
export const off = (kind: Week['absences'][number]['kind'], days?: number): Week['absences'][number] => ({
  kind,
  ...(days !== undefined && { halfDays: 2 * days }),
})

type Activity = Partial<Omit<IntentOf<'describeActivity'>, 'verb' | 'delmal'>>

export const activity = (numbers: readonly number[], more: Activity = {}): Intent => ({
  verb: 'describeActivity',
  delmal: delmal(numbers),
  ...more,
})

/** An assessment, by its instrument and the delmål it checks. */
export const assessment = (
  instrument?: Instrument,
  numbers: readonly number[] = [],
  more: Partial<Omit<IntentOf<'newAssessment'>, 'verb'>> = {},
): Intent => ({
  verb: 'newAssessment',
  ...(instrument !== undefined && { instrument }),
  ...(numbers.length > 0 && { delmal: delmal(numbers) }),
  ...more,
})

/** The form of an activity, filled with what was said. */
export const form = (numbers: readonly number[] = [], more: Activity = {}): Intent => ({
  verb: 'newActivity',
  ...(numbers.length > 0 && { delmal: delmal(numbers) }),
  ...more,
})

const delmal = (numbers: readonly number[]): Delmal[] => numbers.map((number) => `BT${number}` as Delmal)

export const showWeek = (number?: number): Intent => ({
  verb: 'showWeek',
  ...(number !== undefined && { number }),
})
export const correct = (number: number): Intent => ({ verb: 'correctWeek', number })
export const remove = (number: number): Intent => ({ verb: 'removeWeekNumber', number })
export const why = (about?: string): Intent => ({ verb: 'why', ...(about !== undefined && { about }) })
export const speak = (language: 'sv' | 'en'): Intent => ({ verb: 'speak', language })
