import { certifyingRoles } from '../content.ts'
import { lastStep } from '../entry.ts'
import type { Facts } from '../facts.ts'
import { outcomeOf, statute, type Finding } from './finding.ts'

/**
 * R12: huvudhandledare and extern bedömare, two different persons, have both certified uppnådd
 * baskompetens, and all that they judged from still stands.
 */
export const certification = (facts: Facts, others: readonly Finding[]): readonly Finding[] => {
  const given = facts.certifications.flatMap(({ content, entry, counts }) => {
    const last = lastStep(entry)
    return counts === 'approved' && last?.did === 'approved'
      ? [{ role: content.role, by: last.by, signer: last.signer.name, day: content.from }]
      : []
  })
  const isWhole =
    certifyingRoles.every((role) => given.some((one) => one.role === role)) &&
    new Set(given.map(({ by }) => by)).size === certifyingRoles.length
  const missing = others.filter(blocksCertification).length
  return [
    {
      rule: 'R12',
      outcome: outcomeOf(isWhole && missing === 0),
      hardness: 'errorWhenReady',
      fact: statute,
      measure: { kind: 'certified', given, missing },
      weeks: [],
    },
  ]
}

/**
 * Whether a finding stands in the way of the final certification. A day that has passed (R14)
 * does not: nobody can mend it, and the delmål themselves are R8's.
 */
export const blocksCertification = ({ rule, outcome, hardness }: Finding): boolean =>
  rule !== 'R12' &&
  rule !== 'R14' &&
  outcome === 'unmet' &&
  (hardness === 'error' || hardness === 'errorWhenReady')
