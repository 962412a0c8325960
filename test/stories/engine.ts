import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import type { Files } from '../../storage/lowdb/files.ts'
import { openLowdbStore } from '../../storage/lowdb/store.ts'
import { memoryStore, type MemoryDisk } from '../../storage/memory.ts'
import { openPostgresStore } from '../../storage/postgres/store.ts'
import type { SiteStore } from '../../storage/store.ts'
import { makeDatabase } from '../postgres/database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** What the stories of the project are kept in, unless a story names a folder. */
    store: 'memory' | 'postgres'
  }
}

export interface EngineOptions {
  /** Given again after `close`, it is the same site after a restart. */
  readonly disk?: MemoryDisk
  /** A folder to keep it in for real. */
  readonly dir?: string
  /** The site's name in the folder. */
  readonly site?: string
  /** The disk the folder lies on: one that fails now and then. */
  readonly files?: Files
}

export interface Engine {
  readonly site: SiteStore
  close(): Promise<void>
}

/** The store that a story is told on. */
export const openEngine = async ({ disk, dir, site = 'test', files }: EngineOptions): Promise<Engine> => {
  if (dir === undefined && inject('store') === 'postgres') return openPostgres(disk)
  const store = dir === undefined ? memoryStore(disk) : await openLowdbStore({ dir, ...(files && { files }) })
  return { site: await store.site(site), close: () => store.close() }
}

let database: ReturnType<typeof makeDatabase> | undefined
const sites = new WeakMap<MemoryDisk, string>()

/** A site of its own for each story, in one database for all that this process tells. */
const openPostgres = async (disk: MemoryDisk = new Map()): Promise<Engine> => {
  const { url } = await (database ??= makeDatabase())
  const id = sites.get(disk) ?? randomUUID()
  sites.set(disk, id)
  const store = await openPostgresStore({ url, report: () => undefined })
  return { site: await store.site(id), close: () => store.close() }
}
