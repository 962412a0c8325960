import type { Period } from '../calendar/day.ts'
import type { Activity, Assessment, Content } from '../content.ts'
import type { ActivityKind, CheckKind, Delmal } from '../delmal.ts'
import { lastStep, type EffectiveStep, type Entry, type EntryId } from '../entry.ts'
import type { Counted, Facts } from '../facts.ts'
import { sortedBy } from '../sortedBy.ts'

/** The step that approved an entry: who signed, with specialty and workplace as they were then. */
export type Approval = Extract<EffectiveStep, { did: 'approved' }>

/** Approved work towards delmål, approved assessment of competence, or both in one. */
export interface Evidence extends Period {
  readonly entry: EntryId
  readonly delmal: readonly Delmal[]
  readonly activity?: ActivityKind
  readonly check?: CheckKind
  readonly line?: string
  readonly approval: Approval
}

export const approvalOf = (entry: Entry): Approval | undefined => {
  const last = lastStep(entry)
  return last?.did === 'approved' ? last : undefined
}

/** The approval of what counts: that of a handledare whom the kansli has yet to confirm does not. */
export const countedApproval = ({ entry, counts }: Counted<Content>): Approval | undefined =>
  counts === 'approved' ? approvalOf(entry) : undefined

/** Who signed: on paper it is not the one who recorded it. */
export const signerKey = ({ by, signer, onPaper }: Approval): string =>
  onPaper === undefined ? by : `paper/${signer.name}`

/** All that counts towards delmål, oldest first. */
export const evidenceOf = ({ activities, assessments }: Facts): readonly Evidence[] =>
  sortedBy([...activities, ...assessments], ({ content }) => content.from).flatMap((one) => {
    const approval = countedApproval(one)
    return approval === undefined ? [] : [evidence(one.entry.id, one.content, approval)]
  })

const evidence = (entry: EntryId, content: Activity | Assessment, approval: Approval): Evidence => {
  const { delmal, from, to, line } = content
  const shared = { entry, delmal, from, to, approval, ...(line !== undefined && { line }) }
  if (content.kind === 'assessment') return { ...shared, check: content.instrument }
  const { activity, check } = content
  return { ...shared, activity, ...(check !== undefined && { check }) }
}
