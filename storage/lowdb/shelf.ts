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
  const damages = openDamages()
  const ground = { files, root, folder, damages }
  return { ...openJournals(ground), ...openDocuments(ground), damaged: damages.list }
}
