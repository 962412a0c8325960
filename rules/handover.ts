import { longestLine } from './content.ts'
import type { Change, Logbook } from './logbook.ts'
import type { Placement } from './post.ts'
import { granted, refused, type Ruling } from './refusal.ts'
import { sortedBy } from './sortedBy.ts'

/** What the next handledare is told beside placement, dates and percent. */
export interface Shared {
  readonly delmal: boolean
  readonly line?: string | undefined
}

/** What is shared until the doctor says otherwise: how far her delmål have come, and no words. */
export const sharedOf = ({ handover }: Logbook): Shared => handover ?? { delmal: true }

/** Keeps what a doctor wants handed over. Refuses: notEnrolled, lineTooLong. */
export const share = (logbook: Logbook, { delmal, line = '' }: Shared): Ruling<readonly Change[]> => {
  if (logbook.enrolment === undefined) return refused({ name: 'notEnrolled' })
  const words = line.trim()
  if (words.length > longestLine) return refused({ name: 'lineTooLong', atMost: longestLine })
  return granted([{ change: 'handoverSet', handover: { delmal, ...(words !== '' && { line: words }) } }])
}

/** The placements that follow another under another handledare, in the order of the plan. */
export const changesOfHandledare = ({ plan }: Logbook): readonly Placement[] => {
  const inOrder = sortedBy(plan, ({ from }) => from)
  return inOrder.filter(({ supervisor }, i) => {
    const before = inOrder[i - 1]
    return before !== undefined && supervisor !== undefined && supervisor !== before.supervisor
  })
}
