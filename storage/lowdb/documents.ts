import { Low } from 'lowdb'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Document, Shelf } from '../shelf.ts'
import type { Versioned } from '../store.ts'
import { bytesOf } from './bytes.ts'
import { misplaced } from './misplaced.ts'
import { checked, parseDocument } from './documentText.ts'
import { placeOf, type Ground } from './ground.ts'
import { openKnown, type Known } from './known.ts'
import { fileNameOf, spread } from './names.ts'
import { removed } from './removed.ts'
import { replaceAdapter } from './replaceAdapter.ts'
import { eachOf, filesBelow } from './walk.ts'

/** Small documents, one file each: `<site>/records/<kind>/<two hex digits>/<id>.json`. */
export const openDocuments = (ground: Ground): Pick<Shelf, 'document' | 'documents'> => {
  const { files, damages } = ground
  const kinds = new Map<string, Known>()
  const folderOf = (kind: string) => join(ground.folder, 'records', fileNameOf(kind))
  const pathOf = (kind: string, id: string) => spread(folderOf(kind), id, '.json')

  const knownOf = (kind: string) => {
    const known = kinds.get(kind) ?? openKnown(() => filesBelow(files, folderOf(kind), '.json'))
    kinds.set(kind, known)
    return known
  }

  const document = <T>(kind: string, id: string, schema: z.ZodType<T>): Document<T> => {
    const place = placeOf(ground, pathOf(kind, id))
    const low = (value: Versioned<T> | null) => new Low(replaceAdapter(place, id, schema), value)

    const read = async () => {
      const present = low(null)
      await present.read().catch((error: unknown) => {
        knownOf(kind).forget(place.path)
        throw error
      })
      return present.data ?? undefined
    }

    return {
      read: () => damages.watch(place.name, read),
      remove: async () => {
        await removed(place)
        knownOf(kind).forget(place.path)
      },
      write: (written) => knownOf(kind).writing(place.path, written, () => low(written).write()),
    }
  }

  const readAt = async (kind: string, path: string, name: string) => {
    const bytes = await bytesOf(placeOf(ground, path))
    if (bytes === undefined) return undefined
    const found = parseDocument(bytes, name)
    if (pathOf(kind, found.id) !== path) throw misplaced(name)
    knownOf(kind).keep(path, found)
    return found
  }

  const documents = async <T>(kind: string, schema: z.ZodType<T>) => {
    const known = knownOf(kind)
    const read = await eachOf(await known.paths(), (path) => {
      const { name } = placeOf(ground, path)
      return damages.skip(name, async () => {
        const found = known.get(path) ?? (await readAt(kind, path, name))
        return found && checked(found, schema, name)
      })
    })
    return read.filter((one) => one !== undefined)
  }

  return { document, documents }
}
