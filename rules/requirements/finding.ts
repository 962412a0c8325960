import type { AbsenceKind } from '../absence.ts'
import type { Day } from '../calendar/day.ts'
import type { CertifyingRole } from '../content.ts'
import type { CountedWeek, Facts, Served } from '../facts.ts'
import type { PersonId } from '../person.ts'
import type { Category, Fact, Hardness } from '../programmes/programme.ts'
import type { Span, Units } from '../span.ts'

export type RuleId =
  'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R8' | 'R12' | 'R13' | 'R14' | 'R15' | 'R17'

/** What a rule measured. */
export type Measure =
  | ({ readonly kind: 'time' } & TimeMeasure)
  | { readonly kind: 'count'; readonly have: number; readonly min: number; readonly max: number }
  | { readonly kind: 'presence'; readonly missing: readonly Category['part'][] }
  | { readonly kind: 'reduction'; readonly lost: Units; readonly counting: readonly AbsenceKind[] }
  | { readonly kind: 'covered'; readonly covered: number; readonly of: number }
  | { readonly kind: 'credit'; readonly credits: readonly CreditedPart[]; readonly most: number }
  | { readonly kind: 'certified'; readonly given: readonly GivenCertification[]; readonly missing: number }
  | { readonly kind: 'deadline'; readonly last: Day | undefined; readonly daysLeft: number }

/** Time served against what is left to serve once credited months are taken off. */
export interface TimeMeasure extends Served {
  readonly span: Span
  readonly required: Units
  /** Days by which it may be missed: the programme's own targets only. */
  readonly toleranceDays: number
  /** Months credited against it (R13), taken off `span` already. */
  readonly credited: number
}

/** One of the two final certifications (R12). */
export interface GivenCertification {
  readonly role: CertifyingRole
  readonly by: PersonId
  /** The name it was signed by. */
  readonly signer: string
  readonly day: Day
}

/** Months credited to a category, or to the total only. */
export interface CreditedPart {
  readonly category: Category | undefined
  readonly months: number
}

/** One rule's answer about one logbook. */
export interface Finding {
  readonly rule: RuleId
  /** The obligatory part it is about, where it is about one. */
  readonly category?: Category
  /** The part of BT it is about where several categories make it up (Kronoberg's akut). */
  readonly part?: Category['part']
  /** `ahead`: a day that has not come, with something left to do. */
  readonly outcome: 'met' | 'unmet' | 'ahead' | 'notApplicable'
  readonly hardness: Hardness
  readonly fact: Fact
  readonly measure: Measure
  /** The logged weeks that count. */
  readonly weeks: readonly CountedWeek[]
}

/** A requirement answers met, unmet or does not apply, once for each thing it is about. */
export type Requirement = (facts: Facts) => readonly Finding[]

export const outcomeOf = (met: boolean): 'met' | 'unmet' => (met ? 'met' : 'unmet')

/** What stands in the regulation itself. */
export const statute: Fact = {
  basis: 'sure',
  source: { sv: 'HSLF-FS 2021:8', en: 'HSLF-FS 2021:8' },
}
