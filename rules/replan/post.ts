import { addDays, daysInclusive, overlap, type Day, type Period } from '../calendar/day.ts'
import { loggedWeeks, type Logbook } from '../logbook.ts'
import type { Enrolment } from '../post.ts'
import { granted, refused, type Refusal, type Ruling } from '../refusal.ts'
import { workingHalfDays } from '../served.ts'
import { halfDaysOf } from '../writeWeek.ts'
import type { PlanChange } from './change.ts'
import { outsidePost, withPlan, type Course } from './course.ts'
import { shifted } from './placements.ts'
import { sortedBy } from '../sortedBy.ts'

type OfPost = Extract<PlanChange, { what: 'end' | 'pause' | 'unpause' | 'ended' | 'resumed' }>

/**
 * Moves the last day, sets or removes long leave, ends a BT or resumes it. What is logged stays: no
 * service that is logged may come to lie outside. The 24 months of ST (R14) are never moved.
 * Refuses: dayOutside, periodBackwards, loggedThen, pauseTooShort, pausedAlready, notPaused,
 * alreadyEnded, notEnded.
 */
export const changePost = (course: Course, change: OfPost, logbook: Logbook): Ruling<Course> => {
  const { enrolment } = course
  switch (change.what) {
    case 'end':
      if (enrolment.ended !== undefined) return refused({ name: 'alreadyEnded', day: enrolment.end ?? '' })
      return ending({ ...course, enrolment: { ...enrolment, end: change.end } }, logbook)
    case 'ended':
      return ended(course, change, logbook)
    case 'resumed':
      return resumed(course)
    case 'pause':
      return paused(course, change, logbook)
    case 'unpause':
      return unpaused(course, change.from)
  }
}

/** A course whose last day was set. */
const ending = (course: Course, logbook: Logbook): Ruling<Course> => {
  const { start, end } = course.enrolment
  if (end === undefined) return granted(course)
  if (end < start) return refused({ name: 'dayOutside', day: end, start })
  const week = serviceIn({ from: addDays(end, 1), to: '9999-12-31' }, logbook)
  return week === undefined ? granted(course) : refused(week)
}

const ended = (
  course: Course,
  { how, on }: Extract<OfPost, { what: 'ended' }>,
  logbook: Logbook,
): Ruling<Course> => {
  const { ended: before, end, ...post } = course.enrolment
  if (before !== undefined) return refused({ name: 'alreadyEnded', day: end ?? on })
  const planned = end !== undefined && { planned: end }
  return ending({ ...course, enrolment: { ...post, end: on, ended: { how, ...planned } } }, logbook)
}

const resumed = (course: Course): Ruling<Course> => {
  const { ended: before, end: _, ...post } = course.enrolment
  if (before === undefined) return refused({ name: 'notEnded' })
  const end = before.planned !== undefined && { end: before.planned }
  return granted({ ...course, enrolment: { ...post, ...end } })
}

/** The placement that leave cuts into goes on after it where the plan moves along. */
const paused = (
  course: Course,
  { from, to, moves }: Extract<OfPost, { what: 'pause' }>,
  logbook: Logbook,
): Ruling<Course> => {
  const { enrolment, plan } = course
  const days = daysInclusive(from, to)
  const refusal = noLeave({ from, to }, enrolment) ?? serviceIn({ from, to }, logbook)
  if (refusal !== undefined) return refused(refusal)
  const all = sortedBy([...(enrolment.paused ?? []), { from, to }], (one) => one.from)
  const next = { ...course, enrolment: { ...enrolment, paused: all } }
  if (!moves) return granted(next)
  const end = enrolment.end !== undefined && { end: addDays(enrolment.end, days) }
  return withPlan(
    { ...next, enrolment: { ...next.enrolment, ...end } },
    plan.map((one) => (one.from >= from ? shifted(one, days) : one.to >= from ? longer(one, days) : one)),
  )
}

const longer = <P extends Period>(one: P, days: number): P => ({ ...one, to: addDays(one.to, days) })

const noLeave = ({ from, to }: Period, enrolment: Enrolment): Refusal | undefined => {
  if (to < from) return { name: 'periodBackwards' }
  if (enrolment.ended !== undefined) return { name: 'alreadyEnded', day: enrolment.end ?? from }
  const other = enrolment.paused?.find((one) => overlap(one, { from, to }) !== undefined)
  if (other !== undefined) return { name: 'pausedAlready', ...other }
  return daysInclusive(from, to) < 7 ? { name: 'pauseTooShort' } : outsidePost(from, enrolment)
}

const unpaused = ({ enrolment, plan }: Course, from: Day): Ruling<Course> => {
  const { paused: before = [], ...post } = enrolment
  const left = before.filter((one) => one.from !== from)
  if (left.length === before.length) return refused({ name: 'notPaused' })
  return granted({ plan, enrolment: { ...post, ...(left.length > 0 && { paused: left }) } })
}

/** The first week that says there was service in these days. */
const serviceIn = (days: Period, logbook: Logbook): Refusal | undefined => {
  const found = loggedWeeks(logbook).find(({ content }) => {
    const shared = overlap(content, days)
    const isAway = halfDaysOf(content) >= workingHalfDays(content)
    return shared !== undefined && workingHalfDays(shared) > 0 && !isAway
  })
  return found && { name: 'loggedThen', week: found.content.week }
}
