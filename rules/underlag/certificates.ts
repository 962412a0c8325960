import { delmalCodes, type ActivityKind, type Delmal } from '../delmal.ts'
import type { Facts } from '../facts.ts'
import { grouped } from '../grouped.ts'
import { evidenceOf, type Approval, type Evidence } from './evidence.ts'
import { activitiesOf, checksOf, type CheckStatement, type Statement } from './statements.ts'

/** What led to one delmål, and how competence was checked. */
export interface CertifiedDelmal {
  readonly delmal: Delmal
  readonly activities: readonly Statement<ActivityKind>[]
  readonly checks: readonly CheckStatement[]
}

/** One Bilaga 2: the delmål that one handledare answers for. */
export interface Certificate {
  readonly delmal: readonly CertifiedDelmal[]
  readonly signer: Approval['signer']
}

/**
 * A certificate for each handledare, with the delmål that are his to sign: whoever approved the
 * last check of competence, or where there is none the last activity. A delmål with nothing
 * approved stands on none.
 */
export const certificatesOf = (facts: Facts): readonly Certificate[] => {
  const evidence = evidenceOf(facts)
  const signed = delmalCodes.flatMap((delmal) => {
    const own = evidence.filter((one) => one.delmal.includes(delmal))
    const approval = signing(own)
    return approval === undefined ? [] : [{ delmal, own, approval }]
  })
  return grouped(signed, ({ approval }) => approval.by).map((group) => ({
    // As the signer was when he last signed.
    signer: group.map(({ approval }) => approval).reduce((a, b) => (a.at < b.at ? b : a)).signer,
    delmal: group.map(({ delmal, own }) => ({
      delmal,
      activities: activitiesOf(own),
      checks: checksOf(own),
    })),
  }))
}

const signing = (evidence: readonly Evidence[]): Approval | undefined =>
  (evidence.findLast(({ check }) => check !== undefined) ?? evidence.at(-1))?.approval
