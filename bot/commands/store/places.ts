import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { lockFolder } from '../../../storage/lowdb/lock.ts'
import { everythingBelow } from '../../../storage/lowdb/readOnly.ts'
import { openLowdbStore } from '../../../storage/lowdb/store.ts'
import type { Source } from '../../../storage/move.ts'
import { holdAlone } from '../../../storage/postgres/hold.ts'
import { readDatabase } from '../../../storage/postgres/readOnly.ts'
import { openPostgresAlone } from '../../../storage/postgres/store.ts'
import type { Store } from '../../../storage/store.ts'
import type { Given } from '../command.ts'
import { checked } from '../sites.ts'

/** Where a live store is. */
export interface Place {
  /** As a person writes it: never an address, which has a password. */
  readonly shown: string
  /** The data folder, which has the list of erasures also for a database. */
  readonly data: string
  readonly database: string | undefined
}

/** The place that every command works on. */
export const usualPlace = ({ data, database }: Pick<Given, 'data' | 'database'>): Place => ({
  shown: database === undefined ? data : 'DATABASE_URL',
  data,
  database,
})

/** A folder, or a database by the name of the environment variable that has its address. */
export const placeNamed = (named: string, { data, env }: Pick<Given, 'data' | 'env'>): Place => {
  const value = env[named]
  if (value !== undefined && isAddress(value)) return { shown: named, data, database: value }
  return { shown: resolve(named), data: resolve(named), database: undefined }
}

export const isAddress = (text: string): boolean => /^postgres(ql)?:/.test(text)

export const isSamePlace = (one: Place, other: Place): boolean =>
  one.database === other.database && (one.database !== undefined || one.data === other.data)

export type OpenSource = Source & Pick<Store, 'close'>

/** To be read beside the running bot. */
export const readPlace = async ({ data, database }: Place): Promise<OpenSource> => {
  const read = database === undefined ? folderOf(data) : await readDatabase(database)
  return { everything: (site) => checked(read.everything(site)), close: () => read.close() }
}

/** To be read while nobody else has it. @throws Locked */
export const holdPlace = async (place: Place): Promise<OpenSource> => {
  const release = await held(place)
  try {
    const source = await readPlace(place)
    return {
      ...source,
      close: async () => {
        await source.close()
        await release()
      },
    }
  } catch (error) {
    await release()
    throw error
  }
}

/** To be written while nobody else has it. @throws Locked */
export const openAlone = async ({ data, database }: Place): Promise<Store> => {
  if (database !== undefined) return openPostgresAlone({ url: database, report: () => undefined })
  await mkdir(data, { recursive: true })
  return openLowdbStore({ dir: storeIn(data) })
}

const storeIn = (data: string) => join(data, 'live')

const folderOf = (data: string): OpenSource => ({
  everything: (site) => everythingBelow(storeIn(data), data, site),
  close: () => Promise.resolve(),
})

const held = async ({ data, database }: Place): Promise<() => void | Promise<void>> => {
  if (database !== undefined) {
    const alone = await holdAlone(database)
    return () => alone.release()
  }
  return existsSync(storeIn(data)) ? lockFolder(storeIn(data)) : () => {}
}
