import type { Instant } from '../calendar/instant.ts'
import { loggedWeeks, type Change, type Logbook } from '../logbook.ts'
import type { PersonId } from '../person.ts'
import { granted, refused, type Ruling } from '../refusal.ts'
import type { PlanChange } from './change.ts'
import { courseOf, type Course } from './course.ts'
import { changePercent } from './percent.ts'
import { changePlacement } from './placements.ts'
import { changePost } from './post.ts'
import { same } from '../same.ts'

export interface Replanning {
  readonly change: PlanChange
  /** `planSteps` as they were when the person was shown the plan; undefined where it was said in words. */
  readonly steps?: number | undefined
  readonly by: PersonId
  readonly at: Instant
}

/**
 * Changes the plan or the post, and notes what they were, so that whoever it concerns is told. What
 * is logged stays as it was logged and approved; the journal keeps the old plan.
 * Refuses: notEnrolled, outdated, nothingToChange, and what each kind of change refuses.
 */
export const replan = (
  logbook: Logbook,
  { change, steps, by, at }: Replanning,
): Ruling<readonly Change[]> => {
  const was = courseOf(logbook)
  if (was === undefined) return refused({ name: 'notEnrolled' })
  if (steps !== undefined && steps !== logbook.planSteps) return refused({ name: 'outdated' })
  const next = changed(was, change, logbook)
  return next.ok ? settled(was, next.value, { by, at }) : next
}

/** Puts the plan and the post back as the latest change found them, if nothing came after it. Refuses: nothingToUndo, outdated. */
export const undoReplan = (
  logbook: Logbook,
  { steps, by, at }: Omit<Replanning, 'change'>,
): Ruling<readonly Change[]> => {
  const [present, last] = [courseOf(logbook), logbook.replans.at(-1)]
  if (present === undefined || last === undefined) return refused({ name: 'nothingToUndo' })
  if (steps !== logbook.planSteps) return refused({ name: 'outdated' })
  return settled(present, last.was, { by, at })
}

const changed = (course: Course, change: PlanChange, logbook: Logbook): Ruling<Course> => {
  switch (change.what) {
    case 'move':
    case 'last':
    case 'supervisor':
    case 'remove':
    case 'place':
      return changePlacement(course, change)
    case 'percent':
      return changePercent(course, change, (id) =>
        loggedWeeks(logbook).some(({ content }) => content.placement === id),
      )
    case 'end':
    case 'pause':
    case 'unpause':
    case 'ended':
    case 'resumed':
      return changePost(course, change, logbook)
  }
}

const settled = (
  was: Course,
  next: Course,
  { by, at }: { by: PersonId; at: Instant },
): Ruling<readonly Change[]> => {
  const [plan, enrolment] = [same(was.plan, next.plan), same(was.enrolment, next.enrolment)]
  if (plan && enrolment) return refused({ name: 'nothingToChange' })
  return granted([
    ...(plan ? [] : [{ change: 'planSet' as const, plan: [...next.plan] }]),
    ...(enrolment ? [] : [{ change: 'enrolmentSet' as const, enrolment: next.enrolment }]),
    { change: 'replanned', replan: { at, by, was: { enrolment: was.enrolment, plan: [...was.plan] } } },
  ])
}
