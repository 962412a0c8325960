import type { Facts } from '../../rules/facts.ts'
import { progress } from '../../rules/progress.ts'
import type { Finding } from '../../rules/requirements/finding.ts'

/** A finding about served time. */
export type TimeFinding = Finding & { readonly measure: Extract<Finding['measure'], { kind: 'time' }> }

/** What of a doctor's findings is about served time. */
export const timeFindings = (facts: Facts): readonly TimeFinding[] => progress(facts).findings.filter(isTime)

const isTime = (finding: Finding): finding is TimeFinding => finding.measure.kind === 'time'
