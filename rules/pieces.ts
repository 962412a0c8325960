import { earliest, latest, type Day, type Period } from './calendar/day.ts'
import type { Placement } from './post.ts'

/** The id of what a placement becomes from a day on, when its percent changes there. */
export const pieceId = (placement: Pick<Placement, 'id'>, from: Day): string => `${placement.id}~${from}`

/** The placement that an id is a piece of: itself, where it was never cut. */
export const placementOf = (id: string): string => id.replace(/(~\d{4}-\d{2}-\d{2})+$/, '')

/** All days of a placement, in however many pieces a change of percent has cut it. */
export const wholeOf = (placement: Placement, plan: readonly Placement[]): Period =>
  plan
    .filter(({ id }) => placementOf(id) === placementOf(placement.id))
    .reduce<Period>(
      (whole, { from, to }) => ({ from: earliest(whole.from, from), to: latest(whole.to, to) }),
      placement,
    )
