import { rm } from 'node:fs/promises'
import { openLowdbStore } from '../../storage/lowdb/store.ts'
import type { Records, SiteStore } from '../../storage/store.ts'

/** The demo's own folder, which can be emptied while everything that uses it goes on. */
export interface DemoStore {
  current(): SiteStore
  /** Forgets everything. */
  empty(): Promise<void>
  close(): Promise<void>
}

export const openDemoStore = async (dir: string): Promise<DemoStore> => {
  let store = await openLowdbStore({ dir })
  let site = await store.site('demo')
  return {
    current: () => site,
    empty: async () => {
      await store.close()
      await rm(dir, { recursive: true })
      store = await openLowdbStore({ dir })
      site = await store.site('demo')
    },
    close: () => store.close(),
  }
}

/** Records that follow the store when it is emptied. */
export const recordsOf = <T>(records: () => Records<T>): Records<T> => ({
  get: (id) => records().get(id),
  all: () => records().all(),
  put: (id, expectedVersion, value) => records().put(id, expectedVersion, value),
})
