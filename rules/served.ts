import { daysInclusive, weekdayOf, type Period } from './calendar/day.ts'
import type { PlacementWeek } from './entry.ts'
import type { Enrolment } from './logbook.ts'
import type { Programme } from './programmes/programme.ts'
import { unitsPerDay, type Units } from './span.ts'

/** Two for each Monday to Friday of the period; public holidays are working days here. */
export const workingHalfDays = (period: Period): number => {
  const first = weekdayOf(period.from) - 1
  const weekdays = Array.from({ length: daysInclusive(period.from, period.to) }, (_, i) => (first + i) % 7)
  return 2 * weekdays.filter((weekday) => weekday < 5).length
}

/** The part of a week that lies inside the BT post; from > to where none of it does. */
export const withinPost = (period: Period, enrolment: Enrolment): Period => ({
  from: period.from < enrolment.start ? enrolment.start : period.from,
  to: enrolment.end !== undefined && period.to > enrolment.end ? enrolment.end : period.to,
})

/**
 * The full-time time that a logged week serves: its calendar days inside the BT times
 * max(0, p·w − a)/w, with w its working half days, p the percent and a the half days absent of
 * kinds that do not count; without working days the share is p (DOMAIN 2, time arithmetic).
 * A whole number of units, since a part of a week has 0, 2, 4, 6, 8 or 10 working half days.
 */
export const served = (content: PlacementWeek, enrolment: Enrolment, programme: Programme): Units => {
  const inside = withinPost(content, enrolment)
  const days = daysInclusive(inside.from, inside.to)
  const working = workingHalfDays(inside)
  if (working === 0) return (days * unitsPerDay * content.percent) / 100
  const absent = content.absences
    .filter((absence) => !programme.absence.counts.includes(absence.kind))
    .reduce((sum, absence) => sum + absence.halfDays, 0)
  return (days * (unitsPerDay / 100) * Math.max(0, content.percent * working - 100 * absent)) / working
}
