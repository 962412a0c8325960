import type { Absence } from './absence.ts'
import { addDays, type Period } from './calendar/day.ts'
import { statusOf } from './entry.ts'
import {
  loggedWeeks,
  type Credit,
  type Enrolment,
  type Logbook,
  type LoggedWeek,
  type Placement,
} from './logbook.ts'

/** Logged days in a row that were alike: what they were, not yet what they are worth. */
export interface Stretch extends Period {
  readonly specialty: string
  readonly category?: string
  readonly percent: number
  readonly absences: readonly Absence[]
  /** Sent back, and so worth nothing until it is corrected. */
  readonly returned: boolean
}

/** A BT as it is planned and as it was logged, without who decided what: what lists need to know of it. */
export interface Service {
  readonly enrolment: Enrolment
  readonly plan: readonly Placement[]
  readonly credits: readonly Credit[]
  /** Oldest first. */
  readonly logged: readonly Stretch[]
}

export const serviceOf = (logbook: Logbook, enrolment: Enrolment): Service => ({
  enrolment,
  plan: logbook.plan,
  credits: logbook.credits,
  logged: loggedWeeks(logbook).map(stretchOf).reduce<Stretch[]>(joined, []),
})

const stretchOf = ({ entry, content }: LoggedWeek): Stretch => {
  const { from, to, specialty, category, percent, absences } = content
  return {
    from,
    to,
    specialty,
    ...(category !== undefined && { category }),
    percent,
    absences,
    returned: statusOf(entry) === 'returned',
  }
}

/** Weeks in a row without absence are one stretch: a year is a handful of them. */
const joined = (before: Stretch[], next: Stretch): Stretch[] => {
  const last = before.at(-1)
  return last !== undefined && addDays(last.to, 1) === next.from && areAlike(last, next)
    ? [...before.slice(0, -1), { ...last, to: next.to }]
    : [...before, next]
}

const areAlike = (a: Stretch, b: Stretch): boolean =>
  a.specialty === b.specialty &&
  a.category === b.category &&
  a.percent === b.percent &&
  a.returned === b.returned &&
  a.absences.length + b.absences.length === 0
