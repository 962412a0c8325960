import { addDays, addMonths, daysUntil, type Day, type Period } from '../calendar/day.ts'
import { allCovered } from '../delmalState.ts'
import type { Facts } from '../facts.ts'
import { statute, type Finding, type Requirement } from './finding.ts'

/** What holds for an integrerad BT whose programme says nothing of its own. */
const byLaw = { months: 24, fact: statute }

/**
 * R14: in an integrerad BT all delmål are reached within 24 months of ST start. It says how long
 * is left, is unmet only once the last day has passed, and blocks nothing.
 */
export const deadline: Requirement = (facts) => {
  const { enrolment, programme, today } = facts
  const { months, fact } = programme.deadline ?? byLaw
  const applies = enrolment.form === 'integrerad'
  const last = applies && enrolment.stStart !== undefined ? lastDay(enrolment.stStart, months) : undefined
  return [
    {
      rule: 'R14',
      outcome: applies ? outcome(facts, last) : 'notApplicable',
      hardness: 'error',
      fact,
      measure: { kind: 'deadline', last, daysLeft: last === undefined ? 0 : daysUntil(today, last) },
      weeks: [],
    },
  ]
}

/** Start + 24 months − 1 day; from 29 February the month's last day counts, which is the earlier reading. */
export const lastDay = (stStart: Day, months: number): Day => addDays(addMonths(stStart, months), -1)

/** What is dated on the last day or before counts, also where its approval comes later. */
const outcome = (facts: Facts, last: Day | undefined): Finding['outcome'] => {
  if (last === undefined) return 'ahead'
  const isInTime = ({ content }: { content: Period }) => content.to <= last
  const activities = facts.activities.filter(isInTime)
  const assessments = facts.assessments.filter(isInTime)
  if (allCovered({ ...facts, activities, assessments })) return 'met'
  return facts.today <= last ? 'ahead' : 'unmet'
}
