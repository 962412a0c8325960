import { Low } from 'lowdb'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Journal, Shelf } from '../shelf.ts'
import { bytesOf } from './bytes.ts'
import { misplaced } from './misplaced.ts'
import { placeOf, type Ground } from './ground.ts'
import { lyingAt } from './lying.ts'
import { journalAdapter, unknownTail, type Tail } from './journalAdapter.ts'
import { headerLine, lineOf, parseJournal } from './journalText.ts'
import { spread } from './names.ts'
import { removed } from './removed.ts'
import { replaceDurably } from './replace.ts'
import { filesBelow } from './walk.ts'

/** Journals of JSON lines, one file each: `<site>/<kind>/<two hex digits>/<id>.jsonl`. */
export const openJournals = (ground: Ground): Pick<Shelf, 'journal' | 'eachJournal'> => {
  const { files, folder, damages } = ground
  const tails = new Map<string, Tail>()
  const pathOf = (kind: string, id: string) => spread(join(folder, kind), id, '.jsonl')

  const tailOf = (path: string) => {
    const tail = tails.get(path) ?? unknownTail()
    tails.set(path, tail)
    return tail
  }

  const journal = <T>(kind: string, id: string, schema: z.ZodType<T>): Journal<T> => {
    const place = placeOf(ground, pathOf(kind, id))
    const tail = tailOf(place.path)
    const adapter = journalAdapter(place, id, schema, tail)
    // Each call has its own Low: after a failed write it would keep what was refused and write it next.
    const low = (items: readonly T[]) => new Low(adapter, items)

    const read = async () => {
      const all = low([])
      await all.read()
      return all.data
    }

    const replace = async (items: readonly T[]) => {
      tail.end = undefined
      await replaceDurably(place, headerLine(id) + items.map(lineOf).join(''))
    }

    return {
      read: () => damages.watch(place.name, read),
      // Reading goes on where writing does not, so it does not say that writing goes again.
      append: (...items) => damages.watch(`${place.name} (append)`, () => low(items).write()),
      replace,
      remove: async () => {
        tails.delete(place.path)
        await removed(place)
      },
    }
  }

  const readAt = async <T>(kind: string, path: string, schema: z.ZodType<T>) => {
    const place = placeOf(ground, path)
    const bytes = (await bytesOf(place)) ?? Buffer.alloc(0)
    const { id, items } = parseJournal(bytes, schema, place.name)
    if (id !== undefined && pathOf(kind, id) !== path) throw misplaced(place.name)
    return id === undefined || items.length === 0 ? undefined : { id, items }
  }

  return {
    journal,
    eachJournal: async function* (kind, schema) {
      const paths = await filesBelow(files, join(folder, kind), '.jsonl')
      yield* lyingAt(ground, paths, (path) => readAt(kind, path, schema))
    },
  }
}
