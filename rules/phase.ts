import { earliest } from './calendar/day.ts'
import { weekOf, weeksBetween, type Week } from './calendar/week.ts'
import { creditedInAll, wholeOf } from './credit.ts'
import { servedIn, type Facts } from './facts.ts'
import { plannedParts } from './proposal.ts'
import { served } from './served.ts'
import { lessMonths, unitsOf, unitsPerDay, type Units } from './span.ts'

export interface Phase {
  /** How much of what is required stays unserved when the rest of the plan is served as it stands. */
  readonly short: Units
  /** Short by more than the programme's tolerance. */
  readonly behind: boolean
}

/**
 * Whether what is logged and the plan that is left reach the programme's total (the law's six
 * months where it sets none), less what is credited. Weeks past and not logged count as not
 * served. Undefined without a plan.
 */
export const phase = (facts: Facts): Phase | undefined => {
  const { logbook, programme, today } = facts
  if (logbook.plan.length === 0) return undefined
  const { approved, waiting } = servedIn(facts.weeks)
  const logged = new Set(facts.weeks.map(({ content }) => content.week))
  const ahead = weeksAhead(facts, weekOf(today))
    .filter((week) => !logged.has(week))
    .reduce((sum, week) => sum + plannedUnits(facts, week), 0)
  const required = unitsOf(lessMonths(wholeOf(programme), creditedInAll(facts)))
  const short = Math.max(0, required - approved - waiting - ahead)
  return { short, behind: short > unitsPerDay * toleranceDays(facts) }
}

/** From this week to the last that the plan or the post reaches. */
const weeksAhead = ({ logbook, enrolment }: Facts, now: Week): readonly Week[] => {
  const planned = logbook.plan.reduce((last, { to }) => (to > last ? to : last), '')
  return weeksBetween(now, weekOf(earliest(planned, enrolment.end ?? planned)))
}

const plannedUnits = ({ logbook, enrolment, programme }: Facts, week: Week): Units =>
  plannedParts(logbook, week).reduce(
    (sum, part) => sum + served({ kind: 'placementWeek', week, ...part }, enrolment, programme),
    0,
  )

const toleranceDays = ({ programme: { total, tolerance } }: Facts): number =>
  total?.circa === true ? tolerance.circaDays : tolerance.days
