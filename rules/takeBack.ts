import type { Instant } from './calendar/instant.ts'
import type { Week } from './calendar/week.ts'
import { lastStep, statusOf, type EntryId } from './entry.ts'
import { giverOf } from './give.ts'
import { inCertification } from './inCertification.ts'
import { entryOf, type Change, type Logbook } from './logbook.ts'
import type { PersonId } from './person.ts'
import { granted, refused, type Ruling } from './refusal.ts'
import { stepsOfWeek } from './writeWeek.ts'

export interface TakingBack {
  readonly entry: EntryId
  /** The entry's number of steps as the person was shown it. */
  readonly steps: number
  readonly by: PersonId
  readonly at: Instant
}

/**
 * Takes back the last step that holds; only whoever took that step may. What was given in one
 * deed goes as one. Refuses: nothingToUndo, notYourStep, outdated, inCertification.
 */
export const undo = (logbook: Logbook, { entry: id, steps, by, at }: TakingBack): Ruling<Change[]> => {
  const entry = entryOf(logbook, id)
  const last = entry && lastStep(entry)
  if (entry === undefined || last === undefined) return refused({ name: 'nothingToUndo' })
  if (last.by !== by) return refused({ name: 'notYourStep', by: last.by })
  if (entry.steps.length !== steps) return refused({ name: 'outdated' })
  const held = inCertification(logbook, entry)
  if (held !== undefined) return refused(held)
  const undone: Change = { change: 'stepTaken', entry: id, step: { did: 'undone', at, by } }
  return granted(giverOf(entry) === undefined ? [undone] : [undone, undone])
}

/**
 * Takes back what the doctor last did to a week, in all its parts at once: a moved week is one
 * withdrawn part and one logged. `steps` is the week's.
 * Refuses: nothingToUndo, notYourStep, outdated, inCertification.
 */
export const undoWeek = (
  logbook: Logbook,
  week: Week,
  { steps, by, at }: Omit<TakingBack, 'entry'>,
): Ruling<Change[]> => {
  const entries = logbook.entries.filter((entry) => entry.id.startsWith(`${week}/`))
  const own = entries.filter((entry) => lastStep(entry)?.by === by)
  const latest = own.map((entry) => lastStep(entry)?.at ?? '').reduce((a, b) => (a > b ? a : b), '')
  const moved = own.filter((entry) => lastStep(entry)?.at === latest)
  if (moved.length === 0) {
    const [other] = entries.flatMap((entry) => lastStep(entry) ?? [])
    return refused(other ? { name: 'notYourStep', by: other.by } : { name: 'nothingToUndo' })
  }
  if (stepsOfWeek(logbook, week) !== steps) return refused({ name: 'outdated' })
  const [held] = moved.flatMap((entry) => inCertification(logbook, entry) ?? [])
  if (held !== undefined) return refused(held)
  return granted(moved.map(({ id }) => ({ change: 'stepTaken', entry: id, step: { did: 'undone', at, by } })))
}

/**
 * Takes an entry out of the logbook; its history stays. Whose logbook may be written in is settled
 * before (`mayWrite`); what someone else gave
 * is hers to take back. Refuses: notThere, outdated, notYourStep, inCertification.
 */
export const withdraw = (logbook: Logbook, { entry: id, steps, by, at }: TakingBack): Ruling<Change[]> => {
  const entry = entryOf(logbook, id)
  if (entry === undefined || statusOf(entry) === 'gone') return refused({ name: 'notThere' })
  if (entry.steps.length !== steps) return refused({ name: 'outdated' })
  const giver = giverOf(entry)
  if (giver !== undefined && giver !== by) return refused({ name: 'notYourStep', by: giver })
  const held = inCertification(logbook, entry)
  if (held !== undefined) return refused(held)
  return granted([{ change: 'stepTaken', entry: id, step: { did: 'withdrawn', at, by } }])
}
