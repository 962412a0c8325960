import { z } from 'zod'
import { asRead } from './asRead.ts'
import { isNew } from './brought.ts'
import type { KeptAs } from './kept.ts'
import type { Queues } from './queues.ts'
import type { Shelf } from './shelf.ts'
import type { Records } from './store.ts'

const turnOf = (kind: string, id: string) => `records/${JSON.stringify([kind, id])}`

/** Documents of one kind; those of the same id are written in order. */
export const openRecords = <T>(
  shelf: Shelf,
  queues: Queues,
  kind: string,
  schema: z.ZodType<T>,
): Records<T> => {
  const inTurn = <R>(id: string, task: () => Promise<R>) => queues.run(turnOf(kind, id), task)
  const document = (id: string) => shelf.document(kind, id, schema)

  return {
    get: (id) => inTurn(id, () => document(id).read()),
    all: () => shelf.documents(kind, schema),
    put: (id, expectedVersion, value) =>
      inTurn(id, async () => {
        const present = await document(id).read()
        if ((present?.version ?? 0) !== expectedVersion) return false
        const next = { id, version: expectedVersion + 1, value: asRead(schema, value) }
        await (present === undefined ? document(id).add(next) : document(id).write(next))
        return true
      }),
    remove: (id) => inTurn(id, () => document(id).remove()),
  }
}

/** Brings in a record as another store keeps it. @throws Taken */
export const bringRecord = (
  shelf: Shelf,
  queues: Queues,
  { kind, id, version, value }: KeptAs<'record'>,
): Promise<void> =>
  queues.run(turnOf(kind, id), async () => {
    const document = shelf.document(kind, id, z.unknown())
    const brought = { id, version, value }
    if (isNew(`records/${kind}/${id}`, await document.read(), brought)) await document.add(brought)
  })
