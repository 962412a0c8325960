import { monthsOf, mostCredit } from '../credit.ts'
import { outcomeOf, type Requirement } from './finding.ts'

/** R13: credited earlier service, up to what the programme counts (at most six months). */
export const credit: Requirement = ({ logbook: { credits }, programme }) => {
  const most = mostCredit(programme)
  return [
    {
      rule: 'R13',
      outcome: credits.length === 0 ? 'notApplicable' : outcomeOf(monthsOf(credits) <= most),
      hardness: 'error',
      fact: programme.credit.fact,
      measure: {
        kind: 'credit',
        credits: credits.map(({ category, months }) => ({
          category: programme.categories.find(({ id }) => id === category),
          months,
        })),
        most,
      },
      weeks: [],
    },
  ]
}
