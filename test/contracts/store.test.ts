import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLowdbStore } from '../../storage/lowdb/store.ts'
import { memoryStore, type MemoryDisk } from '../../storage/memory.ts'
import type { Store } from '../../storage/store.ts'
import type { Bench } from './store/bench.ts'
import { storeContract } from './store.ts'

const benchOf = async (open: () => Promise<Store>, end: () => Promise<void>): Promise<Bench> => {
  let store = await open()
  return {
    site: (id = 'stockholm') => store.site(id),
    restart: async () => {
      await store.close()
      store = await open()
    },
    end: async () => {
      await store.close()
      await end()
    },
  }
}

storeContract('memory', () => {
  const disk: MemoryDisk = new Map()
  return benchOf(
    () => Promise.resolve(memoryStore(disk)),
    () => Promise.resolve(),
  )
})

storeContract('lowdb', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'bt-store-'))
  return benchOf(
    () => openLowdbStore({ dir }),
    () => rm(dir, { recursive: true }),
  )
})
