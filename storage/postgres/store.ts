import { openDamages } from '../damages.ts'
import { openQueues } from '../queues.ts'
import { storeOf, type OpenSite } from '../sites.ts'
import type { Store } from '../store.ts'
import { openDatabase, poolOn, type Connecting, type Database } from './database.ts'
import { openDeliveries } from './deliveries.ts'
import { openLogbooks } from './logbooks.ts'
import { migrate } from './migrate.ts'
import { openRecords } from './records.ts'
import { openTurns, usualLeaseMs } from './turns.ts'

/**
 * The store in a PostgreSQL database, for any number of processes; brings the database up to this
 * program first.
 * @throws NewerDatabase, or what PostgreSQL says to who connects.
 */
export const openPostgresStore = async ({
  turnMs = usualLeaseMs,
  ...connecting
}: Connecting & { readonly turnMs?: number }): Promise<Store> => {
  const pool = poolOn({ ...connecting, connections: 1 })
  await migrate(pool).finally(() => pool.end())
  const db = openDatabase(connecting)
  return storeOf(
    (site) => openSite(db, site, turnMs),
    () => db.close(),
  )
}

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
      inTurn: openTurns(db, site, queues, turnMs),
      damaged: () => damages.list(),
    },
    close: () => queues.close(),
  }
}
