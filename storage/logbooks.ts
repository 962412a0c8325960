import { commitSchema, fold, type Commit } from '../rules/logbook.ts'
import type { PersonId } from '../rules/person.ts'
import { granted } from '../rules/refusal.ts'
import { asRead } from './asRead.ts'
import { openOverview } from './overview.ts'
import type { Queues } from './queues.ts'
import type { Journal, Shelf } from './shelf.ts'
import type { SiteStore } from './store.ts'

type Logbooks = Pick<
  SiteStore,
  'commit' | 'logbook' | 'journal' | 'summaries' | 'dueBy' | 'setNextDue' | 'wake'
>

const kind = 'logbooks'

/**
 * The site's journals. No logbook stays in memory: a read costs a millisecond or two and
 * always tells what the disk has; only the overview stays, built here from all journals.
 */
export const openLogbooks = async (shelf: Shelf, queues: Queues): Promise<Logbooks> => {
  const overview = openOverview()
  await shelf.eachJournal(kind, commitSchema, (doctor, commits) => overview.saw(doctor, commits))

  const inTurn = <T>(doctor: PersonId, task: (journal: Journal<Commit>) => Promise<T>) =>
    queues.run(`${kind}/${doctor}`, () => task(shelf.journal(kind, doctor, commitSchema)))

  const read = async (doctor: PersonId, journal: Journal<Commit>) => {
    try {
      const commits = await journal.read()
      overview.saw(doctor, commits)
      return commits
    } catch (error) {
      overview.forget(doctor)
      throw error
    }
  }

  const commit: SiteStore['commit'] = (doctor, { at, by, key }, decide) =>
    inTurn(doctor, async (journal) => {
      const commits = await read(doctor, journal)
      const logbook = fold(doctor, commits)
      if (commits.some((one) => one.key === key)) return granted({ logbook, repeated: true })
      const decided = decide(logbook)
      if (!decided.ok) return decided
      if (decided.value.length === 0) return granted({ logbook, repeated: false })
      const next = asRead(commitSchema, { at, by, key, changes: [...decided.value] })
      await journal.append(next)
      overview.saw(doctor, [...commits, next])
      return granted({ logbook: fold(doctor, [...commits, next]), repeated: false })
    })

  return {
    commit,
    logbook: (doctor) => inTurn(doctor, async (journal) => fold(doctor, await read(doctor, journal))),
    journal: (doctor) => inTurn(doctor, (journal) => read(doctor, journal)),
    summaries: () => Promise.resolve(overview.summaries()),
    dueBy: (now) => Promise.resolve(overview.dueBy(now)),
    setNextDue: (due, at) => Promise.resolve(overview.setNextDue(due, at)),
    wake: () => Promise.resolve(overview.wake()),
  }
}
