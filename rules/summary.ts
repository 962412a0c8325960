import type { Week } from './calendar/week.ts'
import { contentOf, lastStep, roundOf, statusOf, type Entry, type EntryId } from './entry.ts'
import { loggedWeeks, type Logbook } from './logbook.ts'
import type { Instant } from './calendar/instant.ts'
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
  readonly enrolled: boolean
  readonly mainSupervisor: PersonId | undefined
  readonly lastWeek: Week | undefined
  readonly waiting: readonly Waiting[]
}

export const summarise = (logbook: Logbook): Summary => ({
  doctor: logbook.doctor,
  enrolled: logbook.enrolment !== undefined,
  mainSupervisor: logbook.people.mainSupervisor,
  lastWeek: loggedWeeks(logbook).at(-1)?.content.week,
  waiting: logbook.entries.flatMap(waitingOf),
})

const waitingOf = (entry: Entry): Waiting[] => {
  const step = lastStep(entry)
  if (step === undefined || statusOf(entry) !== 'waiting') return []
  return [
    { entry: entry.id, round: roundOf(entry), since: step.at, supervisor: contentOf(entry)?.supervisor },
  ]
}
