import { categoryOf } from '../programmes/programme.ts'
import { rowOf } from '../programmes/rowOf.ts'
import { outcomeOf, type Requirement } from './finding.ts'

/**
 * R6: the number of placements, planned and logged together. Counted by specialty and unit (two
 * periods at one unit are one), or by category where the programme says so. Introduction and
 * holiday are rows of their own, no placements.
 */
export const placementCount: Requirement = ({ programme, logbook, weeks }) => {
  const { min, max, hardness, countBy, fact } = programme.placements
  const keyOf = (place: { specialty: string; unit: string; category?: string | undefined }) =>
    (countBy === 'category' && categoryOf(programme, place)?.id) || `${place.specialty}, ${place.unit}`
  const logged = weeks.filter((week) => week.counts !== 'neither').map((week) => week.content)
  const placed = [...logbook.plan, ...logged].filter((place) => rowOf(programme, place) === undefined)
  const have = new Set(placed.map(keyOf)).size
  return [
    {
      rule: 'R6',
      outcome: have === 0 ? 'notApplicable' : outcomeOf(have >= min && have <= max),
      // Only the maximum is a region's own rule; too few so far is a reminder.
      hardness: have > max ? hardness : 'warning',
      fact,
      measure: { kind: 'count', have, min, max },
      weeks: [],
    },
  ]
}
