import type { Store } from '../store.ts'
import { openDatabase, poolOn } from './database.ts'
import { everythingOf } from './everything.ts'
import { migrationIn } from './migrate.ts'

/** What is in the database, to be read only: beside the running bot, and without making or changing anything. */
export const readDatabase = async (url: string): Promise<Pick<Store, 'everything' | 'close'>> => {
  const connecting = { url, report: () => undefined }
  const pool = poolOn(connecting)
  const isEmpty = (await migrationIn(pool).finally(() => pool.end())) === 0
  const db = openDatabase({ ...connecting, connections: 1 })
  return {
    everything: async function* (site) {
      if (!isEmpty) yield* everythingOf(db, site)
    },
    close: () => db.close(),
  }
}
