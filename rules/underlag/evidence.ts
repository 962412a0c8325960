import type { Period } from '../calendar/day.ts'
import type { ActivityKind, CheckKind, Delmal } from '../delmal.ts'
import { lastStep, type EffectiveStep, type Entry, type EntryId } from '../entry.ts'
import type { Facts } from '../facts.ts'

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

/** All that counts towards delmål, oldest first. */
export const evidenceOf = ({ activities }: Facts): readonly Evidence[] =>
  activities.flatMap(({ entry, content, counts }) => {
    const approval = approvalOf(entry)
    if (approval === undefined || counts !== 'approved') return []
    const { delmal, activity, check, line, from, to } = content
    return [
      {
        entry: entry.id,
        delmal,
        activity,
        from,
        to,
        approval,
        ...(check && { check }),
        ...(line && { line }),
      },
    ]
  })
