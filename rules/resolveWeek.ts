import type { Day } from './calendar/day.ts'
import { weekOf, weekOfYear, yearOf, type Week } from './calendar/week.ts'
import type { Enrolment } from './post.ts'
import { granted, refused, type Ruling } from './refusal.ts'

/**
 * The week a bare number means: within the post, the latest that has begun, else the next to come.
 * Outside the post the one nearest to today, so that the answer can say what is wrong with it.
 * Refuses: noSuchWeek (54; 53 where no year near by has one).
 */
export const resolveWeek = (number: number, enrolment: Enrolment, today: Day): Ruling<Week> => {
  const now = weekOf(today)
  const candidates = [-1, 0, 1].flatMap((years) => weekOfYear(yearOf(now) + years, number) ?? [])
  const first = weekOf(enrolment.start)
  const last = enrolment.end === undefined ? '9999-W01' : weekOf(enrolment.end)
  const inside = candidates.filter((week) => week >= first && week <= last)
  const begun = (weeks: Week[]) => weeks.findLast((week) => week <= now)
  const meant = begun(inside) ?? inside[0] ?? begun(candidates) ?? candidates[0]
  return meant === undefined ? refused({ name: 'noSuchWeek', number }) : granted(meant)
}
