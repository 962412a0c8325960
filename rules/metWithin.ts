import type { Delmal } from './delmal.ts'
import type { Facts } from './facts.ts'
import type { Placement } from './post.ts'
import { categoryOf, type Category } from './programmes/programme.ts'

/** Where a doctor is on a day, by her plan. */
export const placementOn = ({ logbook, today }: Facts): Placement | undefined =>
  logbook.plan.find(({ from, to }) => from <= today && today <= to)

/**
 * Which delmål a placement is the place for (R16): those the programme puts in its part of BT, and
 * whether one can be met there at all, as long as no other part claims it. Without programme data
 * none is put anywhere, and every one can be met everywhere.
 */
export const metWithin = (placement: Placement | undefined, { programme }: Facts) => {
  const part = placement && categoryOf(programme, placement)?.part
  const claimedBy = (one: Category['part'], delmal: Delmal) =>
    programme.delmalWithin[one]?.includes(delmal) === true
  const isMet = (delmal: Delmal) => part !== undefined && claimedBy(part, delmal)
  const isClaimed = (delmal: Delmal) =>
    Object.values(programme.delmalWithin).some((claimed) => claimed.includes(delmal))
  return { isMet, canBeMet: (delmal: Delmal) => isMet(delmal) || !isClaimed(delmal) }
}
