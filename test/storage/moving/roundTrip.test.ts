import fc from 'fast-check'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupIn } from '../../../storage/backup/read.ts'
import { writeBackup } from '../../../storage/backup/write.ts'
import type { Found } from '../../../storage/kept.ts'
import { openLowdbStore } from '../../../storage/lowdb/store.ts'
import { memoryStore } from '../../../storage/memory.ts'
import { move, type Source } from '../../../storage/move.ts'
import { openPostgresAlone } from '../../../storage/postgres/store.ts'
import type { Store } from '../../../storage/store.ts'
import { at } from '../../contracts/store/given.ts'
import { isMissing } from '../../postgres/database.ts'
import { database } from '../postgres/given.ts'
import { anyDeeds, live, type Deed } from './anySite.ts'

const runs = process.env.LONG ? 200 : 12

/** Everything, in an order of its own. */
const all = async (source: Source, site: string): Promise<string[]> => {
  const found: Found[] = []
  for await (const one of source.everything(site)) found.push(one)
  return found.map((one) => JSON.stringify('kept' in one ? one.kept : one)).sort()
}

test.skipIf(isMissing)(
  'whatever happened to a site is the same from folder to database, to folder, to a file, to memory',
  async () => {
    const { url } = await database()
    const server = await openPostgresAlone({ url, report: () => undefined })
    const dir = await mkdtemp(join(tmpdir(), 'bt-moving-'))
    const open: Store[] = [server]
    const folder = async (name: string) => {
      const store = await openLowdbStore({ dir: join(dir, name) })
      open.push(store)
      return store
    }
    let run = 0
    let things = 0
    const trip = async (deeds: readonly Deed[]) => {
      const id = `run-${run++}`
      const first = await folder(`${id}-first`)
      await live(await first.site(id), deeds)
      const before = await all(first, id)
      things += before.length
      const second = await folder(`${id}-second`)
      const file = join(dir, `${id}.bt`)
      const last = memoryStore()
      const moved = async (from: Source, to: Store) => {
        const ended = await move(from, to, id)
        expect(ended.is).toBe(before.length === 0 ? 'nothing' : 'moved')
        expect(await all(to, id)).toEqual(before)
        // The second time there is nothing to do.
        expect(await move(from, to, id)).toEqual(
          ended.is === 'moved' ? { ...ended, before: ended.tally } : ended,
        )
      }
      await moved(first, server)
      await moved(server, second)
      await writeBackup(second.everything(id), file, at)
      await moved(backupIn(file), last)
      const logbooks = async (store: Store) => {
        const site = await store.site(id)
        const doctors = (await site.summaries()).map(({ doctor }) => doctor).sort()
        return Promise.all(doctors.map((doctor) => site.logbook(doctor)))
      }
      expect(await logbooks(server)).toEqual(await logbooks(first))
      expect(await logbooks(last)).toEqual(await logbooks(first))
    }
    try {
      await fc.assert(fc.asyncProperty(anyDeeds, trip), { numRuns: runs })
      console.log(`${run} sites with ${things} things carried over four engines: 0 otherwise`)
    } finally {
      for (const store of open) await store.close()
      await rm(dir, { recursive: true })
    }
  },
  process.env.LONG ? 1_800_000 : 120_000,
)
