import { lastStep, roundOf, type Entry, type EntryId } from './entry.ts'
import type { Logbook } from './logbook.ts'
import type { Instant } from './calendar/instant.ts'
import { outlineOf } from './outline.ts'
import type { PersonId } from './person.ts'

/** An entry that waits for a decision. */
export interface Waiting {
  readonly entry: EntryId
  readonly round: number
  readonly since: Instant
  readonly supervisor: PersonId | undefined
}

/** Facts of one doctor for lists and digests; verdicts such as 'behind' change without a write. */
export interface Summary {
  readonly doctor: PersonId
  readonly mainSupervisor: PersonId | undefined
  readonly waiting: readonly Waiting[]
  /** What stands, without its history. */
  readonly outline: Logbook
}

export const summarise = (logbook: Logbook): Summary => ({
  doctor: logbook.doctor,
  mainSupervisor: logbook.people.mainSupervisor,
  waiting: logbook.entries.flatMap(waitingOf),
  outline: outlineOf(logbook),
})

const waitingOf = (entry: Entry): Waiting[] => {
  const last = lastStep(entry)
  if (last?.did !== 'logged' && last?.did !== 'amended') return []
  return [{ entry: entry.id, round: roundOf(entry), since: last.at, supervisor: last.content.supervisor }]
}
