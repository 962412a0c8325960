import { creditedInAll, creditedTo } from '../credit.ts'
import type { CountedWeek, Facts } from '../facts.ts'
import type { Category, Fact, Hardness } from '../programmes/programme.ts'
import { unitsPerDay, type Span } from '../span.ts'
import { outcomeOf, type Finding, type Requirement } from './finding.ts'
import { timeMeasure } from './timeMeasure.ts'

/**
 * R2: the programme's own total and the target of each of its parts. A target may be missed by
 * the programme's tolerance, since placements are scheduled in whole weeks (17 weeks are 119 days).
 */
export const programmeTargets: Requirement = (facts) => [
  ...(facts.programme.total ? [totalTarget(facts, facts.programme.total)] : []),
  ...facts.programme.categories.flatMap((category) =>
    category.target === undefined ? [] : [categoryTarget(facts, category, category.target)],
  ),
]

interface Target {
  readonly span: Span
  readonly circa: boolean
  readonly fact: Fact
}

const totalTarget = (facts: Facts, target: Target): Finding =>
  finding(facts, target, facts.weeks, creditedInAll(facts), 'errorWhenReady')

const categoryTarget = (facts: Facts, category: Category, span: Span): Finding => {
  const own = facts.weeks.filter((week) => week.category?.id === category.id)
  const credited = creditedTo(facts, ({ id }) => id === category.id)
  const hardness = category.obligatory ? 'errorWhenReady' : 'info'
  return { ...finding(facts, { ...category, span }, own, credited, hardness), category }
}

const finding = (
  { programme: { tolerance } }: Facts,
  { span, circa, fact }: Target,
  weeks: readonly CountedWeek[],
  credited: number,
  hardness: Hardness,
): Finding => {
  const toleranceDays = circa ? tolerance.circaDays : tolerance.days
  const measure = timeMeasure(span, credited, weeks, toleranceDays)
  return {
    rule: 'R2',
    outcome: outcomeOf(measure.approved >= measure.required - unitsPerDay * toleranceDays),
    hardness,
    fact,
    measure,
    weeks: weeks.filter((week) => week.counts !== 'neither'),
  }
}
