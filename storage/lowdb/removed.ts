import { basename, dirname, join } from 'node:path'
import { isMissing, syncFolder } from './files.ts'
import type { Place } from './place.ts'

/** Takes a file away for good, with whatever was set aside or left half written of it. */
export const removed = async ({ files, path }: Place): Promise<void> => {
  const folder = dirname(path)
  try {
    const entries = await files.readdir(folder, { withFileTypes: true })
    const own = entries.filter(({ name }) => name === basename(path) || name.startsWith(`${basename(path)}.`))
    for (const { name } of own) await files.rm(join(folder, name), { force: true })
    await syncFolder(files, folder)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}
