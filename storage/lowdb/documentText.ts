import { z } from 'zod'
import type { Versioned } from '../store.ts'
import { textOf } from './bytes.ts'
import { intact } from '../intact.ts'

/** The format that this version writes; a newer one is not guessed at. */
const format = 1

const documentSchema = z.strictObject({
  format: z.literal(format),
  id: z.string(),
  version: z.int().min(1),
  value: z.unknown(),
})

export const documentText = (document: Versioned<unknown>): string =>
  `${JSON.stringify({ format, ...document })}\n`

/** @throws Damaged when the bytes are not a document of this format. */
export const parseDocument = (bytes: Uint8Array, name: string): Versioned<unknown> => {
  const text = textOf(bytes, name)
  return intact(name, () => {
    const { id, version, value } = documentSchema.parse(JSON.parse(text))
    return { id, version, value }
  })
}

/** @throws Damaged when the document's value is not what the schema says. */
export const checked = <T>(document: Versioned<unknown>, schema: z.ZodType<T>, name: string): Versioned<T> =>
  intact(name, () => ({ ...document, value: schema.parse(document.value) }))
