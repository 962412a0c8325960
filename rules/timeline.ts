import { addDays, daysInclusive, earliest, without, type Day, type Period } from './calendar/day.ts'
import { weekOf, weeksBetween, type Week } from './calendar/week.ts'
import type { Facts } from './facts.ts'
import { categoryOf, type Category } from './programmes/programme.ts'
import { rowOf } from './programmes/rowOf.ts'
import { plannedParts } from './proposal.ts'
import { servedPerDay } from './served.ts'
import { withinPost } from './post.ts'
import type { Units } from './span.ts'
import { sortedBy } from './sortedBy.ts'

/** Days in a row that each serve the same, of one category. */
export interface ServedDays extends Period {
  readonly category: Category | undefined
  readonly perDay: Units
}

/**
 * A whole BT in order of time: what was logged, and from the Monday of this week on what is
 * planned for the days that nobody logged yet. Past days that nobody logged serve nothing.
 */
export const timeline = (facts: Facts): readonly ServedDays[] =>
  sortedBy([...loggedDays(facts), ...plannedDays(facts)], ({ from }) => from)

export const loggedDays = ({ weeks, enrolment }: Facts): readonly ServedDays[] =>
  weeks.flatMap(({ content, category, units, counts }) => {
    const { from, to } = withinPost(content, enrolment)
    const days = daysInclusive(from, to)
    return days === 0 ? [] : [{ from, to, category, perDay: counts === 'neither' ? 0 : units / days }]
  })

const plannedDays = (facts: Facts): readonly ServedDays[] => {
  const { logbook, programme, weeks } = facts
  const logged = weeks.map(({ content }) => content)
  return weeksAhead(facts)
    .flatMap((week) => plannedParts(logbook, week))
    .flatMap((part) => {
      const counts = rowOf(programme, part)?.counts !== false
      return without(part, logged).map((days) => ({
        ...days,
        category: categoryOf(programme, part),
        perDay: counts ? servedPerDay({ ...part, ...days }, programme) : 0,
      }))
    })
}

/** From this week to the last that the plan and the post both reach. */
const weeksAhead = ({ logbook: { plan }, enrolment, today }: Facts): readonly Week[] => {
  const planned = plan.reduce((last, { to }) => (to > last ? to : last), enrolment.start)
  return weeksBetween(weekOf(today), weekOf(earliest(planned, enrolment.end ?? planned)))
}

export const sumOf = (days: readonly ServedDays[]): Units =>
  days.reduce((sum, { from, to, perDay }) => sum + daysInclusive(from, to) * perDay, 0)

/** The day on which so much, more than nothing, has been served; undefined where it never is. */
export const reachedOn = (required: Units, days: readonly ServedDays[]): Day | undefined => {
  let left = required
  for (const { from, to, perDay } of days) {
    const here = daysInclusive(from, to) * perDay
    if (left <= here) return addDays(from, Math.ceil(left / perDay) - 1)
    left -= here
  }
  return undefined
}
