import { addDays, daysUntil, type Day } from '../calendar/day.ts'
import type { Placement } from '../post.ts'
import { refused, type Ruling } from '../refusal.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { PlanChange, Rest } from './change.ts'
import { withPlan, type Course } from './course.ts'

type OfPlacement = Extract<PlanChange, { what: 'move' | 'last' | 'supervisor' | 'remove' | 'place' }>

/**
 * Moves, lengthens, hands over, removes or rewrites one placement, and with it what comes after.
 * Refuses: outdated, supervisorUnknown, and what `withPlan` refuses.
 */
export const changePlacement = (course: Course, change: OfPlacement): Ruling<Course> => {
  const { plan } = course
  const id = change.what === 'place' ? change.placement.id : change.placement
  const was = plan.find((one) => one.id === id)
  if (change.what === 'place') {
    if (fingerprintOf(was) !== change.was) return refused({ name: 'outdated' })
    return put(course, was, change.placement, change.rest)
  }
  if (was === undefined) return refused({ name: 'outdated' })
  switch (change.what) {
    case 'move':
      return put(course, was, shifted(was, change.days), change.rest)
    case 'last':
      return put(course, was, { ...was, to: change.to }, change.rest)
    case 'supervisor':
      return put(course, was, { ...was, supervisor: change.supervisor }, 'none')
    case 'remove':
      return withPlan(
        course,
        plan.filter((one) => one !== was),
      )
  }
}

const put = (
  course: Course,
  was: Placement | undefined,
  placement: Placement,
  rest: Rest,
): Ruling<Course> => {
  const others = course.plan.filter((one) => one !== was)
  const start = was?.from ?? placement.from
  const before = others.filter(({ from }) => from < start)
  const after = others.filter(({ from }) => from >= start)
  const days = was === undefined ? 0 : daysUntil(was.to, placement.to)
  return withPlan(course, [...before, placement, ...following(after, placement.to, days, rest)], placement)
}

const following = (
  after: readonly Placement[],
  last: Day,
  days: number,
  rest: Rest,
): readonly Placement[] => {
  switch (rest) {
    case 'none':
      return after
    case 'same':
      return after.map((one) => shifted(one, days))
    case 'needed':
      return makingRoom(after, last)
  }
}

/** Each keeps its length and its place, unless the one before it ends too late for that. */
const makingRoom = (after: readonly Placement[], last: Day): readonly Placement[] => {
  const moved: Placement[] = []
  for (const one of after) {
    const free = addDays(moved.at(-1)?.to ?? last, 1)
    moved.push(one.from < free ? shifted(one, daysUntil(one.from, free)) : one)
  }
  return moved
}

export const shifted = (placement: Placement, days: number): Placement => ({
  ...placement,
  from: addDays(placement.from, days),
  to: addDays(placement.to, days),
})
