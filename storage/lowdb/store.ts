import * as disk from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { siteOn } from '../site.ts'
import { storeOf } from '../sites.ts'
import type { Store } from '../store.ts'
import { everythingIn } from './everythingIn.ts'
import { makeFolder, ownFolder, type Files } from './files.ts'
import { lockFolder } from './lock.ts'
import { openShelf } from './shelf.ts'

/**
 * The store in a folder of its own, for one process.
 * @throws Locked when another process has the folder.
 */
export const openLowdbStore = async ({
  dir,
  files = disk,
}: {
  dir: string
  files?: Files
}): Promise<Store> => {
  const root = resolve(dir)
  const made = await files.mkdir(root, { recursive: true, mode: ownFolder })
  if (made !== undefined) await makeFolder(files, root, dirname(made))
  const release = lockFolder(root)
  return storeOf(
    async (site) => siteOn(await openShelf(files, root, site)),
    (site) => everythingIn(files, root, { site }),
    release,
  )
}
