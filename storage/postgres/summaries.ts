import { z } from 'zod'
import type { Damages } from '../damages.ts'
import { headSchema, type Head } from '../chain.ts'
import { frozen } from '../frozen.ts'
import type { Summary } from '../../rules/summary.ts'
import { summarise } from '../../rules/summary.ts'
import { bookOf } from './book.ts'
import type { Database } from './database.ts'
import { openFresh, type Stamped } from './fresh.ts'
import { nameOf } from './journal.ts'
import { statement } from './statement.ts'
import { logbookOf, summaryIn } from './summaryText.ts'

const stamped = { id: z.string(), stamp: z.string() }

const stamps = statement(
  'logbookStamps',
  z.strictObject(stamped),
  'select doctor as id, xmin::text as stamp from bt.logbook where site = $1',
)

const summaries = statement(
  'summaries',
  z.strictObject({ ...stamped, summary: z.unknown() }),
  `select doctor as id, xmin::text as stamp, summary from bt.logbook
   where site = $1 and doctor = any($2)`,
)

interface Known extends Stamped {
  /** Undefined for a doctor whose logbook cannot be read. */
  readonly summary: Summary | undefined
}

/** Facts of every doctor, which read no journal. */
export const openSummaries = (
  db: Database,
  site: string,
  damages: Damages,
): (() => Promise<readonly Summary[]>) => {
  const madeAnew = (doctor: string) =>
    damages.skip(nameOf(site, doctor), async () => {
      const { changes } = await bookOf(db, site, doctor)
      return frozen(summarise(logbookOf(doctor, changes)))
    })

  const read = async (doctors: readonly string[]): Promise<readonly Known[]> => {
    const rows = await db.ask(summaries, [site, doctors])
    return Promise.all(
      rows.map(async ({ id, stamp, summary }) => ({
        id,
        stamp,
        summary: summaryIn(id, summary) ?? (await madeAnew(id)),
      })),
    )
  }

  const all = openFresh(() => db.ask(stamps, [site]), read)
  return async () => (await all()).flatMap(({ summary }) => (summary === undefined ? [] : [summary]))
}

const heads = statement(
  'heads',
  headSchema,
  'select doctor, version as length, hash from bt.logbook where site = $1',
)

export const headsIn = (db: Database, site: string): Promise<readonly Head[]> => db.ask(heads, [site])
