import { servedIn } from '../facts.ts'
import { unitsOf } from '../span.ts'
import { outcomeOf, type Requirement } from './finding.ts'

const span = { months: 3 }

/** R4 and R5: three months of primärvård and three of akut sjukvård, at full time, no tolerance. */
export const partMinimums: Requirement = ({ programme, weeks }) =>
  (['primärvård', 'akut'] as const).map((part) => {
    const own = weeks.filter((week) => week.category?.part === part)
    const category = programme.categories.find((one) => one.part === part)
    const required = unitsOf(span)
    const time = servedIn(own)
    return {
      rule: part === 'primärvård' ? 'R4' : 'R5',
      ...(category && { category }),
      outcome: outcomeOf(time.approved >= required),
      hardness: programme.minimums[part],
      fact: programme.minimums.fact,
      measure: { kind: 'time', span, required, ...time },
      weeks: own.filter((week) => week.counts !== 'neither'),
    }
  })
