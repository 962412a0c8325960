import type { Day } from './calendar/day.ts'
import type { Instant } from './calendar/instant.ts'
import { lastStep, statusOf, type Entry, type EntryId, type Step } from './entry.ts'
import { entryOf, type Change, type Logbook } from './logbook.ts'
import { mayDecide } from './mayDecide.ts'
import type { People, Person } from './person.ts'
import { granted, refused, type Ruling } from './refusal.ts'
import { signerOf } from './signer.ts'

export interface Deciding {
  readonly entry: EntryId
  /** The entry's number of steps as the decider was shown it. */
  readonly steps: number
  readonly person: Person
  readonly people: People
  readonly at: Instant
  readonly today: Day
}

/** Approves exactly what was shown. Refuses: notThere, ownLogbook, notYours, alreadyDecided, outdated. */
export const approve = (logbook: Logbook, deciding: Deciding): Ruling<readonly Change[]> => {
  const { person, at } = deciding
  return decide(logbook, deciding, { did: 'approved', at, by: person.id, signer: signerOf(person) })
}

/** Sends back with a reason. Refuses as `approve`, and reasonMissing. */
export const returnEntry = (
  logbook: Logbook,
  deciding: Deciding,
  reason: string,
): Ruling<readonly Change[]> => {
  const { person, at } = deciding
  if (reason.trim() === '') return refused({ name: 'reasonMissing' })
  return decide(logbook, deciding, { did: 'returned', at, by: person.id, reason: reason.trim() })
}

const decide = (logbook: Logbook, deciding: Deciding, step: Decision): Ruling<readonly Change[]> => {
  const entry = entryOf(logbook, deciding.entry)
  if (entry === undefined) return refused({ name: 'notThere' })
  const may = mayDecide(deciding.person, entry, logbook, deciding.people, deciding.today)
  if (!may.ok) return may
  return (
    undecided(entry, deciding.steps) ??
    granted([{ change: 'stepTaken', entry: entry.id, step: { ...step, ...may.value } }])
  )
}

type Decision = Extract<Step, { did: 'approved' | 'returned' }>

const undecided = (entry: Entry, steps: number) => {
  const last = lastStep(entry)
  if (last?.did === 'approved' || last?.did === 'returned')
    return refused({ name: 'alreadyDecided', outcome: last.did, by: last.by })
  if (statusOf(entry) === 'gone') return refused({ name: 'notThere' })
  return entry.steps.length === steps ? undefined : refused({ name: 'outdated' })
}
