import { addWeeks, type Week } from '../../rules/calendar/week.ts'
import type { CountedWeek } from '../../rules/facts.ts'
import type { Units } from '../../rules/span.ts'

/** Consecutive weeks at one place that stand alike, as one line of an explanation. */
export interface Run {
  readonly first: Week
  readonly last: Week
  readonly place: string
  readonly counts: 'approved' | 'waiting'
  readonly units: Units
}

export const runsOf = (weeks: readonly CountedWeek[]): readonly Run[] => {
  const runs: Run[] = []
  for (const { content, counts, units } of weeks) {
    if (counts === 'neither') continue
    const { week } = content
    const place = `${content.unit}, ${content.specialty}`
    const before = runs.at(-1)
    const goesOn =
      before?.place === place &&
      before.counts === counts &&
      (before.last === week || addWeeks(before.last, 1) === week)
    if (goesOn) runs[runs.length - 1] = { ...before, last: week, units: before.units + units }
    else runs.push({ first: week, last: week, place, counts, units })
  }
  return runs
}
