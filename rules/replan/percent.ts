import { addDays, overlap, without, type Period } from '../calendar/day.ts'
import { pieceId, placementOf } from '../pieces.ts'
import type { Placement } from '../post.ts'
import { refused, type Ruling } from '../refusal.ts'
import type { PlanChange } from './change.ts'
import { outsidePost, withPlan, type Course } from './course.ts'
import { sortedBy } from '../sortedBy.ts'

type Percent = Extract<PlanChange, { what: 'percent' }>

/** No placement is planned beyond it. */
const farAhead = '9999-12-31'

/**
 * Another percent from a day on, until further notice or up to a day. A placement under way is cut
 * there, also in the middle of a week, and what was logged of it stays as it is; pieces that come
 * to be alike are one again, unless something is logged of the later one.
 * @param isLogged whether anything is logged of a placement's id
 * Refuses: percentOutOfRange, periodBackwards, dayOutside.
 */
export const changePercent = (
  course: Course,
  { percent, from, to }: Percent,
  isLogged: (placement: string) => boolean,
): Ruling<Course> => {
  const { enrolment, plan } = course
  if (percent < 1 || percent > 100) return refused({ name: 'percentOutOfRange', asked: String(percent) })
  if (to !== undefined && to < from) return refused({ name: 'periodBackwards' })
  const outside = outsidePost(from, enrolment)
  if (outside !== undefined) return refused(outside)
  const days = { from, to: to ?? farAhead }
  // What has no percent of its own follows the employment's, which changes where no end is said.
  const written = plan.map((one) => ({ ...one, percent: one.percent ?? enrolment.percent }))
  const pieces = written.flatMap((one) => cut(one, days, percent))
  const next = to === undefined ? { ...enrolment, percent } : enrolment
  const all = joined(pieces, isLogged).map((one) => following(one, next.percent))
  return withPlan({ ...course, enrolment: next }, all)
}

/** Without a percent of its own where that is the employment's. */
const following = ({ percent, ...placement }: Placement, usual: number): Placement =>
  percent === undefined || percent === usual ? placement : { ...placement, percent }

/** The part of a placement within these days at that percent, the others as they were. */
const cut = (placement: Placement, days: Period, percent: number): readonly Placement[] => {
  const inside = overlap(placement, days)
  if (inside === undefined || placement.percent === percent) return [placement]
  const parts = [
    ...without(placement, [inside]).map((part) => ({ ...part, percent: placement.percent })),
    { ...inside, percent },
  ]
  return sortedBy(parts, ({ from }) => from).map((part, i) => ({
    ...placement,
    ...part,
    id: i === 0 ? placement.id : pieceId(placement, part.from),
  }))
}

const joined = (
  pieces: readonly Placement[],
  isLogged: (placement: string) => boolean,
): readonly Placement[] =>
  pieces.reduce<readonly Placement[]>((before, piece) => {
    const last = before.at(-1)
    if (last === undefined || isLogged(piece.id) || !continues(last, piece)) return [...before, piece]
    return [...before.slice(0, -1), { ...last, to: piece.to }]
  }, [])

const continues = (before: Placement, piece: Placement): boolean =>
  placementOf(before.id) === placementOf(piece.id) &&
  addDays(before.to, 1) === piece.from &&
  before.percent === piece.percent &&
  before.unit === piece.unit &&
  before.supervisor === piece.supervisor
