import { join } from 'node:path'
import { openLowdbStore } from '../storage/lowdb/store.ts'
import { openPostgresStore } from '../storage/postgres/store.ts'
import type { Store } from '../storage/store.ts'
import type { Config } from './config.ts'
import type { Log } from './log.ts'
import { CannotStart } from './platforms/platform.ts'

/**
 * The live store: PostgreSQL where there is a DATABASE_URL, else a folder of its own.
 * @throws CannotStart, naming the variable, when the database does not let it in or is too new; Locked
 */
export const openStore = async (
  { DATA_DIR, DATABASE_URL }: Pick<Config, 'DATA_DIR' | 'DATABASE_URL'>,
  log: Log,
): Promise<Store> => {
  if (DATABASE_URL === undefined) return openLowdbStore({ dir: join(DATA_DIR, 'live') })
  const report = (error: unknown) => log.warn('store.disconnected', { error })
  try {
    return await openPostgresStore({ url: DATABASE_URL, report })
  } catch (error) {
    throw new CannotStart(`DATABASE_URL: ${reasonOf(error)}`)
  }
}

/** A refused connection can be several errors in one, whose own message is empty. */
const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}
