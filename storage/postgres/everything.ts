import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { brokenAt, headOf, type Link } from '../chain.ts'
import { deliverySchema } from '../delivery.ts'
import { intact } from '../intact.ts'
import type { Found, Kept } from '../kept.ts'
import { claimSchema } from '../ledger.ts'
import { Damaged } from '../store.ts'
import { bookOf } from './book.ts'
import { untilMs } from './claims.ts'
import type { Database } from './database.ts'
import { linksOf, nameOf } from './journal.ts'
import type { Snapshot } from './snapshot.ts'
import { statement, type Asking } from './statement.ts'

const named = z.strictObject({ name: z.string() })

const sites = statement(
  'sites',
  named,
  `select site as name from bt.journal union select site from bt.logbook union select site from bt.record
   union select site from bt.delivery union select site from bt.claim order by 1`,
)

const doctors = statement(
  'doctors',
  named,
  `select doctor as name from bt.journal where site = $1
   union select doctor from bt.logbook where site = $1 order by 1`,
)

const records = statement(
  'every_record',
  z.strictObject({ kind: z.string(), id: z.string(), version: z.int(), value: z.unknown() }),
  'select kind, id, version, value from bt.record where site = $1 order by kind, id',
)

const deliveries = statement(
  'every_delivery',
  z.strictObject({ key: z.string(), delivery: z.unknown() }),
  'select key, delivery from bt.delivery where site = $1 order by at, key',
)

/** What waits; a claim that was told, or was given back, is none. */
const claims = statement(
  'every_claim',
  claimSchema,
  `select key, tries, ${untilMs} as until from bt.claim where site = $1 and tries > 0 order by key`,
)

/** Everything in the database, of one site or all, as it is at one moment. */
export async function* everythingOf(db: Database, site?: string): AsyncGenerator<Found> {
  const snapshot = await db.snapshot()
  try {
    const all = site === undefined ? await snapshot.ask(sites, []) : [{ name: site }]
    for (const one of all) yield* everythingOn(snapshot, one.name)
  } finally {
    await snapshot.end()
  }
}

async function* everythingOn(snapshot: Snapshot, site: string): AsyncGenerator<Found> {
  for await (const { kind, ...record } of snapshot.each(records, [site]))
    yield { site, name: `${site}/records/${kind}/${record.id}`, kept: { is: 'record', kind, ...record } }
  for await (const { key, delivery } of snapshot.each(deliveries, [site]))
    yield await found(site, `${site}/deliveries/${key}`, 'deliveries', (name) => ({
      is: 'delivery',
      delivery: intact(name, () => deliverySchema.parse(delivery)),
    }))
  for await (const claim of snapshot.each(claims, [site]))
    yield { site, name: `${site}/claims/${claim.key}`, kept: { is: 'claim', claim } }
  for (const { name: id } of await snapshot.ask(doctors, [site]))
    yield await found(site, nameOf(site, id), 'logbooks', async (name) => ({
      is: 'logbook',
      id,
      links: [...(await wholeLinks(snapshot, site, id, name))],
    }))
}

const found = async (
  site: string,
  name: string,
  kind: string,
  look: (name: string) => Kept | Promise<Kept>,
): Promise<Found> => {
  try {
    return { site, name, kept: await look(name) }
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
    return { site, name, kind, damaged: error.what }
  }
}

/** The journal, when the row of what it comes to says the same. @throws Damaged */
const wholeLinks = async (
  db: Asking,
  site: string,
  doctor: string,
  name: string,
): Promise<readonly Link[]> => {
  const { head, changes } = await bookOf(db, site, doctor)
  const links = await linksOf(db, site, doctor)
  // The place of an edit is for the chain to tell.
  if (brokenAt(doctor, links) !== undefined) return links
  const same = isDeepStrictEqual(
    changes,
    links.flatMap((link) => link.changes),
  )
  if (!same || !isDeepStrictEqual(head, headOf(doctor, links)))
    throw new Damaged(`${name}: not what its journal comes to`)
  return links
}
