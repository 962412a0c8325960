import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

/** A database of the caller's own. */
export interface TestDatabase {
  readonly name: string
  readonly url: string
  /** Asks it something directly, as its superuser. */
  sql(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>
  drop(): Promise<void>
}

/** The server of this run, or TEST_DATABASE_URL; undefined where npm brings no PostgreSQL for this machine. */
const serverUrl = async (): Promise<string | undefined> => {
  const response = await fetch(inject('postgres'))
  const said = await response.text()
  if (!response.ok) throw new Error(said)
  return said === '' ? undefined : said
}

const server = await serverUrl()
if (server === undefined)
  console.error('SKIPPED: no PostgreSQL for this machine; give one by TEST_DATABASE_URL')

export const isMissing = server === undefined

export const makeDatabase = async (): Promise<TestDatabase> => {
  const name = `bt_test_${new URL(inject('postgres')).port}_${randomUUID().slice(0, 8)}`
  const url = new URL(server ?? '')
  await asked(url, `create database ${name} template template0 encoding 'UTF8'`)
  const own = new URL(url)
  own.pathname = `/${name}`
  const pool = new pg.Pool({ connectionString: own.href, max: 2 })
  pool.on('error', () => undefined)
  return {
    name,
    url: own.href,
    sql: async (text, values = []) => (await pool.query<Record<string, unknown>>(text, [...values])).rows,
    drop: async () => {
      await pool.end()
      await asked(url, `drop database ${name} with (force)`)
    },
  }
}

const asked = async (url: URL, text: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
