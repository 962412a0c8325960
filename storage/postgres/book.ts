import { z } from 'zod'
import { changeSchema, type Change } from '../../rules/logbook.ts'
import type { PersonId } from '../../rules/person.ts'
import { headOf, type Head, type Linked } from '../chain.ts'
import { intact } from '../intact.ts'
import type { Database } from './database.ts'
import { nameOf } from './journal.ts'
import { statement, type Asking } from './statement.ts'
import { summaryText } from './summaryText.ts'

/** What a doctor's journal comes to. */
export interface Book {
  readonly head: Head
  /** All changes of all commits, in order. */
  readonly changes: readonly Change[]
  /** The hash of the commit of the key asked for, if there is one; '' for one without. */
  readonly keptAs: string | undefined
}

const bookRow = z.strictObject({
  version: z.int(),
  hash: z.string(),
  changes: z.unknown(),
  kept: z.string().nullable(),
})

const book = statement(
  'book',
  bookRow,
  `select version, hash, changes,
     (select coalesce(hash, '') from bt.journal where site = $1 and doctor = $2 and key = $3) as kept
   from bt.logbook where site = $1 and doctor = $2`,
)

/** @throws Damaged when the row is not whole. */
export const bookOf = async (db: Asking, site: string, doctor: PersonId, key = ''): Promise<Book> => {
  const [row] = await db.ask(book, [site, doctor, key])
  if (row === undefined) return { head: headOf(doctor, []), changes: [], keptAs: undefined }
  const changes = intact(nameOf(site, doctor), () => z.array(changeSchema).parse(row.changes))
  return { head: { doctor, length: row.version, hash: row.hash }, changes, keptAs: row.kept ?? undefined }
}

const append = statement(
  'append',
  z.unknown(),
  `with link as (
     insert into bt.journal (site, doctor, seq, at, by, key, changes, prev, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning site, doctor, seq
   ), book as (
     insert into bt.logbook (site, doctor, version, hash, changes, summary)
     select site, doctor, seq, $9, $10, $11 from link
     on conflict (site, doctor) do update set version = excluded.version, hash = excluded.hash,
       changes = excluded.changes, summary = excluded.summary
     returning site, doctor
   )
   insert into bt.due as known (site, doctor, turns, next_at)
   select site, doctor, 1, '-infinity' from book
   on conflict (site, doctor) do update set turns = known.turns + 1, next_at = excluded.next_at`,
)

/**
 * Appends the link and writes what the journal then comes to, and that the doctor is due, whole or
 * not at all; its place is taken when another commit came meanwhile.
 */
export const appendTo = async (
  db: Database,
  site: string,
  { head, changes }: Book,
  { at, by, key, changes: added, prev, hash }: Linked,
): Promise<void> => {
  const { doctor, length } = head
  const all = [...changes, ...added]
  const link = [site, doctor, length + 1, at, by, key, JSON.stringify(added), prev, hash]
  await db.once(append, [...link, JSON.stringify(all), summaryText(doctor, all)])
}
