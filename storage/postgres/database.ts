import pg from 'pg'
import { setTimeout as after } from 'node:timers/promises'
import { NotKept } from '../store.ts'
import { isInTheWay, isLost, isRefused } from './faults.ts'
import { share, thisProcess } from './hold.ts'
import { snapshotOn, type Snapshot } from './snapshot.ts'
import type { Asking, Statement, Value } from './statement.ts'

/** How statements reach PostgreSQL: over a few connections that come and go. */
export interface Database extends Asking {
  /** Asks once. @throws what the connection or PostgreSQL says. */
  once<R>(statement: Statement<R>, values: readonly Value[]): Promise<readonly R[]>
  /** All that is kept, as it is at one moment. */
  snapshot(): Promise<Snapshot>
  close(): Promise<void>
}

export interface Connecting {
  /** As libpq's: `postgres://role:password@host:port/database?sslmode=verify-full`. */
  readonly url: string
  /** Hears of connections that were lost while nobody used them. */
  readonly report: (error: unknown) => void
  readonly connections?: number
  /** Whether its connections keep out whoever wants the database alone, and are kept out by that. */
  readonly shares?: boolean
}

/** A server that restarts is back within these. */
const pausesMs = [20, 50, 100, 200, 400, 800, 1600]

export const openDatabase = ({ connections = 10, ...connecting }: Connecting): Database => {
  const pool = poolOn({ ...connecting, connections })

  const once = async <R>({ name, row, text }: Statement<R>, values: readonly Value[]) => {
    values.flat().forEach(refuseUnwritable)
    const { rows } = await pool.query<Record<string, unknown>>({ name, text, values: [...values] })
    return rows.map((one) => row.parse(one))
  }

  return {
    once,
    ask: (statement, values) =>
      patiently(() => once(statement, values)).catch((error: unknown) => {
        throw isRefused(error) ? new NotKept(statement.name, error) : error
      }),
    snapshot: () => snapshotOn(pool),
    close: () => pool.end(),
  }
}

export const poolOn = ({ url, report, connections = 1, shares = false }: Connecting): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: thisProcess,
    // One stays, so that who shares the database is seen also while there is nothing to do.
    ...(shares && { min: 1, onConnect: sharing(url) }),
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    query_timeout: 35_000,
    keepAlive: true,
  })
  // Without a listener a connection that is closed while it idles would end the process.
  pool.on('error', report)
  return pool
}

/** The pool waits for it, which its types do not say. */
const sharing = (url: string) => ((client) => share(client, url)) as (client: pg.ClientBase) => void

/** Runs the work again while what stops it may pass. */
export const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
  for (const pause of pausesMs)
    try {
      return await work()
    } catch (error) {
      if (!isLost(error) && !isInTheWay(error)) throw error
      await after(pause * (0.5 + Math.random()))
    }
  return work()
}

/** PostgreSQL's text has no NUL, and a lone surrogate would become another letter on the way there. */
const refuseUnwritable = (value: unknown): void => {
  if (typeof value === 'string' && /\0|\p{Surrogate}/u.test(value))
    throw new TypeError('a text that PostgreSQL does not hold')
}
