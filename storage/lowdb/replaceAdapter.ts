import type { Adapter } from 'lowdb'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { NotKept, type Versioned } from '../store.ts'
import { bytesOf } from './bytes.ts'
import { misplaced } from './misplaced.ts'
import { checked, documentText, parseDocument } from './documentText.ts'
import { makeFolder } from './files.ts'
import type { Place } from './place.ts'
import { replaceDurably } from './replace.ts'

/** A small document in a file of its own, which names it. */
export const replaceAdapter = <T>(
  place: Place,
  id: string,
  schema: z.ZodType<T>,
): Adapter<Versioned<T> | null> => ({
  read: async () => {
    const bytes = await bytesOf(place)
    if (bytes === undefined) return null
    const document = parseDocument(bytes, place.name)
    if (document.id !== id) throw misplaced(place.name)
    return checked(document, schema, place.name)
  },
  write: async (document) => {
    if (document !== null) await replaceDurably(place, documentText(document))
  },
})

/** Makes the folder of a document's place, which its first writing needs. @throws NotKept */
export const folderFor = async ({ files, path, root, name }: Place): Promise<void> => {
  try {
    await makeFolder(files, dirname(path), root)
  } catch (error) {
    throw new NotKept(name, error)
  }
}
