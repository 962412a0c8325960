import { creditedInAll } from '../credit.ts'
import { outcomeOf, statute, type Requirement } from './finding.ts'
import { timeMeasure } from './timeMeasure.ts'

/** R1: at least six months at full time, with no tolerance (HSLF-FS 2021:8). */
export const legalTotal: Requirement = (facts) => {
  const measure = timeMeasure({ months: 6 }, creditedInAll(facts), facts.weeks)
  return [
    {
      rule: 'R1',
      outcome: outcomeOf(measure.approved >= measure.required),
      hardness: 'error',
      fact: statute,
      measure,
      weeks: facts.weeks.filter((week) => week.counts !== 'neither'),
    },
  ]
}
