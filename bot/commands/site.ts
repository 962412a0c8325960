import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readLowdbStore } from '../../storage/lowdb/readOnly.ts'
import type { SiteStore, Store } from '../../storage/store.ts'
import { createLog } from '../log.ts'
import { openStore } from '../openStore.ts'
import { loadProgrammes } from '../programmes.ts'
import type { Given } from './command.ts'

type Place = Pick<Given, 'data' | 'database'>
type Task<T> = (site: SiteStore) => Promise<T>

/**
 * Runs the task on the site that the live bot keeps. In a folder it must be nobody else's.
 * @throws Locked while the bot has the folder; CannotStart when the database lets nobody in.
 */
export const writingSite = async <T>({ data, database }: Place, task: Task<T>): Promise<T> => {
  if (database === undefined) await mkdir(data, { recursive: true })
  const config = { DATA_DIR: data, ...(database !== undefined && { DATABASE_URL: database }) }
  return onSite(await openStore(config, createLog()), task)
}

/** The same to be read only, also beside the running bot. */
export const readingSite = <T>(place: Place, task: Task<T>): Promise<T> =>
  place.database === undefined
    ? onSite(readLowdbStore({ dir: join(place.data, 'live') }), task)
    : writingSite(place, task)

const onSite = async <T>(store: Store, task: (site: SiteStore) => Promise<T>): Promise<T> => {
  try {
    return await task(await store.site('site'))
  } finally {
    await store.close()
  }
}

/** The programmes that the bot would load. */
export const programmesFor = async ({ env }: Pick<Given, 'env'>) => {
  const folder = env['PROGRAMMES_DIR']
  return (await loadProgrammes(folder === undefined ? [] : [folder])).programmes
}
