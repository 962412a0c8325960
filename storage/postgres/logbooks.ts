import { z } from 'zod'
import type { PersonId } from '../../rules/person.ts'
import { commitOf } from '../chain.ts'
import type { Damages } from '../damages.ts'
import { siteHeads } from '../heads.ts'
import type { Queues } from '../queues.ts'
import type { SiteStore } from '../store.ts'
import { bookOf } from './book.ts'
import { commitOn } from './commit.ts'
import type { Database } from './database.ts'
import { openDue } from './due.ts'
import { linksOf, nameOf } from './journal.ts'
import { statement } from './statement.ts'
import { headsIn, openSummaries } from './summaries.ts'
import { logbookOf } from './summaryText.ts'

type Logbooks = Pick<
  SiteStore,
  'commit' | 'logbook' | 'journal' | 'eraseLogbook' | 'summaries' | 'heads' | 'dueBy' | 'setNextDue' | 'wake'
>

const erase = statement(
  'eraseLogbook',
  z.unknown(),
  `with commits as (delete from bt.journal where site = $1 and doctor = $2),
     due as (delete from bt.due where site = $1 and doctor = $2)
   delete from bt.logbook where site = $1 and doctor = $2`,
)

/** The site's logbooks: one doctor's in order within this process, and between processes by the journal's own keys. */
export const openLogbooks = (db: Database, site: string, queues: Queues, damages: Damages): Logbooks => {
  const inTurn = <T>(doctor: PersonId, task: () => Promise<T>, name = nameOf(site, doctor)) =>
    queues.run(`logbooks/${doctor}`, () => damages.watch(name, task))
  /** That the logbook can be read does not say that its journal can. */
  const journal = (doctor: PersonId) =>
    inTurn(doctor, () => linksOf(db, site, doctor), `${nameOf(site, doctor)} (journal)`)
  const commit = commitOn(db, site)

  return {
    commit: (doctor, author, decide) => inTurn(doctor, () => commit(doctor, author, decide)),
    logbook: (doctor) =>
      inTurn(doctor, async () => logbookOf(doctor, (await bookOf(db, site, doctor)).changes)),
    journal: async (doctor) => (await journal(doctor)).map(commitOf),
    eraseLogbook: (doctor) => inTurn(doctor, async () => void (await db.ask(erase, [site, doctor]))),
    summaries: openSummaries(db, site, damages),
    heads: async () => siteHeads(await headsIn(db, site)),
    ...openDue(db, site),
  }
}
