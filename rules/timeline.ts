import { addDays, daysInclusive, earliest, without, type Day, type Period } from './calendar/day.ts'
import { weekOf, weeksBetween, type Week } from './calendar/week.ts'
import { categoryOf, type Category, type Programme } from './programmes/programme.ts'
import { rowOf } from './programmes/rowOf.ts'
import { plannedParts } from './proposal.ts'
import { servedPerDay, withinPost } from './served.ts'
import type { Service } from './service.ts'
import type { Units } from './span.ts'

/** Days in a row that each serve the same, of one category. */
export interface ServedDays extends Period {
  readonly category: Category | undefined
  readonly perDay: Units
}

/**
 * A whole BT in order of time: what was logged, and from the Monday of this week on what is
 * planned for the days that nobody logged yet. Past days that nobody logged serve nothing.
 */
export const timeline = (service: Service, programme: Programme, today: Day): readonly ServedDays[] =>
  [...loggedDays(service, programme), ...plannedDays(service, programme, today)]
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => (a.from < b.from ? -1 : 1))

export const loggedDays = ({ enrolment, logged }: Service, programme: Programme): readonly ServedDays[] =>
  logged.map((stretch) => {
    const inside = withinPost(stretch, enrolment)
    const counts = !stretch.returned && rowOf(programme, stretch)?.counts !== false
    return {
      ...inside,
      category: categoryOf(programme, stretch),
      perDay: counts ? servedPerDay({ ...stretch, ...inside }, programme) : 0,
    }
  })

const plannedDays = (service: Service, programme: Programme, today: Day): readonly ServedDays[] =>
  weeksAhead(service, weekOf(today))
    .flatMap((week) => plannedParts(service, week))
    .flatMap((part) => {
      const counts = rowOf(programme, part)?.counts !== false
      return without(part, service.logged).map((days) => ({
        ...days,
        category: categoryOf(programme, part),
        perDay: counts ? servedPerDay({ ...part, ...days }, programme) : 0,
      }))
    })

/** From this week to the last that the plan and the post both reach. */
const weeksAhead = ({ plan, enrolment }: Service, now: Week): readonly Week[] => {
  const planned = plan.reduce((last, { to }) => (to > last ? to : last), enrolment.start)
  return weeksBetween(now, weekOf(earliest(planned, enrolment.end ?? planned)))
}

export const sumOf = (days: readonly ServedDays[]): Units =>
  days.reduce((sum, { from, to, perDay }) => sum + daysInclusive(from, to) * perDay, 0)

/** The day on which so much has been served; undefined where it never is. */
export const reachedOn = (required: Units, days: readonly ServedDays[]): Day | undefined => {
  let left = required
  for (const { from, to, perDay } of days) {
    const here = daysInclusive(from, to) * perDay
    if (here > 0 && left <= here) return addDays(from, Math.max(0, Math.ceil(left / perDay) - 1))
    left -= here
  }
  return undefined
}
