import * as disk from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from './files.ts'
import { lockFolder } from './lock.ts'

/**
 * Moves a file aside under a name that the store does not read, and gives that name. Nothing is
 * deleted or overwritten: the instant makes the name new, and the store's lock keeps everyone out.
 * @throws Locked while a process has the store.
 */
export const setAside = async (store: string, path: string, now: Date): Promise<string> => {
  const release = lockFolder(store)
  try {
    const aside = `${path}.${now.toISOString().replaceAll(':', '-')}.quarantined`
    await disk.link(path, aside)
    await disk.unlink(path)
    await syncFolder(disk, dirname(path))
    return aside
  } finally {
    release()
  }
}
