import type { Absence } from './absence.ts'
import { daysInclusive, weekdayOf, type Period } from './calendar/day.ts'
import { withinPost, type Enrolment } from './post.ts'
import type { Programme } from './programmes/programme.ts'
import { unitsPerDay, type Units } from './span.ts'

/** Two for each Monday to Friday of the period; public holidays are working days here. */
export const workingHalfDays = (period: Period): number => {
  const first = weekdayOf(period.from) - 1
  const weekdays = Array.from({ length: daysInclusive(period.from, period.to) }, (_, i) => (first + i) % 7)
  return 2 * weekdays.filter((weekday) => weekday < 5).length
}

/** What a period of service was, as far as its worth depends on it. */
type Attended = Period & { readonly percent: number; readonly absences: readonly Absence[] }

/**
 * The full-time time that a logged week serves: its calendar days inside the BT times
 * max(0, p·w − a)/w, with w its working half days, p the percent and a the half days absent of
 * kinds that do not count; without working days the share is p (DOMAIN 2, time arithmetic).
 */
export const served = (content: Attended, enrolment: Enrolment, programme: Programme): Units => {
  const inside = withinPost(content, enrolment)
  return daysInclusive(inside.from, inside.to) * servedPerDay({ ...content, ...inside }, programme)
}

/**
 * The same for each of its days, all of them inside the BT. A whole number of units, since a part
 * of a week has 0, 2, 4, 6, 8 or 10 working half days, and only such a part has absence.
 */
export const servedPerDay = (inside: Attended, programme: Programme): Units => {
  const { percent, absences } = inside
  const absent = absences
    .filter((absence) => !programme.absence.counts.includes(absence.kind))
    .reduce((sum, absence) => sum + absence.halfDays, 0)
  const working = absent === 0 ? 0 : workingHalfDays(inside)
  if (working === 0) return (unitsPerDay / 100) * percent
  return ((unitsPerDay / 100) * Math.max(0, percent * working - 100 * absent)) / working
}
