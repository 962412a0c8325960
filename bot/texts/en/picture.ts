import type { Became } from '../../../rules/servedAgainstPlan.ts'
import type { picture as sv } from '../sv/picture.ts'

const became: Record<Became, string> = {
  approved: 'approved',
  waiting: 'waiting',
  returned: 'sent back',
  missing: 'not logged',
  ahead: 'planned',
}

export const picture: typeof sv = {
  heading: (day) => `Time against the plan, ${day}`,
  months: 'Full time month by month',
  became: (kind) => became[kind],
  today: 'today',
  served: (approved, planned) => `${approved} of ${planned}`,
  unplanned: (approved) => `${approved} outside the plan`,
  notCounted: 'does not count as time',
  monthTold: (approved, planned, waiting) =>
    `${approved} of ${planned} days${waiting === 0 ? '' : `, ${waiting} waiting`}`,
}
