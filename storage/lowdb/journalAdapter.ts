import type { Adapter } from 'lowdb'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { Damaged, NotKept } from '../store.ts'
import { whileOpen } from '../whileOpen.ts'
import { bytesOf, syncedBytesOf } from './bytes.ts'
import { misplaced } from './misplaced.ts'
import { makeFolder, ownFile, syncFolder, type OpenFile } from './files.ts'
import { headerLine, lineOf, parseJournal } from './journalText.ts'
import type { Place } from './place.ts'

/** What is known of a file's end. It outlives the adapters, since a failed cut must not be forgotten. */
export interface Tail {
  /** Where what was acknowledged ends; undefined before the first reading. */
  end: number | undefined
  /** After an append that failed and could not be cut away: what follows `end` must not be read. */
  doubtful: boolean
}

export const unknownTail = (): Tail => ({ end: undefined, doubtful: false })

/**
 * A journal of JSON lines. Lowdb's own adapter writes whole files and never syncs; here a write
 * costs the same however long the journal is, and is on the disk when it resolves. Reading gives
 * all items, writing adds the given ones: a Low that writes holds only what is new.
 */
export const journalAdapter = <T>(
  place: Place,
  id: string,
  schema: z.ZodType<T>,
  tail: Tail,
): Adapter<readonly T[]> => {
  const { files, root, path, name } = place

  const read = async () => {
    const bytes = (await (tail.end === undefined ? syncedBytesOf : bytesOf)(place)) ?? Buffer.alloc(0)
    const found = parseJournal(tail.doubtful ? bytes.subarray(0, tail.end) : bytes, schema, name)
    if (found.id !== undefined && found.id !== id) throw misplaced(name)
    tail.end = found.end
    return found.items
  }

  const write = async (items: readonly T[]) => {
    if (tail.end === undefined) await read()
    const from = tail.end ?? 0
    const text = (from === 0 ? headerLine(id) : '') + items.map(lineOf).join('')
    try {
      if (from === 0) await makeFolder(files, dirname(path), root)
      await whileOpen(files.open(path, 'a', ownFile), (file) => append(file, from, text))
    } catch (error) {
      throw failureOf(error)
    }
    tail.end = from + Buffer.byteLength(text)
  }

  /** Until what broke off can be cut, the journal is read up to there and takes nothing more. */
  const failureOf = (error: unknown): Error => {
    if (error instanceof Damaged) return error
    return tail.doubtful
      ? new Damaged(`${name}: cannot be written`, { cause: error })
      : new NotKept(name, error)
  }

  const append = async (file: OpenFile, from: number, text: string) => {
    await cut(file, from)
    tail.doubtful = true
    try {
      await file.appendFile(text)
      await file.datasync()
      if (from === 0) await syncFolder(files, dirname(path))
    } catch (error) {
      await cut(file, from).catch(() => undefined)
      throw error
    }
    tail.doubtful = false
  }

  const cut = async (file: OpenFile, to: number) => {
    const { size } = await file.stat()
    if (size < to) throw new Damaged(`${name}: became shorter`)
    if (size > to) await file.truncate(to)
    tail.doubtful = false
  }

  return { read, write }
}
