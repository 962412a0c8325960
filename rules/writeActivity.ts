import type { Day } from './calendar/day.ts'
import type { Instant } from './calendar/instant.ts'
import { longestLine, type Activity } from './content.ts'
import { contentOf, isActivityId, statusOf, type EntryId } from './entry.ts'
import { inCertification } from './inCertification.ts'
import { entryOf, type Change, type Logbook } from './logbook.ts'
import type { Enrolment } from './post.ts'
import type { PersonId } from './person.ts'
import { granted, refused, type Refusal, type Ruling } from './refusal.ts'
import { same } from './same.ts'

export interface ActivityWriting {
  readonly entry: EntryId
  /** The entry's number of steps as the person was shown it; 0 for one not logged yet. */
  readonly steps: number
  readonly content: Activity
  readonly by: PersonId
  readonly at: Instant
  readonly today: Day
}

/**
 * Logs an activity, or amends it; an approved one then waits for a new approval.
 * Refuses: notEnrolled, notThere (the id is not an activity's), outdated, delmalMissing, dayUnknown,
 * dayAhead, dayOutside, lineTooLong, inCertification.
 */
export const writeActivity = (logbook: Logbook, writing: ActivityWriting): Ruling<readonly Change[]> => {
  const { enrolment } = logbook
  if (enrolment === undefined) return refused({ name: 'notEnrolled' })
  const { entry: id, steps, content, by, at } = writing
  if (!isActivityId(id)) return refused({ name: 'notThere' })
  const entry = entryOf(logbook, id)
  if ((entry?.steps.length ?? 0) !== steps) return refused({ name: 'outdated' })
  const refusal = impossible(writing, enrolment)
  const held = refusal ?? (entry && inCertification(logbook, entry))
  if (held !== undefined) return refused(held)
  const stands = entry !== undefined && statusOf(entry) !== 'gone'
  if (stands && statusOf(entry) !== 'returned' && same(contentOf(entry), content)) return granted([])
  return granted([
    { change: 'stepTaken', entry: id, step: { did: stands ? 'amended' : 'logged', at, by, content } },
  ])
}

/** Earlier service may lie before the BT; nothing may lie ahead or after it. */
const impossible = ({ content, today }: ActivityWriting, { start, end }: Enrolment): Refusal | undefined => {
  if (content.delmal.length === 0) return { name: 'delmalMissing' }
  if (content.to < content.from) return { name: 'dayUnknown', asked: content.to }
  if (content.to > today) return { name: 'dayAhead', day: content.to }
  const before = content.from < start && content.activity !== 'tidigare tjänstgöring'
  if (before || (end !== undefined && content.to > end))
    return { name: 'dayOutside', day: before ? content.from : content.to, start, end }
  return (content.line?.length ?? 0) > longestLine ? { name: 'lineTooLong', atMost: longestLine } : undefined
}
