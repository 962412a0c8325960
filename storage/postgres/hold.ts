import { hostname } from 'node:os'
import pg from 'pg'
import { BrokeOff } from '../brokeOff.ts'
import { Locked } from '../locked.ts'

/** How a process is called in PostgreSQL's list of connections. */
export const thisProcess = `bt-loggen pid ${process.pid} on ${hostname()}`.slice(0, 63)

/** The lock's number: any but that of the migrations, as long as it stays. */
const lock = 7_411_903

/**
 * Lets the connection keep out whoever wants the database alone.
 * @throws Locked while someone has it alone.
 */
export const share = (client: pg.ClientBase, url: string): Promise<void> =>
  taken(client, url, 'pg_try_advisory_lock_shared')

/** Keeps everyone who shares the database out of it, and the one who has it. */
export interface Alone {
  /** @throws BrokeOff when the connection that kept the others out did not last. */
  release(): Promise<void>
}

/** @throws Locked while another process has the database, as far as its connections show. */
export const holdAlone = async (url: string): Promise<Alone> => {
  const client = new pg.Client({ connectionString: url, application_name: thisProcess, keepAlive: true })
  // That it broke is told by the release.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await taken(client, url, 'pg_try_advisory_lock')
  } catch (error) {
    await client.end()
    throw error
  }
  return {
    release: async () => {
      try {
        await client.query('select pg_advisory_unlock($1)', [lock])
      } catch (error) {
        throw new BrokeOff(error)
      } finally {
        await client.end().catch(() => undefined)
      }
    },
  }
}

const taken = async (client: pg.ClientBase, url: string, how: string): Promise<void> => {
  const { rows } = await client.query<{ held: boolean }>(`select ${how}($1) as held`, [lock])
  if (rows[0]?.held !== true) throw new Locked(placeOf(url), await holders(client))
}

const holders = async (client: pg.ClientBase): Promise<string> => {
  const { rows } = await client.query<{ name: string; since: Date }>(
    `select coalesce(nullif(application_name, ''), 'pid ' || pid) as name, min(backend_start) as since
     from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and classid = 0 and objid = $1 and granted and pid <> pg_backend_pid()
       and database = (select oid from pg_database where datname = current_database())
     group by 1 order by 2`,
    [lock],
  )
  return rows.map(({ name, since }) => `${name}, since ${since.toISOString()}`).join('; ')
}

/** Without the password. */
const placeOf = (url: string) => {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
