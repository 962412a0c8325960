import { servedIn, type CountedWeek } from '../facts.ts'
import type { Category, Fact, Hardness, Programme } from '../programmes/programme.ts'
import { unitsOf, unitsPerDay, type Span } from '../span.ts'
import { outcomeOf, type Finding, type Requirement } from './finding.ts'

/**
 * R2: the programme's own total and the target of each of its parts. A target may be missed by
 * the programme's tolerance, since placements are scheduled in whole weeks (17 weeks are 119 days).
 */
export const programmeTargets: Requirement = ({ programme, weeks }) => [
  ...(programme.total ? [target(programme, programme.total, weeks, 'errorWhenReady')] : []),
  ...programme.categories.flatMap((category) => {
    if (category.target === undefined) return []
    const own = weeks.filter((week) => week.category?.id === category.id)
    const hardness = category.obligatory ? 'errorWhenReady' : 'info'
    return [target(programme, { ...category, span: category.target }, own, hardness, category)]
  }),
]

const target = (
  { tolerance }: Programme,
  { span, circa, fact }: { span: Span; circa: boolean; fact: Fact },
  weeks: readonly CountedWeek[],
  hardness: Hardness,
  category?: Category,
): Finding => {
  const required = unitsOf(span)
  const mayMiss = unitsPerDay * (circa ? tolerance.circaDays : tolerance.days)
  const time = servedIn(weeks)
  return {
    rule: 'R2',
    ...(category && { category }),
    outcome: outcomeOf(time.approved >= required - mayMiss),
    hardness,
    fact,
    measure: { kind: 'time', span, required, ...time },
    weeks: weeks.filter((week) => week.counts !== 'neither'),
  }
}
