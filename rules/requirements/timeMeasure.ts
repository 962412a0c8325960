import { servedIn, type CountedWeek } from '../facts.ts'
import { lessMonths, unitsOf, type Span } from '../span.ts'
import type { Measure } from './finding.ts'

/** What these weeks serve of a length, once credited months are taken off it (R13). */
export const timeMeasure = (
  span: Span,
  credited: number,
  weeks: readonly CountedWeek[],
  toleranceDays = 0,
): Extract<Measure, { kind: 'time' }> => {
  const left = lessMonths(span, credited)
  return { kind: 'time', span: left, required: unitsOf(left), credited, toleranceDays, ...servedIn(weeks) }
}
