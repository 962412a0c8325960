import * as disk from 'node:fs/promises'
import { join } from 'node:path'
import { foldersIn } from './walk.ts'

/** Every store's folder in the data folder: each has its own lock. */
export const storesIn = async (data: string): Promise<readonly string[]> => {
  const folders = [data, ...(await foldersIn(disk, data)).map((name) => join(data, name))]
  const locked = await Promise.all(folders.map(async (path) => (await disk.readdir(path)).includes('lock')))
  return folders.filter((_, i) => locked[i])
}
