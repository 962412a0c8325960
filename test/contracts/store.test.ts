import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { openLowdbStore } from '../../storage/lowdb/store.ts'
import { memoryStore, type MemoryDisk } from '../../storage/memory.ts'
import { openPostgresStore } from '../../storage/postgres/store.ts'
import type { Store } from '../../storage/store.ts'
import { isMissing, makeDatabase, type TestDatabase } from '../postgres/database.ts'
import type { Bench } from './store/bench.ts'
import { storeContract } from './store.ts'

/** @param above goes before the sites' ids where many benches share one database */
const benchOf = async (open: () => Promise<Store>, end: () => Promise<void>, above = ''): Promise<Bench> => {
  let store = await open()
  return {
    site: (id = 'stockholm') => store.site(above + id),
    everything: async function* (id) {
      for await (const found of store.everything(id && above + id))
        if (found.site.startsWith(above)) yield { ...found, site: found.site.slice(above.length) }
    },
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

describe.skipIf(isMissing)('on a server', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await makeDatabase()
  })
  afterAll(() => database.drop())

  storeContract('PostgreSQL', () =>
    benchOf(
      () => openPostgresStore({ url: database.url, report: () => undefined }),
      () => Promise.resolve(),
      `${randomUUID()}/`,
    ),
  )
})
