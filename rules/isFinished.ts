import type { Facts } from './facts.ts'
import { hasEnded } from './post.ts'
import { progress } from './progress.ts'

/**
 * Whether weeks are no longer asked for: the kansli has ended the BT, or it has no fixed last day
 * and all that is required of it, approved. One with a last day goes on until that day.
 */
export const isFinished = (facts: Facts | undefined): boolean =>
  facts !== undefined && (hasEnded(facts.enrolment, facts.today) || isComplete(facts))

/** R12 is met only where all else that is required is; a day that has passed (R14) is nobody's to mend. */
const isComplete = (facts: Facts): boolean =>
  facts.enrolment.end === undefined &&
  progress(facts).findings.some(({ rule, outcome }) => rule === 'R12' && outcome === 'met')
