import { Low } from 'lowdb'
import { join } from 'node:path'
import type { z } from 'zod'
import { checkedOnce } from '../checkedOnce.ts'
import type { Document, Shelf } from '../shelf.ts'
import type { Versioned } from '../store.ts'
import { bytesOf } from './bytes.ts'
import { lyingAt } from './lying.ts'
import { misplaced } from './misplaced.ts'
import { checked, parseDocument } from './documentText.ts'
import { placeOf, type Ground } from './ground.ts'
import { openKnown, type Known } from './known.ts'
import { fileNameOf, spread } from './names.ts'
import { removed } from './removed.ts'
import { folderFor, replaceAdapter } from './replaceAdapter.ts'
import { eachOf, filesBelow, foldersIn } from './walk.ts'

/** Small documents, one file each: `<site>/records/<kind>/<two hex digits>/<id>.json`. */
export const openDocuments = (
  ground: Ground,
): Pick<Shelf, 'document' | 'documents' | 'kinds' | 'eachDocument'> => {
  const { files, damages } = ground
  const kinds = new Map<string, Known>()
  const records = join(ground.folder, 'records')
  const folderOf = (kind: string) => join(records, plain(kind))
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
      add: (added) =>
        knownOf(kind).writing(place.path, added, async () => {
          await folderFor(place)
          await low(added).write()
        }),
      write: (written) => knownOf(kind).writing(place.path, written, () => low(written).write()),
    }
  }

  const readAt = async (kind: string, path: string) => {
    const place = placeOf(ground, path)
    const bytes = await bytesOf(place)
    if (bytes === undefined) return undefined
    const found = parseDocument(bytes, place.name)
    if (pathOf(kind, found.id) !== path) throw misplaced(place.name)
    return found
  }

  const readKnown = async (kind: string, path: string) => {
    const found = await readAt(kind, path)
    if (found !== undefined) knownOf(kind).keep(path, found)
    return found
  }

  const documents = async <T>(kind: string, schema: z.ZodType<T>) => {
    const known = knownOf(kind)
    const read = await eachOf(await known.paths(), (path) => {
      const { name } = placeOf(ground, path)
      return damages.skip(name, async () => {
        const found = known.get(path) ?? (await readKnown(kind, path))
        return found && checkedOnce(found, schema, () => checked(found, schema, name))
      })
    })
    return read.filter((one) => one !== undefined)
  }

  return {
    document,
    documents,
    kinds: () => foldersIn(files, records),
    eachDocument: async function* (kind) {
      const paths = await filesBelow(files, folderOf(kind), '.json')
      yield* lyingAt(ground, paths, (path) => readAt(kind, path))
    },
  }
}

/** A kind is a word of the program's own, so that its folder tells it. */
const plain = (kind: string): string => {
  if (fileNameOf(kind) !== kind) throw new TypeError(`no name for a kind of record: ${kind}`)
  return kind
}
