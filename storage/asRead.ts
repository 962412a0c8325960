import type { z } from 'zod'

/**
 * The value as it will be read back. Asked before every write: one line that the schema refuses
 * would make the whole journal unreadable.
 * @throws ZodError when it could not be read back.
 */
export const asRead = <T>(schema: z.ZodType<T>, value: T): T =>
  schema.parse(JSON.parse(JSON.stringify(value)) as unknown)
