import { z } from 'zod'
import { Damaged } from '../store.ts'
import { textOf } from './bytes.ts'
import { faultIn } from '../faultIn.ts'

/** The format that this version writes; a newer one is not guessed at. */
const format = 1

const headerSchema = z.strictObject({ format: z.literal(format), id: z.string() })

const newline = 0x0a

export const headerLine = (id: string): string => lineOf({ format, id })
export const lineOf = (item: unknown): string => `${JSON.stringify(item)}\n`

export interface JournalText<T> {
  /** Undefined while not even the header was kept. */
  readonly id: string | undefined
  readonly items: readonly T[]
  /** Where what was kept ends, in bytes. */
  readonly end: number
}

/**
 * Reads a journal's bytes. What follows the last newline was never acknowledged and is left out.
 * @throws Damaged with the line's number when anything before it does not parse.
 */
export const parseJournal = <T>(bytes: Uint8Array, schema: z.ZodType<T>, name: string): JournalText<T> => {
  const end = bytes.lastIndexOf(newline) + 1
  if (end === 0) return beginning(bytes, name)
  const lines = textOf(bytes.subarray(0, end), name).slice(0, -1).split('\n')
  const parsed = <L>(line: string, i: number, as: z.ZodType<L>): L => {
    try {
      return as.parse(JSON.parse(line))
    } catch (error) {
      throw new Damaged(`${name}: line ${i + 1} (${faultIn(error)})`, { cause: error })
    }
  }
  const [header = '', ...rest] = lines
  const { id } = parsed(header, 0, headerSchema)
  return { id, items: rest.map((line, i) => parsed(line, i + 1, schema)), end }
}

/** Bytes without a newline: a journal that broke off in its very first write, or none at all. */
const beginning = (bytes: Uint8Array, name: string) => {
  const text = textOf(bytes, name)
  const start = `{"format":${format},"id":`
  if (!start.startsWith(text) && !text.startsWith(start)) throw new Damaged(`${name}: line 1 (no header)`)
  return { id: undefined, items: [], end: 0 }
}
