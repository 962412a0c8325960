import type { Day } from './calendar/day.ts'
import type { Week } from './calendar/week.ts'
import type { PersonId } from './person.ts'

/** Why a rule says no. Every name has one sentence with a way on in each language (`bot/texts`). */
export type Refusal =
  | { readonly name: 'notEnrolled' }
  | { readonly name: 'alreadyLogged'; readonly week: Week }
  | {
      readonly name: 'outsideService'
      readonly week: Week
      readonly start: Day
      readonly end?: Day | undefined
    }
  | { readonly name: 'serviceAhead'; readonly week: Week }
  | { readonly name: 'tooManyHalfDays'; readonly asked: number; readonly atMost: number }
  | { readonly name: 'percentOutOfRange'; readonly percent: number }
  | { readonly name: 'noPlacement'; readonly week: Week }
  | { readonly name: 'unknownPlacement'; readonly asked: string }
  | { readonly name: 'noSuchWeek'; readonly number: number }
  | { readonly name: 'splitDay' }
  | { readonly name: 'reasonMissing' }
  | { readonly name: 'ownLogbook' }
  | { readonly name: 'notYours'; readonly deciders: readonly PersonId[] }
  | { readonly name: 'alreadyDecided'; readonly outcome: 'approved' | 'returned'; readonly by: PersonId }
  | { readonly name: 'outdated' }
  | { readonly name: 'notThere' }
  | { readonly name: 'nothingToUndo' }
  | { readonly name: 'notYourStep'; readonly by: PersonId }

/** What a rule answers: refusals are values, accidents are exceptions. */
export type Ruling<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export const granted = <T>(value: T): Ruling<T> => ({ ok: true, value })
export const refused = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal })
