import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { deliverySchema } from '../delivery.ts'
import { brokenAt, headOf } from '../chain.ts'
import type { Inspected, RecordSchemas } from '../inspected.ts'
import { intact } from '../intact.ts'
import { Damaged } from '../store.ts'
import { bookOf } from './book.ts'
import { openDatabase, poolOn, type Database } from './database.ts'
import { linksOf, nameOf } from './journal.ts'
import { migrationIn } from './migrate.ts'
import { statement } from './statement.ts'

const named = z.strictObject({ name: z.string() })

const sites = statement(
  'sites',
  named,
  'select site as name from bt.journal union select site from bt.record order by 1',
)

const doctors = statement(
  'doctors',
  named,
  `select doctor as name from bt.journal where site = $1
   union select doctor from bt.logbook where site = $1 order by 1`,
)

const records = statement(
  'everyRecord',
  z.strictObject({ kind: z.string(), id: z.string(), value: z.unknown() }),
  'select kind, id, value from bt.record where site = $1 order by kind, id',
)

const deliveries = statement(
  'everyDelivery',
  z.strictObject({ key: z.string(), delivery: z.unknown() }),
  'select key, delivery from bt.delivery where site = $1 order by key',
)

/** Every site in the database, read row by row without changing anything, so also beside the running bot. */
export const inspectDatabase = async (
  url: string,
  schemas: RecordSchemas,
): Promise<readonly { readonly name: string; readonly files: readonly Inspected[] }[]> => {
  const connecting = { url, report: () => undefined }
  const pool = poolOn(connecting)
  if ((await migrationIn(pool).finally(() => pool.end())) === 0) return []
  const db = openDatabase(connecting)
  try {
    const found: { name: string; files: readonly Inspected[] }[] = []
    for (const { name } of await db.ask(sites, []))
      found.push({ name, files: await inspectSite(db, name, schemas) })
    return found
  } finally {
    await db.close()
  }
}

/** Records come first, so that heads that were kept are never newer than the logbooks. */
const inspectSite = async (db: Database, site: string, schemas: RecordSchemas) => {
  const found: Inspected[] = []
  for (const { kind, id, value } of await db.ask(records, [site]))
    found.push(
      await looked(`${site}/records/${kind}/${id}`, kind, (name) => ({
        is: 'record',
        id,
        value: intact(name, () => (schemas[kind] ?? z.unknown()).parse(value)),
      })),
    )
  for (const { key, delivery } of await db.ask(deliveries, [site]))
    found.push(
      await looked(`${site}/deliveries/${key}`, 'deliveries', (name) => {
        intact(name, () => deliverySchema.parse(delivery))
        return { is: 'other' }
      }),
    )
  for (const { name: doctor } of await db.ask(doctors, [site]))
    found.push(await looked(nameOf(site, doctor), 'logbooks', () => logbookIn(db, site, doctor)))
  return found
}

type Look = Inspected extends infer One ? (One extends unknown ? Omit<One, 'name' | 'kind'> : never) : never

const looked = async (
  name: string,
  kind: string,
  look: (name: string) => Look | Promise<Look>,
): Promise<Inspected> => {
  try {
    return { name, kind, ...(await look(name)) }
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
    return { name, kind, is: 'damaged', what: error.what }
  }
}

/** The journal, when the row of what it comes to says the same; a commit may come between the two readings. */
const logbookIn = async (db: Database, site: string, doctor: string): Promise<Look> => {
  const { head, changes } = await bookOf(db, site, doctor)
  const links = await linksOf(db, site, doctor)
  const then = links.slice(0, head.length)
  // The place of an edit is for the chain to tell.
  if (brokenAt(doctor, links) !== undefined) return { is: 'logbook', id: doctor, links }
  const same = isDeepStrictEqual(
    changes,
    then.flatMap((link) => link.changes),
  )
  if (!same || headOf(doctor, then).hash !== head.hash)
    throw new Damaged(`${nameOf(site, doctor)}: not what its journal comes to`)
  return { is: 'logbook', id: doctor, links }
}
