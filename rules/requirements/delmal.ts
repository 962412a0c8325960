import { delmalCodes } from '../delmal.ts'
import { delmalStates, isCovered } from '../delmalState.ts'
import { outcomeOf, statute, type Requirement } from './finding.ts'

/** R8: all 18 delmål, each with an approved activity and an approved check of competence. */
export const delmal: Requirement = (facts) => {
  const covered = delmalStates(facts).filter(isCovered).length
  return [
    {
      rule: 'R8',
      outcome: outcomeOf(covered === delmalCodes.length),
      hardness: 'errorWhenReady',
      fact: statute,
      measure: { kind: 'covered', covered, of: delmalCodes.length },
      weeks: [],
    },
  ]
}
