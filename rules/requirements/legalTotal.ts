import { servedIn } from '../facts.ts'
import { unitsOf } from '../span.ts'
import { outcomeOf, statute, type Requirement } from './finding.ts'

const span = { months: 6 }

/** R1: at least six months at full time, with no tolerance (HSLF-FS 2021:8). */
export const legalTotal: Requirement = ({ weeks }) => {
  const required = unitsOf(span)
  const time = servedIn(weeks)
  return [
    {
      rule: 'R1',
      outcome: outcomeOf(time.approved >= required),
      hardness: 'error',
      fact: statute,
      measure: { kind: 'time', span, required, ...time },
      weeks: weeks.filter((week) => week.counts !== 'neither'),
    },
  ]
}
