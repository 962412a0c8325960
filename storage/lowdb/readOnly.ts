import * as disk from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { siteOn } from '../site.ts'
import { storeOf } from '../sites.ts'
import type { Found } from '../kept.ts'
import type { Store } from '../store.ts'
import { everythingIn } from './everythingIn.ts'
import type { Files } from './files.ts'
import { fileNameOf } from './names.ts'
import { shelfIn } from './shelf.ts'

/**
 * The store as it lies in a folder, to be read only: without the lock, so also beside the process
 * that has it, and without changing anything. What is written is not kept, and says so.
 */
export const readLowdbStore = ({ dir }: { dir: string }): Store => {
  const root = resolve(dir)
  return storeOf(
    (site) => siteOn(shelfIn(readOnly, root, join(root, fileNameOf(site)))),
    (site) => everythingIn(readOnly, root, { site }),
    () => {},
  )
}

/** Everything in the store's folder, read in the same way; named by paths below the data folder. */
export const everythingBelow = (dir: string, data = dir, site?: string): AsyncIterable<Found> =>
  everythingIn(readOnly, resolve(dir), { below: resolve(data), site })

const refuse = () =>
  Promise.reject(Object.assign(new Error('opened to be read only'), { code: 'EROFS' as const }))

const readOnly: Files = {
  open: (path, flags) => (flags === 'r' ? disk.open(path, flags) : refuse()),
  readdir: (path, options) => disk.readdir(path, options),
  mkdir: refuse,
  rename: refuse,
  rm: refuse,
}
