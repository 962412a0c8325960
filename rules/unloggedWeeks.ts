import { earliest, overlap } from './calendar/day.ts'
import { weekOf, weeksBetween, type Week } from './calendar/week.ts'
import { loggedWeeks, type Logbook } from './logbook.ts'
import { workingHalfDays } from './served.ts'
import { serviceDays } from './post.ts'

/**
 * The weeks of the post, from `first` (its first week) up to `last`, in which some working day
 * stands in no logged part; oldest first.
 */
export const unloggedWeeks = (logbook: Logbook, last: Week, first?: Week): readonly Week[] => {
  const { enrolment } = logbook
  if (enrolment === undefined) return []
  const logged = loggedWeeks(logbook).map(({ content }) => content)
  const end = enrolment.end === undefined ? last : earliest(last, weekOf(enrolment.end))
  return weeksBetween(first ?? weekOf(enrolment.start), end).filter((week) => {
    const post = serviceDays(week, enrolment)
    const covered = logged.reduce((sum, part) => sum + halfDaysShared(part, post), 0)
    return covered < workingHalfDays(post)
  })
}

const halfDaysShared = (...[a, b]: Parameters<typeof overlap>): number => {
  const shared = overlap(a, b)
  return shared === undefined ? 0 : workingHalfDays(shared)
}
