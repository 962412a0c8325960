import type { Instant } from './calendar/instant.ts'
import type { Week } from './calendar/week.ts'
import { lastStep, statusOf, type EntryId } from './entry.ts'
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
 * Takes back the last step that holds; only whoever took that step may.
 * Refuses: nothingToUndo, notYourStep, outdated.
 */
export const undo = (logbook: Logbook, { entry: id, steps, by, at }: TakingBack): Ruling<Change[]> => {
  const entry = entryOf(logbook, id)
  const last = entry && lastStep(entry)
  if (entry === undefined || last === undefined) return refused({ name: 'nothingToUndo' })
  if (last.by !== by) return refused({ name: 'notYourStep', by: last.by })
  if (entry.steps.length !== steps) return refused({ name: 'outdated' })
  return granted([{ change: 'stepTaken', entry: id, step: { did: 'undone', at, by } }])
}

/**
 * Takes back what the doctor last did to a week, in all its parts at once: a moved week is one
 * withdrawn part and one logged. `steps` is the week's. Refuses: nothingToUndo, notYourStep, outdated.
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
  const other = entries.map(lastStep).find((last) => last !== undefined && last.by !== by)
  if (moved.length === 0)
    return refused(other ? { name: 'notYourStep', by: other.by } : { name: 'nothingToUndo' })
  if (stepsOfWeek(logbook, week) !== steps) return refused({ name: 'outdated' })
  return granted(moved.map(({ id }) => ({ change: 'stepTaken', entry: id, step: { did: 'undone', at, by } })))
}

/**
 * Takes an entry out of the logbook; its history stays. Whose logbook may be written in is settled
 * before (`mayWrite`). Refuses: notThere, outdated.
 */
export const withdraw = (logbook: Logbook, { entry: id, steps, by, at }: TakingBack): Ruling<Change[]> => {
  const entry = entryOf(logbook, id)
  if (entry === undefined || statusOf(entry) === 'gone') return refused({ name: 'notThere' })
  if (entry.steps.length !== steps) return refused({ name: 'outdated' })
  return granted([{ change: 'stepTaken', entry: id, step: { did: 'withdrawn', at, by } }])
}
