import { absenceKinds, type Absence } from '../../rules/absence.ts'
import { isDay } from '../../rules/calendar/day.ts'
import type { Logbook } from '../../rules/logbook.ts'
import { type Enrolment, serviceDays } from '../../rules/post.ts'
import { partOf, splitAt, type WeekPart } from '../../rules/proposal.ts'
import type { Refusal } from '../../rules/refusal.ts'
import { workingHalfDays } from '../../rules/served.ts'
import { halfDaysOf } from '../../rules/writeWeek.ts'
import type { IntentOf, Values } from '../intent.ts'

/** What a week's form gave so far, beside what the logbook says. */
export interface Answers {
  readonly intent: IntentOf<'saveWeek'>
  readonly values: Values
  readonly logbook: Logbook
  readonly enrolment: Enrolment
  readonly present: readonly WeekPart[]
}

export const isRefusal = (given: object): given is Refusal => 'name' in given

/** The first part, from the form at hand or as it was carried by the form for the second. */
export const firstPart = (answers: Answers): WeekPart | Refusal => {
  const { first } = answers.intent
  return first === undefined ? partFrom(answers, answers.values) : placed(answers, first)
}

/** All parts of the week: one, or two with the day of change. */
export const partsOf = (answers: Answers, first: WeekPart): readonly WeekPart[] | Refusal => {
  const { intent, values, enrolment } = answers
  if (intent.first === undefined) return [first]
  const second = partFrom(answers, values)
  if (isRefusal(second)) return second
  const change = values['day'] ?? ''
  if (!isDay(change)) return { name: 'splitDay' }
  const parts = splitAt(first, second, change, serviceDays(intent.week, enrolment))
  return tooShort(parts) ?? parts
}

/** Absence of the first part was given before its last day was: the day is what can be mended. */
const tooShort = ([first]: readonly WeekPart[]): Refusal | undefined => {
  if (first === undefined || first.from > first.to) return { name: 'splitDay' }
  const [asked, atMost] = [halfDaysOf(first), workingHalfDays(first)]
  return asked > atMost ? { name: 'firstPartTooShort', asked, atMost } : undefined
}

const partFrom = (answers: Answers, values: Values): WeekPart | Refusal => {
  const percent = Number(values['percent'])
  if (!Number.isInteger(percent)) return { name: 'percentOutOfRange', asked: values['percent'] ?? '' }
  const placement = values['placement'] ?? ''
  const before = answers.present.find((part) => part.placement === placement)
  return placed(answers, { placement, percent, absences: absencesFrom(values, before?.absences ?? []) })
}

/** Only the plan's placements can be chosen. A part already logged keeps its handledare. */
const placed = (
  { intent, logbook, enrolment, present }: Answers,
  chosen: NonNullable<IntentOf<'saveWeek'>['first']>,
): WeekPart | Refusal => {
  const days = serviceDays(intent.week, enrolment)
  const before = present.find((part) => part.placement === chosen.placement)
  const placement = logbook.plan.find(({ id }) => id === chosen.placement)
  const part = before ?? (placement && partOf(placement, enrolment, days))
  if (part === undefined) return { name: 'unknownPlacement', asked: chosen.placement }
  return { ...part, ...days, percent: chosen.percent, absences: chosen.absences }
}

/** The form shows the first kind of absence; further kinds, logged by text, stay as they are. */
const absencesFrom = (values: Values, before: readonly Absence[]): Absence[] => {
  const halfDays = Number(values['absent'] ?? 0)
  const kind = absenceKinds.find((one) => one === values['kind']) ?? 'annan'
  return Number.isInteger(halfDays) && halfDays > 0 && halfDays <= 10
    ? [{ kind, halfDays }, ...before.slice(1)]
    : []
}
