import { isDay, overlap } from './calendar/day.ts'
import type { Change, Logbook, Placement } from './logbook.ts'
import { granted, refused, type Refusal, type Ruling } from './refusal.ts'

export interface PlacementWriting {
  readonly placement: Placement
  /** `fingerprintOf` the placement as it was when the person was asked; '' for a new one. */
  readonly was: string
}

/** What a placement says, so that a change made meanwhile is noticed. */
export const fingerprintOf = (placement: Placement | undefined): string =>
  placement === undefined
    ? ''
    : [placement.unit, placement.specialty, placement.from, placement.to, placement.supervisor].join('|')

/**
 * Adds a placement to the plan or changes one. The journal keeps the old plan, and entries
 * already logged keep the handledare they had.
 * Refuses: notEnrolled, outdated, unitMissing, dayUnknown, periodBackwards, placementOverlaps.
 */
export const setPlacement = (logbook: Logbook, writing: PlacementWriting): Ruling<readonly Change[]> => {
  const { placement, was } = writing
  if (logbook.enrolment === undefined) return refused({ name: 'notEnrolled' })
  if (fingerprintOf(logbook.plan.find(({ id }) => id === placement.id)) !== was)
    return refused({ name: 'outdated' })
  const others = logbook.plan.filter(({ id }) => id !== placement.id)
  const refusal = impossible(placement) ?? overlapping(placement, others)
  if (refusal !== undefined) return refused(refusal)
  const plan = [...others, placement].sort((a, b) => (a.from < b.from ? -1 : 1))
  return granted([{ change: 'planSet', plan }])
}

const impossible = ({ unit, specialty, from, to }: Placement): Refusal | undefined => {
  if (unit.trim() === '' || specialty.trim() === '') return { name: 'unitMissing' }
  const wrong = [from, to].find((day) => !isDay(day))
  if (wrong !== undefined) return { name: 'dayUnknown', asked: wrong }
  return to < from ? { name: 'periodBackwards' } : undefined
}

const overlapping = (placement: Placement, others: readonly Placement[]): Refusal | undefined => {
  const other = others.find((one) => overlap(one, placement) !== undefined)
  return other && { name: 'placementOverlaps', unit: other.unit, from: other.from, to: other.to }
}
