import { z } from 'zod'
import type { PersonId } from '../../rules/person.ts'
import { linkSchema, type Link } from '../chain.ts'
import { faultIn } from '../faultIn.ts'
import { Damaged } from '../store.ts'
import { statement, type Asking } from './statement.ts'

/** What a doctor's rows are called where one of them is damaged. */
export const nameOf = (site: string, doctor: PersonId): string => `${site}/logbooks/${doctor}`

const journalRow = z.strictObject({
  seq: z.int(),
  at: z.string(),
  by: z.string(),
  key: z.string(),
  changes: z.unknown(),
  prev: z.string().nullable(),
  hash: z.string().nullable(),
})

const journal = statement(
  'journal',
  journalRow,
  `select seq, at, by, key, changes, prev, hash from bt.journal
   where site = $1 and doctor = $2 order by seq`,
)

/** Every commit as it is kept. @throws Damaged when one of them is not whole, or is missing. */
export const linksOf = async (db: Asking, site: string, doctor: PersonId): Promise<readonly Link[]> => {
  const rows = await db.ask(journal, [site, doctor])
  return rows.map(({ seq, prev, hash, ...commit }, i) => {
    const read = linkSchema.safeParse({ ...commit, ...(prev && { prev }), ...(hash && { hash }) })
    const fault = seq !== i + 1 ? 'missing' : read.success ? undefined : faultIn(read.error)
    if (read.success && fault === undefined) return read.data
    throw new Damaged(`${nameOf(site, doctor)}: commit ${i + 1} (${fault})`)
  })
}
