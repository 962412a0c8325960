import { z } from 'zod'
import { isNew } from '../brought.ts'
import type { KeptAs } from '../kept.ts'
import type { Database } from './database.ts'
import { statement } from './statement.ts'

const there = statement(
  'recordsThere',
  z.strictObject({ kind: z.string(), id: z.string(), version: z.int(), value: z.unknown() }),
  `select kind, id, version, value from bt.record
   where site = $1 and (kind, id) in (select * from unnest($2::text[], $3::text[]))`,
)

const add = statement(
  'bringRecords',
  z.unknown(),
  `insert into bt.record (site, kind, id, version, value)
   select $1, kind, id, version::int, value::json
   from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as brought (kind, id, version, value)
   on conflict do nothing`,
)

type Record = KeptAs<'record'>

const nameOf = (site: string, { kind, id }: Pick<Record, 'kind' | 'id'>) => `${site}/records/${kind}/${id}`

/** @throws Taken */
export const bringRecords = async (db: Database, site: string, records: readonly Record[]): Promise<void> => {
  if (records.length === 0) return
  const keys = [records.map(({ kind }) => kind), records.map(({ id }) => id)]
  const rows = await db.ask(there, [site, ...keys])
  const present = new Map(rows.map((row) => [nameOf(site, row), { is: 'record', ...row }]))
  const news = records.filter((one) => isNew(nameOf(site, one), present.get(nameOf(site, one)), one))
  await db.ask(add, [
    site,
    news.map(({ kind }) => kind),
    news.map(({ id }) => id),
    news.map(({ version }) => String(version)),
    news.map(({ value }) => JSON.stringify(value)),
  ])
}
