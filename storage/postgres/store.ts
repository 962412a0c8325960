import { openDamages } from '../damages.ts'
import { openQueues } from '../queues.ts'
import { storeOf, type OpenSite } from '../sites.ts'
import type { Store } from '../store.ts'
import { bringTo } from './bring.ts'
import { openDatabase, poolOn, type Connecting, type Database } from './database.ts'
import { openDeliveries } from './deliveries.ts'
import { everythingOf } from './everything.ts'
import { holdAlone } from './hold.ts'
import { openLogbooks } from './logbooks.ts'
import { migrate } from './migrate.ts'
import { openRecords } from './records.ts'
import { openTurns, usualLeaseMs } from './turns.ts'

/**
 * The store in a PostgreSQL database, for any number of processes; brings the database up to this
 * program first.
 * @throws NewerDatabase, Locked while someone has the database alone, or what PostgreSQL says to who connects.
 */
export const openPostgresStore = async (given: Opening): Promise<Store> => {
  const db = await openMigrated({ ...given, shares: true })
  return storeIn(db, given, () => db.close())
}

/**
 * The same, with nobody else in it: for what moves a whole site.
 * @throws NewerDatabase, Locked while another process has it, or what PostgreSQL says to who connects.
 */
export const openPostgresAlone = async (given: Opening): Promise<Store> => {
  const alone = await holdAlone(given.url)
  try {
    const db = await openMigrated(given)
    return storeIn(db, given, async () => {
      await db.close()
      await alone.release()
    })
  } catch (error) {
    await alone.release()
    throw error
  }
}

type Opening = Connecting & { readonly turnMs?: number }

const openMigrated = async (connecting: Connecting): Promise<Database> => {
  const pool = poolOn({ ...connecting, connections: 1 })
  await migrate(pool).finally(() => pool.end())
  return openDatabase(connecting)
}

const storeIn = (db: Database, { turnMs = usualLeaseMs }: Opening, close: () => Promise<void>): Store =>
  storeOf(
    (site) => openSite(db, site, turnMs),
    (site) => everythingOf(db, site),
    close,
  )

/** As after any start every doctor is due at once: the rules may be others now. */
const openSite = async (db: Database, site: string, turnMs: number): Promise<OpenSite> => {
  const queues = openQueues()
  const damages = openDamages()
  const logbooks = openLogbooks(db, site, queues, damages)
  await logbooks.wake()
  return {
    store: {
      ...logbooks,
      records: openRecords(db, site, queues, damages),
      deliveries: openDeliveries(db, site, damages),
      bring: bringTo(db, site),
      inTurn: openTurns(db, site, queues, turnMs),
      damaged: () => damages.list(),
    },
    close: () => queues.close(),
  }
}
