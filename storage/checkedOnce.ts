import type { z } from 'zod'
import { frozen } from './frozen.ts'
import type { Versioned } from './store.ts'

const known = new WeakMap<z.ZodType, WeakMap<object, unknown>>()

/**
 * The document as the schema reads it, checked once for as long as it stays in memory: everyone of
 * a site is asked for at every press. What was handed out before is handed out again, so nobody can
 * change it.
 * @param check throws for one that is not what the schema says
 */
export const checkedOnce = <T>(
  document: Versioned<unknown>,
  schema: z.ZodType<T>,
  check: () => Versioned<T>,
): Versioned<T> => {
  const checked = (known.get(schema) ?? new WeakMap()) as WeakMap<object, Versioned<T>>
  known.set(schema, checked)
  const found = checked.get(document) ?? frozen(check())
  checked.set(document, found)
  return found
}
