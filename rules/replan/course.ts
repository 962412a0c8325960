import { isDay, overlap, type Day } from '../calendar/day.ts'
import type { Logbook } from '../logbook.ts'
import type { Enrolment, Placement } from '../post.ts'
import { granted, refused, type Refusal, type Ruling } from '../refusal.ts'
import { sortedBy } from '../sortedBy.ts'

/** A post with its plan: what is changed together. */
export interface Course {
  readonly enrolment: Enrolment
  readonly plan: readonly Placement[]
}

/** Undefined for whoever has no post yet. */
export const courseOf = ({ enrolment, plan }: Logbook): Course | undefined => enrolment && { enrolment, plan }

/**
 * The course with another plan, in order of time. An overlap is told by the other one than `changed`.
 * Refuses: unitMissing, dayUnknown, periodBackwards, placementOverlaps.
 */
export const withPlan = (course: Course, plan: readonly Placement[], changed?: Placement): Ruling<Course> => {
  const inOrder = sortedBy(plan, ({ from }) => from)
  const refusal = inOrder.flatMap((one) => impossible(one) ?? [])[0] ?? overlapping(inOrder, changed)
  return refusal === undefined ? granted({ ...course, plan: inOrder }) : refused(refusal)
}

const impossible = ({ unit, specialty, from, to }: Placement): Refusal | undefined => {
  if (unit.trim() === '' || specialty.trim() === '') return { name: 'unitMissing' }
  const wrong = [from, to].find((day) => !isDay(day))
  if (wrong !== undefined) return { name: 'dayUnknown', asked: wrong }
  return to < from ? { name: 'periodBackwards' } : undefined
}

const overlapping = (inOrder: readonly Placement[], changed: Placement | undefined): Refusal | undefined => {
  const pairs = inOrder.flatMap((one, i) =>
    inOrder
      .slice(0, i)
      .flatMap((before) => (overlap(before, one) === undefined ? [] : [[before, one] as const])),
  )
  const [before, after] = pairs[0] ?? []
  const other = before === changed ? after : before
  return other && { name: 'placementOverlaps', unit: other.unit, from: other.from, to: other.to }
}

/** Why a day cannot lie in the post; undefined where it can. */
export const outsidePost = (day: Day, { start, end }: Enrolment): Refusal | undefined =>
  day < start || day > (end ?? day) ? { name: 'dayOutside', day, start, end } : undefined
