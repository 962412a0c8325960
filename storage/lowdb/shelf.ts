import { join } from 'node:path'
import type { Shelf } from '../shelf.ts'
import { openDamages } from '../damages.ts'
import { openDocuments } from './documents.ts'
import { makeFolder, type Files } from './files.ts'
import { openJournals } from './journals.ts'
import { fileNameOf } from './names.ts'
import { tidy } from './walk.ts'

/** One site's folder inside the data folder. */
export const openShelf = async (files: Files, root: string, site: string): Promise<Shelf> => {
  const folder = join(root, fileNameOf(site))
  await makeFolder(files, folder, root)
  await tidy(files, folder)
  return shelfIn(files, root, folder)
}

/** The same as it lies there, with nothing made or tidied. */
export const shelfIn = (files: Files, root: string, folder: string): Shelf => {
  const damages = openDamages()
  const ground = { files, root, folder, damages }
  return { ...openJournals(ground), ...openDocuments(ground), damaged: damages.list }
}
