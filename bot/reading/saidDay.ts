import type { Day } from '../../rules/calendar/day.ts'
import type { Match } from './token.ts'

/** A day, or what was written for one that does not exist. */
export type SaidDay = { readonly day: Day } | { readonly bad: string }

/** One day over a number of tokens. */
export const one = (said: SaidDay, size: number): Match<readonly SaidDay[]> => ({ value: [said], size })
