import type { Placement } from '../post.ts'

/** What a placement says, so that a change made meanwhile is noticed. */
export const fingerprintOf = (placement: Placement | undefined): string =>
  placement === undefined
    ? ''
    : [placement.unit, placement.specialty, placement.from, placement.to, placement.supervisor].join('|')
