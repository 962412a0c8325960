import type { Delmal } from './delmal.ts'
import { delmalStates, isCovered } from './delmalState.ts'
import type { Facts } from './facts.ts'
import { metWithin, placementOn } from './metWithin.ts'

/**
 * Up to three delmål to propose: not covered yet, those that are to be met within the part of the
 * present placement first (R16; empty until the kansli fills it), else in their own order; never
 * one that belongs to another part.
 */
export const suggestDelmal = (facts: Facts): readonly Delmal[] => {
  const { isMet, canBeMet } = metWithin(placementOn(facts), facts)
  const open = delmalStates(facts)
    .filter((state) => !isCovered(state) && canBeMet(state.delmal))
    .map(({ delmal }) => delmal)
  return [...open.filter(isMet), ...open.filter((one) => !isMet(one))].slice(0, 3)
}
