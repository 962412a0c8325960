import { addDays, type Day } from './calendar/day.ts'
import type { Placement } from './post.ts'
import type { PersonId } from './person.ts'

/** A placement's assessment is often held a while after its last day. */
const daysAfter = 28

/** Which placement an assessment belongs to: the assessor's own, running or just over, else that of the day. */
export const placementAssessed = (
  plan: readonly Placement[],
  assessor: PersonId,
  day: Day,
): Placement | undefined =>
  plan.findLast(
    ({ supervisor, from, to }) => supervisor === assessor && from <= day && day <= addDays(to, daysAfter),
  ) ?? plan.find(({ from, to }) => from <= day && day <= to)
