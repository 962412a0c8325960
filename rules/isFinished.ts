import type { Facts } from './facts.ts'
import { progress } from './progress.ts'

/**
 * Whether a BT without a fixed last day has all that is required of it, approved: its weeks are
 * then no longer asked for. One with a last day goes on until that day.
 */
export const isFinished = (facts: Facts | undefined): boolean =>
  facts !== undefined &&
  facts.enrolment.end === undefined &&
  progress(facts).findings.every(
    ({ hardness, outcome }) =>
      (hardness !== 'error' && hardness !== 'errorWhenReady') ||
      outcome === 'met' ||
      outcome === 'notApplicable',
  )
