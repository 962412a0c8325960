import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import type pg from 'pg'
import { patiently } from './database.ts'

/** The database was written by a newer program than this. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase'
  constructor(found: number, known: number) {
    super(`the database is at migration ${found}, this program knows ${known}; run the newer program`)
  }
}

const folder = fileURLToPath(new URL('migrations/', import.meta.url))

/** The lock's number: any, as long as it stays. */
const lock = 7_411_902

const files = async () => (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()

/** The last migration that the database has had; 0 for an empty one. @throws NewerDatabase */
export const migrationIn = async (pool: pg.Pool): Promise<number> => versionIn(pool, (await files()).length)

/**
 * Brings the database to what this program knows. Of several processes that start at once one
 * does it and the others wait; where nothing is to do, nothing but reading is asked of the role.
 * @throws NewerDatabase
 */
export const migrate = async (pool: pg.Pool): Promise<void> => {
  const texts = await Promise.all((await files()).map((name) => readFile(join(folder, name), 'utf8')))
  await patiently(async () => {
    if ((await versionIn(pool, texts.length)) < texts.length) await bringUp(pool, texts)
  })
}

const versionIn = async (on: pg.Pool | pg.PoolClient, known: number): Promise<number> => {
  const { rows: tables } = await on.query<{ there: boolean }>(
    "select to_regclass('bt.migration') is not null as there",
  )
  if (!tables[0]?.there) return 0
  const { rows } = await on.query<{ found: number }>(
    'select coalesce(max(number), 0) as found from bt.migration',
  )
  const found = rows[0]?.found ?? 0
  if (found > known) throw new NewerDatabase(found, known)
  return found
}

const bringUp = async (pool: pg.Pool, texts: readonly string[]): Promise<void> => {
  const client = await pool.connect()
  // What breaks is told by the statement under way.
  client.on('error', () => undefined)
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [lock])
    await client.query('create schema if not exists bt')
    await client.query(
      'create table if not exists bt.migration (number integer primary key, at timestamptz not null default now())',
    )
    const done = await versionIn(client, texts.length)
    for (const [i, text] of texts.entries()) {
      if (i < done) continue
      await client.query(text)
      await client.query('insert into bt.migration (number) values ($1)', [i + 1])
    }
    await client.query('commit')
  } finally {
    // Not given back: a transaction that broke off would live on in it.
    client.release(true)
  }
}
