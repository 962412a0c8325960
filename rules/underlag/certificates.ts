import type { ActivityKind, Delmal } from '../delmal.ts'
import { delmalStates, type DelmalState } from '../delmalState.ts'
import type { EntryId } from '../entry.ts'
import type { Facts } from '../facts.ts'
import { grouped } from '../grouped.ts'
import { countedApproval, evidenceOf, signerKey, type Approval, type Evidence } from './evidence.ts'
import { activitiesOf, checksOf, type CheckStatement, type Statement } from './statements.ts'

/** What led to one delmål, and how competence was checked. */
export interface CertifiedDelmal {
  readonly delmal: Delmal
  readonly activities: readonly Statement<ActivityKind>[]
  readonly checks: readonly CheckStatement[]
}

/** One Bilaga 2: the delmål that one handledare certified, or is the one to certify. */
export interface Certificate {
  readonly delmal: readonly CertifiedDelmal[]
  readonly signer: Approval['signer']
  /** The entries by which he certified them; none for one who is only proposed. */
  readonly certified: readonly EntryId[]
  /** The last time he signed any of it. */
  readonly approval: Approval
}

/**
 * A certificate for each handledare: with the delmål that he certified, and one more with those
 * that nobody certified yet and of which he approved the last check of competence, or where there
 * is none the last activity. A delmål with nothing approved stands on none.
 */
export const certificatesOf = (facts: Facts): readonly Certificate[] => {
  const evidence = evidenceOf(facts)
  const signed = delmalStates(facts).flatMap((state) => {
    const own = evidence.filter(({ delmal }) => delmal.includes(state.delmal))
    const signing = certifying(state) ?? proposed(own)
    return signing === undefined ? [] : [{ delmal: state.delmal, own, ...signing }]
  })
  return grouped(
    signed,
    ({ approval, certified }) => `${certified === undefined}/${signerKey(approval)}`,
  ).map((group) => {
    const approval = group.map((one) => one.approval).reduce((a, b) => (a.at < b.at ? b : a))
    return {
      approval,
      signer: approval.signer,
      certified: [...new Set(group.flatMap(({ certified }) => certified ?? []))],
      delmal: group.map(({ delmal, own }) => ({
        delmal,
        activities: activitiesOf(own),
        checks: checksOf(own),
      })),
    }
  })
}

interface Signing {
  readonly approval: Approval
  readonly certified?: EntryId
}

const certifying = ({ stage, certificates }: DelmalState): Signing | undefined => {
  if (stage !== 'certified') return undefined
  return certificates
    .flatMap((one) => {
      const approval = countedApproval(one)
      return approval === undefined ? [] : [{ approval, certified: one.entry.id }]
    })
    .at(-1)
}

const proposed = (evidence: readonly Evidence[]): Signing | undefined => {
  const last = evidence.findLast(({ check }) => check !== undefined) ?? evidence.at(-1)
  return last && { approval: last.approval }
}
