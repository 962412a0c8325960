import { rm } from 'node:fs/promises'
import { openLowdbStore } from '../../storage/lowdb/store.ts'
import type { Records, SiteStore } from '../../storage/store.ts'
import { openGate } from './gate.ts'

/** The demo's own folder, which can be emptied while everything that uses it goes on. */
export interface DemoStore {
  current(): SiteStore
  /** Work that may come at any time: it never meets a store that is being emptied. */
  use<T>(work: (site: SiteStore) => Promise<T>): Promise<T>
  /** Forgets everything. */
  empty(): Promise<void>
  close(): Promise<void>
}

export const openDemoStore = async (dir: string): Promise<DemoStore> => {
  const gate = openGate()
  let store = await openLowdbStore({ dir })
  let site = await store.site('demo')
  return {
    current: () => site,
    use: (work) => gate.through(() => work(site)),
    empty: () =>
      gate.shutFor(async () => {
        await store.close()
        await rm(dir, { recursive: true })
        store = await openLowdbStore({ dir })
        site = await store.site('demo')
      }),
    close: () => store.close(),
  }
}

/** Records that follow the store when it is emptied. */
export const recordsOf = <T>(store: DemoStore, records: (site: SiteStore) => Records<T>): Records<T> => ({
  get: (id) => store.use((site) => records(site).get(id)),
  all: () => store.use((site) => records(site).all()),
  remove: (id) => store.use((site) => records(site).remove(id)),
  put: (id, expectedVersion, value) => store.use((site) => records(site).put(id, expectedVersion, value)),
})
