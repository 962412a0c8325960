import { creditedTo } from '../credit.ts'
import { outcomeOf, type Requirement } from './finding.ts'
import { timeMeasure } from './timeMeasure.ts'

/** R4 and R5: three months of primärvård and three of akut sjukvård, at full time, no tolerance. */
export const partMinimums: Requirement = (facts) =>
  (['primärvård', 'akut'] as const).map((part) => {
    const { programme, weeks } = facts
    const own = weeks.filter((week) => week.category?.part === part)
    const [category, another] = programme.categories.filter((one) => one.part === part)
    const credited = creditedTo(facts, (one) => one.part === part)
    const measure = timeMeasure({ months: 3 }, credited, own)
    return {
      rule: part === 'primärvård' ? 'R4' : 'R5',
      ...(category && another === undefined ? { category } : { part }),
      outcome: outcomeOf(measure.approved >= measure.required),
      hardness: programme.minimums[part],
      fact: programme.minimums.fact,
      measure,
      weeks: own.filter((week) => week.counts !== 'neither'),
    }
  })
