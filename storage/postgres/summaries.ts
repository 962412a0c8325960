import { z } from 'zod'
import type { Damages } from '../damages.ts'
import { headSchema, type Head } from '../chain.ts'
import { frozen } from '../frozen.ts'
import type { Summary } from '../../rules/summary.ts'
import { summarise } from '../../rules/summary.ts'
import { bookOf } from './book.ts'
import type { Database } from './database.ts'
import { changedSince, openFresh, type Stamped } from './fresh.ts'
import { nameOf } from './journal.ts'
import { statement } from './statement.ts'
import { logbookOf, summaryIn } from './summaryText.ts'

const changed = statement(
  'summaries',
  z.strictObject({ id: z.string(), stamp: z.string().nullable(), summary: z.unknown() }),
  changedSince(
    'select doctor as id, xmin::text as stamp, summary from bt.logbook where site = $2',
    'present.summary',
  ),
)

interface Known extends Stamped {
  /** Undefined for a doctor whose logbook cannot be read, or is there no longer. */
  readonly summary: Summary | undefined
}

/** Facts of every doctor, by one statement that reads no journal. */
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

  const summaryOf = async (doctor: string, kept: unknown) =>
    summaryIn(doctor, kept) ?? (await madeAnew(doctor))

  const all = openFresh(async (marks): Promise<readonly Known[]> => {
    const rows = await db.ask(changed, [marks, site])
    return Promise.all(
      rows.map(async ({ id, stamp, summary }) => ({
        ...{ id, stamp },
        summary: stamp === null ? undefined : await summaryOf(id, summary),
      })),
    )
  })
  return async () => (await all()).flatMap(({ summary }) => (summary === undefined ? [] : [summary]))
}

const heads = statement(
  'heads',
  headSchema,
  'select doctor, version as length, hash from bt.logbook where site = $1',
)

export const headsIn = (db: Database, site: string): Promise<readonly Head[]> => db.ask(heads, [site])
