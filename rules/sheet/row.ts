import type { Day } from '../calendar/day.ts'
import type { Week } from '../calendar/week.ts'
import type { WeekPart } from '../proposal.ts'
import type { Refusal } from '../refusal.ts'

/** One row of a table that somebody filled in: text by the column it stands in, and the file's own number of it. */
export interface SheetRow<C extends string> {
  readonly row: number
  readonly cells: Readonly<Partial<Record<C, string>>>
  /** The headings under which a personal number stands; what they hold was left out. */
  readonly holdNumbers: readonly string[]
}

/** Why a row cannot be taken. Every name has one sentence in each language (`bot/texts`). */
export type Why =
  | Refusal
  | { readonly name: 'cellEmpty' }
  | { readonly name: 'numberIn'; readonly headings: readonly string[] }
  /** An earlier row says another thing of the same. */
  | { readonly name: 'contradicts'; readonly row: number }
  | { readonly name: 'notAmong'; readonly asked: string; readonly possible: readonly string[] }
  | { readonly name: 'personUnknown'; readonly asked: string }
  | { readonly name: 'nameShared'; readonly asked: string }
  | { readonly name: 'noSupervisor'; readonly asked: string }
  | { readonly name: 'samePerson' }
  /** Nobody of that role is there; a list of people is taken in first. */
  | { readonly name: 'notTakenIn'; readonly role: 'doctor' | 'supervisor'; readonly asked: string }
  | { readonly name: 'weekOrActivity' }
  | { readonly name: 'weekUnknown'; readonly asked: string }
  | { readonly name: 'daysUnknown'; readonly asked: string }
  /** Days away can be of any of several weeks or placements. */
  | { readonly name: 'daysUnplaced' }
  /** The week says another thing; what was logged is never written over. */
  | { readonly name: 'weekStands'; readonly week: Week; readonly parts: readonly WeekPart[] }
  | { readonly name: 'outsidePost'; readonly start: Day; readonly end: Day | undefined }

export interface Fault<C extends string> {
  /** Undefined where it is about the row as a whole. */
  readonly column: C | undefined
  readonly why: Why
}

/** What a cell changes: from what is there, if anything is. */
export interface Difference<C extends string> {
  readonly column: C
  readonly from: string | undefined
  readonly to: string
}

/** What becomes of a row, and of whom it tells. */
export type Outcome<C extends string> = { readonly row: number; readonly who: string } & (
  | { readonly is: 'new' | 'changed'; readonly differences: readonly Difference<C>[] }
  | { readonly is: 'same' }
  | { readonly is: 'wrong'; readonly faults: readonly Fault<C>[] }
  /** Right in itself, and left with another row of the same person that is not. */
  | { readonly is: 'held'; readonly by: number }
)

/** What one row comes to while it is looked at. */
export interface Notes<C extends string> {
  readonly faults: Fault<C>[]
  readonly differences: Difference<C>[]
  isNew: boolean
}

export const blankNotes = <C extends string>(): Notes<C> => ({ faults: [], differences: [], isNew: false })

/** Notes what a cell changes, where it changes anything. */
export const differ = <C extends string>(
  { differences }: Notes<C>,
  column: C,
  from: string | number | undefined,
  to: string | number | undefined,
): void => {
  if (to !== undefined && from !== to)
    differences.push({ column, from: from === undefined ? undefined : String(from), to: String(to) })
}

export const outcomeOf = <C extends string>(
  row: number,
  who: string,
  { faults, differences, isNew }: Notes<C>,
): Outcome<C> => {
  if (faults.length > 0) return { row, who, is: 'wrong', faults }
  if (isNew) return { row, who, is: 'new', differences }
  return differences.length > 0 ? { row, who, is: 'changed', differences } : { row, who, is: 'same' }
}

/** Rows of one person stand or fall together: half a plan is worse than none. */
export const heldTogether = <C extends string>(outcomes: readonly Outcome<C>[]): readonly Outcome<C>[] => {
  const wrong = outcomes.find(({ is }) => is === 'wrong')
  if (wrong === undefined) return outcomes
  return outcomes.map((one) =>
    one.is === 'wrong' ? one : { row: one.row, who: one.who, is: 'held', by: wrong.row },
  )
}
