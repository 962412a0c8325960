import { z } from 'zod'
import { restOf } from '../brought.ts'
import { headOf } from '../chain.ts'
import type { KeptAs } from '../kept.ts'
import { patiently, type Database } from './database.ts'
import { linksOf, nameOf } from './journal.ts'
import { statement } from './statement.ts'
import { summaryText } from './summaryText.ts'

const add = statement(
  'bringLogbook',
  z.unknown(),
  `with links as (
     insert into bt.journal (site, doctor, seq, at, by, key, changes, prev, hash)
     select $1, $2, seq::int, at, by, key, changes::json, nullif(prev, ''), nullif(hash, '')
     from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
       as brought (seq, at, by, key, changes, prev, hash)
   ), book as (
     insert into bt.logbook (site, doctor, version, hash, changes, summary)
     values ($1, $2, $10, $11, $12, $13)
     on conflict (site, doctor) do update set version = excluded.version, hash = excluded.hash,
       changes = excluded.changes, summary = excluded.summary
   )
   insert into bt.due as known (site, doctor, turns, next_at) values ($1, $2, 1, '-infinity')
   on conflict (site, doctor) do update set turns = known.turns + 1, next_at = excluded.next_at`,
)

/**
 * The commits that are not there yet, with what all of them come to, whole or not at all.
 * @throws Taken
 */
export const bringLogbook = (db: Database, site: string, { id, links }: KeptAs<'logbook'>): Promise<void> =>
  // After a connection that broke, what is there already is left out.
  patiently(async () => {
    const present = await linksOf(db, site, id)
    const rest = restOf(nameOf(site, id), present, links)
    if (rest.length === 0) return
    const { length, hash } = headOf(id, links)
    const changes = links.flatMap((link) => link.changes)
    await db.once(add, [
      site,
      id,
      rest.map((_, i) => String(present.length + i + 1)),
      rest.map(({ at }) => at),
      rest.map(({ by }) => by),
      rest.map(({ key }) => key),
      rest.map((link) => JSON.stringify(link.changes)),
      rest.map(({ prev = '' }) => prev),
      rest.map((link) => link.hash ?? ''),
      length,
      hash,
      JSON.stringify(changes),
      summaryText(id, changes),
    ])
  })
