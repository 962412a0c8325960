import type { CountedWeek, Facts, Served } from '../facts.ts'
import type { Category, Fact, Hardness } from '../programmes/programme.ts'
import type { Span, Units } from '../span.ts'

export type RuleId = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R15' | 'R17'

/** What a rule measured. */
export type Measure =
  | ({ readonly kind: 'time'; readonly span: Span; readonly required: Units } & Served)
  | { readonly kind: 'count'; readonly have: number; readonly min: number; readonly max: number }
  | { readonly kind: 'presence'; readonly missing: readonly Category['part'][] }
  | { readonly kind: 'reduction'; readonly lost: Units }

/** One rule's answer about one logbook. */
export interface Finding {
  readonly rule: RuleId
  /** The obligatory part it is about, where it is about one. */
  readonly category?: Category
  readonly outcome: 'met' | 'unmet' | 'notApplicable'
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
