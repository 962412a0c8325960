import { latest, overlap, type Period } from './calendar/day.ts'
import { daysOfWeek, mondayOf, weekOf, weeksBetween } from './calendar/week.ts'
import { servedIn, type Facts } from './facts.ts'
import { partOf } from './proposal.ts'
import { served } from './served.ts'
import { unitsOf, unitsPerDay, type Units } from './span.ts'

export interface Phase {
  /** How much of what is required stays unserved when the rest of the plan is served as it stands. */
  readonly short: Units
  /** Short by more than the programme's tolerance. */
  readonly behind: boolean
}

/**
 * Whether what is logged and the plan that is left reach the programme's total (the law's six
 * months where it sets none). Weeks not logged count as not served. Undefined without a plan.
 */
export const phase = (facts: Facts): Phase | undefined => {
  const { logbook, enrolment, programme, today } = facts
  if (logbook.plan.length === 0) return undefined
  const thisMonday = mondayOf(weekOf(today))
  const ahead = logbook.plan
    .flatMap((placement) =>
      weeksWithin({ from: latest(placement.from, thisMonday), to: placement.to }).map((days) =>
        partOf(placement, enrolment, days),
      ),
    )
    .reduce(
      (sum, part) => sum + served({ kind: 'placementWeek', week: '', ...part }, enrolment, programme),
      0,
    )
  const past = servedIn(facts.weeks.filter(({ content }) => content.to < thisMonday))
  const required = unitsOf(programme.total?.span ?? { months: 6 })
  const short = Math.max(0, required - past.approved - past.waiting - ahead)
  return { short, behind: short > unitsPerDay * toleranceDays(facts) }
}

const toleranceDays = ({ programme: { total, tolerance } }: Facts): number =>
  total?.circa === true ? tolerance.circaDays : tolerance.days

const weeksWithin = (period: Period): readonly Period[] =>
  period.from > period.to
    ? []
    : weeksBetween(weekOf(period.from), weekOf(period.to)).flatMap(
        (week) => overlap(daysOfWeek(week), period) ?? [],
      )
