import type { Facts } from '../../rules/facts.ts'
import { progress } from '../../rules/progress.ts'
import type { Finding } from '../../rules/requirements/finding.ts'

/** A finding about served time. */
export type TimeFinding = Finding & { readonly measure: Extract<Finding['measure'], { kind: 'time' }> }

/** What of a doctor's findings is about served time. */
export const timeFindings = (facts: Facts): readonly TimeFinding[] => progress(facts).findings.filter(isTime)

const isTime = (finding: Finding): finding is TimeFinding => finding.measure.kind === 'time'

export const isTotal = ({ category, part }: Finding): boolean => category === undefined && part === undefined

/**
 * The whole first, then its parts: the programme's targets, and the law's minimums of what the
 * programme sets no target for, so that nothing is said twice.
 */
export const withoutRepeats = (findings: readonly TimeFinding[]): readonly TimeFinding[] => {
  const targets = findings.filter(({ rule }) => rule === 'R2')
  const isSaid = (one: Finding) =>
    targets.some(({ category, part }) => category?.id === one.category?.id && part === one.part)
  const all = [...targets, ...findings.filter((one) => one.rule !== 'R2' && !isSaid(one))]
  return [...all.filter(isTotal), ...all.filter((one) => !isTotal(one))]
}
