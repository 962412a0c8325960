import pg from 'pg'
import { openPostgresStore } from '../../storage/postgres/store.ts'
import type { SiteStore } from '../../storage/store.ts'
import type { Server } from '../postgres/server.ts'
import { fill, fillPeople } from './doctors.ts'

export interface Base {
  readonly site: SiteStore
  close(): Promise<void>
}

/**
 * A database with so many doctors of so many weeks each. The store makes the first, and the others
 * are its rows under other ids, so that 100,000 take a minute; their hashes would not verify.
 */
export const openBase = async (server: Server, doctors: number, weeks: number): Promise<Base> => {
  const url = new URL(server.url)
  url.pathname = `/bench_${doctors}`
  await asked(server.url, `create database bench_${doctors} template template0 encoding 'UTF8'`)
  const store = await openPostgresStore({ url: url.href, report: () => undefined })
  const site = await store.site('site')
  await fill(site, 1, weeks)
  await fillPeople(site, 1)
  const others = `generate_series(1, ${doctors - 1}) n`
  await asked(
    url.href,
    `insert into bt.journal select site, 'd' || n, seq, at, by, key, changes, prev, hash from bt.journal, ${others};
     insert into bt.logbook select site, 'd' || n, version, hash, changes, summary from bt.logbook, ${others};
     insert into bt.due select site, 'd' || n, turns, next_at from bt.due, ${others};
     insert into bt.record select site, kind, 'd' || n, version, replace(value::text, '"d0', '"d' || n)::json
       from bt.record, ${others} where id = 'd0';
     vacuum analyze`,
  )
  return { site, close: () => store.close() }
}

const asked = async (url: string, statements: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const one of statements.split(';')) await client.query(one)
  } finally {
    await client.end()
  }
}
