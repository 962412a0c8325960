import { categoryOf } from '../programmes/programme.ts'
import { outcomeOf, type Requirement } from './finding.ts'

/**
 * R6: the number of placements, planned and logged together. Counted by specialty and unit (two
 * periods at one unit are one), or by category where the programme says so.
 */
export const placementCount: Requirement = ({ programme, logbook, weeks }) => {
  const { min, max, hardness, countBy, fact } = programme.placements
  const keyOf = (place: { specialty: string; unit: string; category?: string | undefined }) =>
    (countBy === 'category' && categoryOf(programme, place)?.id) || `${place.specialty}, ${place.unit}`
  const logged = weeks.filter((week) => week.counts !== 'neither').map((week) => week.content)
  const have = new Set([...logbook.plan, ...logged].map(keyOf)).size
  return [
    {
      rule: 'R6',
      outcome: have === 0 ? 'notApplicable' : outcomeOf(have >= min && have <= max),
      hardness,
      fact,
      measure: { kind: 'count', have, min, max },
      weeks: [],
    },
  ]
}
