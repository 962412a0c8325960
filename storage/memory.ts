import { z } from 'zod'
import { everythingOn } from './everything.ts'
import { frozen } from './frozen.ts'
import type { Document, Journal, Shelf } from './shelf.ts'
import { siteOn } from './site.ts'
import { storeOf } from './sites.ts'
import type { Store, Versioned } from './store.ts'

/** What a memory store keeps, as text like a disk: by site, then by kind and id. */
export type MemoryDisk = Map<string, Lines>
type Lines = Map<string, readonly string[]>

/** For tests: behaves like the one on disk, and forgets with its disk. */
export const memoryStore = (disk: MemoryDisk = new Map()): Store => {
  const linesOf = (site: string): Lines => {
    const lines: Lines = disk.get(site) ?? new Map<string, readonly string[]>()
    disk.set(site, lines)
    return lines
  }
  return storeOf(
    (site) => siteOn(memoryShelf(linesOf(site))),
    async function* (site) {
      for (const one of site === undefined ? disk.keys() : [site])
        yield* everythingOn(one, memoryShelf(linesOf(one)))
    },
    () => {},
  )
}

/** Before the kind of a document, to tell it from a kind of journal. */
const records = 'records/'

const memoryShelf = (lines: Lines): Shelf => {
  const idsOf = (kind: string) =>
    [...lines.keys()].map(parsedName).flatMap(([of, id]) => (of === kind ? [id] : []))

  const journal = <T>(kind: string, id: string, schema: z.ZodType<T>) =>
    memoryJournal(lines, JSON.stringify([kind, id]), schema)

  const document = <T>(kind: string, id: string, schema: z.ZodType<T>) =>
    memoryDocument(lines, JSON.stringify([`${records}${kind}`, id]), id, schema)

  const documentKinds = () => {
    const kinds = [...lines.keys()].map((name) => parsedName(name)[0])
    return [...new Set(kinds.filter((kind) => kind.startsWith(records)))].map((kind) =>
      kind.slice(records.length),
    )
  }

  return {
    journal,
    eachJournal: async function* (kind, schema) {
      for (const id of idsOf(kind)) {
        const items = await journal(kind, id, schema).read()
        if (items.length > 0) yield { name: `${kind}/${id}`, item: { id, items } }
      }
    },
    document,
    kinds: () => Promise.resolve(documentKinds()),
    eachDocument: async function* (kind) {
      for (const id of idsOf(`${records}${kind}`)) {
        const item = await document(kind, id, z.unknown()).read()
        if (item !== undefined) yield { name: `${records}${kind}/${id}`, item }
      }
    },
    documents: async (kind, schema) => {
      const ids = idsOf(`${records}${kind}`)
      const read = await Promise.all(ids.map((id) => document(kind, id, schema).read()))
      return read.filter((one) => one !== undefined)
    },
    damaged: () => [],
  }
}

const parsedName = (name: string) => JSON.parse(name) as [kind: string, id: string]

const memoryJournal = <T>(lines: Lines, name: string, schema: z.ZodType<T>): Journal<T> => {
  const present = () => lines.get(name) ?? []
  const keep = (texts: readonly string[]) => Promise.resolve(void lines.set(name, texts))
  return {
    read: () => soon(() => present().map((line) => parsed(line, schema))),
    append: (...items) => keep([...present(), ...items.map((item) => JSON.stringify(item))]),
    remove: () => Promise.resolve(void lines.delete(name)),
    replace: (items) => keep(items.map((item) => JSON.stringify(item))),
  }
}

/** Lines of text do not change: each is checked once, so that a year of a test is not spent reading. */
const known = new WeakMap<z.ZodType, Map<string, unknown>>()

const parsed = <T>(line: string, schema: z.ZodType<T>): T => {
  const items = (known.get(schema) ?? new Map()) as Map<string, T>
  known.set(schema, items)
  const item = items.get(line) ?? frozen(schema.parse(JSON.parse(line)))
  items.set(line, item)
  return item
}

const memoryDocument = <T>(lines: Lines, name: string, id: string, schema: z.ZodType<T>): Document<T> => {
  const write = (written: Versioned<T>) => Promise.resolve(void lines.set(name, [JSON.stringify(written)]))
  return {
    read: () =>
      soon(() => {
        const text = lines.get(name)?.[0]
        if (text === undefined) return undefined
        const { version, value } = JSON.parse(text) as Versioned<unknown>
        return { id, version, value: schema.parse(value) }
      }),
    add: write,
    write,
    remove: () => Promise.resolve(void lines.delete(name)),
  }
}

/** What the task throws becomes a rejection, as from a disk. */
const soon = <T>(task: () => T): Promise<T> => Promise.resolve().then(task)
