import { join } from 'node:path'
import { isMissing, syncFolder, type Files } from './files.ts'
import { isLeftover } from './replace.ts'

/** Every file below the folder with that ending; none where there is no such folder. */
export const filesBelow = async (
  files: Files,
  folder: string,
  ending: string,
): Promise<readonly string[]> => {
  const found: string[] = []
  for (const entry of await entriesOf(files, folder)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await filesBelow(files, path, ending)))
    else if (entry.name.endsWith(ending)) found.push(path)
  }
  return found
}

/**
 * Removes what a crash left half written and syncs every folder, so that whatever a start finds
 * is there after the next power cut too.
 */
export const tidy = async (files: Files, folder: string): Promise<void> => {
  for (const entry of await entriesOf(files, folder)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await tidy(files, path)
    else if (isLeftover(entry.name)) await files.rm(path, { force: true })
  }
  await syncFolder(files, folder)
}

/** Opening thousands of files at the same time runs out of file handles. */
const atOnce = 16

/** Does the task for each, a few at a time, and gives what came of each as it comes. */
export async function* inBatches<T, R>(
  all: readonly T[],
  task: (one: T) => Promise<R>,
): AsyncGenerator<Awaited<R>> {
  for (let i = 0; i < all.length; i += atOnce)
    yield* await Promise.all(all.slice(i, i + atOnce).map((one) => task(one)))
}

/** The same, all at the end. */
export const eachOf = async <T, R>(all: readonly T[], task: (one: T) => Promise<R>): Promise<R[]> => {
  const done: R[] = []
  for await (const one of inBatches(all, task)) done.push(one)
  return done
}

/** The names of the folders in a folder; none where there is no such folder. */
export const foldersIn = async (files: Files, folder: string): Promise<readonly string[]> =>
  (await entriesOf(files, folder)).filter((entry) => entry.isDirectory()).map(({ name }) => name)

const entriesOf = async (files: Files, folder: string) => {
  try {
    return await files.readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}
