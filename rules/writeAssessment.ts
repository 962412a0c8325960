import { isDay, type Day } from './calendar/day.ts'
import type { Instant } from './calendar/instant.ts'
import { longestLine, type Assessment } from './content.ts'
import { contentOf, isAssessmentId, statusOf, type EntryId } from './entry.ts'
import { give, giverOf } from './give.ts'
import { inCertification } from './inCertification.ts'
import { entryOf, type Change, type Logbook } from './logbook.ts'
import type { Enrolment } from './post.ts'
import { mayWrite } from './mayWrite.ts'
import type { Person } from './person.ts'
import { granted, refused, type Refusal, type Ruling } from './refusal.ts'
import { same } from './same.ts'
import { supervises } from './supervises.ts'

export interface AssessmentWriting {
  readonly entry: EntryId
  /** The entry's number of steps as the person was shown it; 0 for one not logged yet. */
  readonly steps: number
  readonly content: Assessment
  readonly person: Person
  readonly at: Instant
  readonly today: Day
}

/**
 * Logs an assessment or amends it. The assessor's own is signed as it is logged; whoever else may
 * write in the logbook asks for the assessor's signature. Refuses: notEnrolled, notThere (the id is not an
 * assessment's), outdated, signerMissing, notSupervisor, ownLogbook,
 * notYourLogbook, dayUnknown, dayAhead, dayOutside, lineTooLong,
 * notYourStep (given by someone else), inCertification.
 */
export const writeAssessment = (logbook: Logbook, writing: AssessmentWriting): Ruling<readonly Change[]> => {
  const { enrolment } = logbook
  if (enrolment === undefined) return refused({ name: 'notEnrolled' })
  const { entry: id, steps, content, person, at } = writing
  if (!isAssessmentId(id)) return refused({ name: 'notThere' })
  const entry = entryOf(logbook, id)
  if ((entry?.steps.length ?? 0) !== steps) return refused({ name: 'outdated' })
  const refusal =
    notTheirs(writing, logbook) ??
    impossible(writing, enrolment) ??
    (entry && notToAmend(logbook, entry, person))
  if (refusal !== undefined) return refused(refusal)
  const stands = entry !== undefined && statusOf(entry) !== 'gone'
  if (content.supervisor === person.id)
    return stands ? refused({ name: 'notThere' }) : granted(give(id, content, person, at))
  if (stands && statusOf(entry) !== 'returned' && same(contentOf(entry), content)) return granted([])
  const did = stands ? 'amended' : 'logged'
  return granted([{ change: 'stepTaken', entry: id, step: { did, at, by: person.id, content } }])
}

/** What someone else gave is hers alone to take back. */
const notToAmend = (
  logbook: Logbook,
  entry: Parameters<typeof giverOf>[0],
  { id }: Person,
): Refusal | undefined => {
  const giver = giverOf(entry)
  if (giver !== undefined && giver !== id) return { name: 'notYourStep', by: giver }
  return inCertification(logbook, entry)
}

/** The assessor is a handledare of the doctor's, and writes herself or is written for by who may. */
const notTheirs = ({ content, person }: AssessmentWriting, logbook: Logbook): Refusal | undefined => {
  if (content.supervisor === logbook.doctor) return { name: 'ownLogbook' }
  if (!supervises(content.supervisor, logbook))
    return { name: content.supervisor === person.id ? 'notSupervisor' : 'signerMissing' }
  const may = mayWrite(person, logbook.doctor)
  return may.ok || content.supervisor === person.id ? undefined : may.refusal
}

/** The day has been, within the BT. */
const impossible = (
  { content, today }: AssessmentWriting,
  { start, end }: Enrolment,
): Refusal | undefined => {
  const { from: day } = content
  if (!isDay(day) || content.to !== day) return { name: 'dayUnknown', asked: day }
  if (day > today) return { name: 'dayAhead', day }
  if (day < start || (end !== undefined && day > end)) return { name: 'dayOutside', day, start, end }
  return (content.line?.length ?? 0) > longestLine ? { name: 'lineTooLong', atMost: longestLine } : undefined
}
