import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLowdbStore } from '../../storage/lowdb/store.ts'
import type { SiteStore } from '../../storage/store.ts'
import { fill, fillPeople } from './doctors.ts'
import { quickDisk } from './quickDisk.ts'

export interface Folder {
  readonly dir: string
  readonly site: SiteStore
  /** Lets go of the folder, which stays. */
  release(): Promise<void>
  close(): Promise<void>
}

/** A folder with so many doctors of so many weeks each, in a store that waits for the disk. */
export const openFolder = async (
  doctors: number,
  weeks: number,
  { people = false, below = '.' } = {},
): Promise<Folder> => {
  const dir = await mkdtemp(join(tmpdir(), 'bt-bench-'))
  const filling = await openLowdbStore({ dir: join(dir, below), files: quickDisk })
  const site = await filling.site('site')
  await fill(site, doctors, weeks)
  if (people) await fillPeople(site, doctors)
  await filling.close()
  const store = await openLowdbStore({ dir: join(dir, below) })
  let releasing: Promise<void> | undefined
  const release = () => (releasing ??= store.close())
  return {
    ...{ dir, release, site: await store.site('site') },
    close: async () => {
      await release()
      await rm(dir, { recursive: true })
    },
  }
}
