import type { z } from 'zod'
import { asRead } from './asRead.ts'
import type { Queues } from './queues.ts'
import type { Shelf } from './shelf.ts'
import type { Records } from './store.ts'

/** Documents of one kind; those of the same id are written in order. */
export const openRecords = <T>(
  shelf: Shelf,
  queues: Queues,
  kind: string,
  schema: z.ZodType<T>,
): Records<T> => {
  const inTurn = <R>(id: string, task: () => Promise<R>) =>
    queues.run(`records/${JSON.stringify([kind, id])}`, task)
  const document = (id: string) => shelf.document(kind, id, schema)

  return {
    get: (id) => inTurn(id, () => document(id).read()),
    all: () => shelf.documents(kind, schema),
    put: (id, expectedVersion, value) =>
      inTurn(id, async () => {
        const present = await document(id).read()
        if ((present?.version ?? 0) !== expectedVersion) return false
        await document(id).write({ id, version: expectedVersion + 1, value: asRead(schema, value) })
        return true
      }),
    remove: (id) => inTurn(id, () => document(id).remove()),
  }
}
