import type { Asking } from '../credit.ts'
import { servedIn, type CountedWeek, type Facts } from '../facts.ts'
import type { Category, Fact, Hardness } from '../programmes/programme.ts'
import { lessMonths, unitsOf, unitsPerDay, type Span } from '../span.ts'
import { outcomeOf, type Finding, type Measure, type Requirement } from './finding.ts'

/** A length of service that a rule asks for: of one category, of one part of BT, or in all. */
export interface TimeTarget {
  readonly rule: 'R1' | 'R2' | 'R4' | 'R5'
  readonly category?: Category
  readonly part?: Category['part']
  /** Which service counts to it. */
  readonly takes: (category: Category | undefined) => boolean
  readonly span: Span
  /** Months credited against it (R13), not yet taken off the span. */
  readonly credited: number
  /** Days by which it may be missed. */
  readonly toleranceDays: number
  readonly hardness: Hardness
  readonly fact: Fact
}

/** What is left to serve of a target once credited months are taken off. */
export const spanLeft = ({ span, credited }: TimeTarget): Span => lessMonths(span, credited)

/** The requirement that asks for these lengths of approved service. */
export const asRequirement =
  (targetsOf: (asking: Asking) => readonly TimeTarget[]): Requirement =>
  (facts) =>
    targetsOf({ programme: facts.programme, credits: facts.logbook.credits }).map((target) =>
      findingOf(target, facts),
    )

const findingOf = (target: TimeTarget, { weeks }: Facts): Finding => {
  const { rule, category, part, hardness, fact } = target
  const own = weeks.filter((week) => target.takes(week.category))
  const measure = measureOf(target, own)
  const { approved, required, toleranceDays } = measure
  return {
    rule,
    ...(category && { category }),
    ...(part && { part }),
    outcome: outcomeOf(approved >= required - unitsPerDay * toleranceDays),
    hardness,
    fact,
    measure,
    weeks: own.filter((week) => week.counts !== 'neither'),
  }
}

const measureOf = (target: TimeTarget, weeks: readonly CountedWeek[]): Extract<Measure, { kind: 'time' }> => {
  const { credited, toleranceDays } = target
  const span = spanLeft(target)
  return { kind: 'time', span, required: unitsOf(span), credited, toleranceDays, ...servedIn(weeks) }
}
