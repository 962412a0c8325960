import { createHash, randomUUID } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { instantSchema, type Instant } from '../rules/calendar/instant.ts'
import type { PersonId } from '../rules/person.ts'
import { ownFile } from '../storage/lowdb/files.ts'
import { leavesOf } from '../storage/seal.ts'
import type { SiteStore } from '../storage/store.ts'
import { whileOpen } from '../storage/whileOpen.ts'
import { erasePerson } from './erasePerson.ts'
import { peopleRecords } from './scene.ts'
import type { KeptSite } from './sites/site.ts'

/**
 * One erasure as it is remembered: JSON lines in `erasures.jsonl` in the data folder, beside the
 * store and outside its backups. It tells nobody who it was, only lets a restored backup be asked
 * whether it still has her: `who` is a hash of the salt and her id. `leaves` stand for her in the
 * seals, so that `verify` knows that they were taken out by an erasure.
 */
const erasureSchema = z.strictObject({
  format: z.literal(1),
  /** Whose person it was: another site can have someone of the same id. */
  site: z.string().default('site'),
  at: instantSchema,
  /** Who of the kansli decided, and the number of the decision. */
  by: z.string(),
  decision: z.string(),
  salt: z.string(),
  who: z.string(),
  leaves: z.array(z.string()),
})

export type Erasure = Readonly<z.infer<typeof erasureSchema>>

/** Where the list is. */
export const erasuresFile = (data: string): string => join(data, 'erasures.jsonl')

/** Every erasure that is remembered; none where there is no list. */
export const readErasures = async (data: string): Promise<readonly Erasure[]> => {
  const text = await readFile(erasuresFile(data), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  })
  // What follows the last line end broke off and was never acted on.
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
  return lines.filter((line) => line !== '').map((line) => erasureSchema.parse(JSON.parse(line)))
}

export interface Decided {
  readonly at: Instant
  readonly by: PersonId
  readonly decision: string
}

/** Remembers the erasure on disk, then erases; cut short, the same command finishes it. */
export const erase = async (
  data: string,
  { id: site, store }: Pick<KeptSite, 'id' | 'store'>,
  person: PersonId,
  { at, by, decision }: Decided,
): Promise<void> => {
  const salt = randomUUID()
  const leaves = [...(await leavesOf(store, person))]
  await remember(data, [{ format: 1, site, at, by, decision, salt, who: hashOf(salt, person), leaves }])
  await erasePerson(store, person)
}

const remember = async (data: string, erasures: readonly Erasure[]): Promise<void> => {
  await whileOpen(open(erasuresFile(data), 'a', ownFile), async (file) => {
    await file.appendFile(erasures.map((one) => `${JSON.stringify(one)}\n`).join(''))
    await file.sync()
  })
}

/** Remembers in another data folder what this one remembers of the sites, which move there. */
export const carryErasures = async (from: string, to: string, sites: readonly string[]): Promise<void> => {
  const known = new Set((await readErasures(to)).map(({ salt }) => salt))
  const news = (await readErasures(from)).filter(({ salt, site }) => sites.includes(site) && !known.has(salt))
  if (news.length > 0) await remember(to, news)
}

/**
 * Erases again whom a restored backup has brought back, and gives how many. For whoever restores
 * one: someone who came back since, and has a new logbook, is left as she is.
 */
export const eraseAgain = async (data: string, site: Pick<KeptSite, 'id' | 'store'>): Promise<number> => {
  const { store } = site
  const erasures = (await readErasures(data)).filter((one) => one.site === site.id)
  if (erasures.length === 0) return 0
  const persons = (await peopleRecords(store).all()).map(({ id }) => id)
  const doctors = (await store.summaries()).map(({ doctor }) => doctor)
  let again = 0
  for (const id of new Set([...persons, ...doctors])) {
    const before = erasures.find(({ salt, who }) => hashOf(salt, id) === who)
    if (before === undefined || (await beganAfter(before.at, id, store))) continue
    await erase(data, site, id, before)
    again += 1
  }
  return again
}

const beganAfter = async (at: Instant, id: PersonId, store: SiteStore): Promise<boolean> => {
  const [first] = await store.journal(id)
  return first !== undefined && first.at > at
}

const hashOf = (salt: string, id: PersonId): string =>
  createHash('sha256')
    .update(JSON.stringify([salt, id]))
    .digest('hex')
