import { z } from 'zod'
import { asRead } from '../asRead.ts'
import { canonical } from '../canonical.ts'
import { checkedOnce } from '../checkedOnce.ts'
import type { Damages } from '../damages.ts'
import { frozen } from '../frozen.ts'
import { intact } from '../intact.ts'
import type { Queues } from '../queues.ts'
import { NotKept, type Records, type SiteStore, type Versioned } from '../store.ts'
import { patiently, type Database } from './database.ts'
import { isInTheWay, isLost, isRefused } from './faults.ts'
import { changedSince, openFresh } from './fresh.ts'
import { statement } from './statement.ts'

const versioned = { id: z.string(), version: z.int().min(1), value: z.unknown() }

const get = statement(
  'record',
  z.strictObject(versioned),
  'select id, version, value from bt.record where site = $1 and kind = $2 and id = $3',
)

const changed = statement(
  'records',
  z.strictObject({
    ...{ id: z.string(), stamp: z.string().nullable() },
    ...{ version: z.int(), value: z.unknown() },
  }),
  changedSince(
    'select id, xmin::text as stamp, version, value from bt.record where site = $2 and kind = $3',
    'coalesce(present.version, 0) as version, present.value',
  ),
)

const add = statement(
  'addRecord',
  z.strictObject({ id: z.string() }),
  `insert into bt.record (site, kind, id, version, value) values ($1, $2, $3, 1, $4)
   on conflict do nothing returning id`,
)

const replace = statement(
  'replaceRecord',
  z.strictObject({ id: z.string() }),
  `update bt.record set version = version + 1, value = $4
   where site = $1 and kind = $2 and id = $3 and version = $5 returning id`,
)

const takeAway = statement(
  'removeRecord',
  z.unknown(),
  'delete from bt.record where site = $1 and kind = $2 and id = $3',
)

/** Small documents; within this process those of the same id are written in order. */
export const openRecords = (
  db: Database,
  site: string,
  queues: Queues,
  damages: Damages,
): SiteStore['records'] => {
  const kinds = new Map<string, () => Promise<readonly Versioned<unknown>[]>>()
  const allOf = (kind: string) => {
    const known =
      kinds.get(kind) ?? openFresh(async (marks) => (await db.ask(changed, [marks, site, kind])).map(frozen))
    kinds.set(kind, known)
    return known()
  }

  return <T>(kind: string, schema: z.ZodType<T>): Records<T> => {
    const nameOf = (id: string) => `${site}/records/${kind}/${id}`
    const inTurn = <R>(id: string, task: () => Promise<R>) => queues.run(nameOf(id), task)

    const checked = ({ id, version, value }: Versioned<unknown>): Versioned<T> =>
      intact(nameOf(id), () => ({ id, version, value: schema.parse(value) }))

    const read = (id: string) =>
      damages.watch(nameOf(id), async () => {
        const [row] = await db.ask(get, [site, kind, id])
        return row && checked(row)
      })

    const put = async (id: string, expectedVersion: number, value: T): Promise<boolean> => {
      const present = await read(id)
      if ((present?.version ?? 0) !== expectedVersion) return false
      const text = JSON.stringify(asRead(schema, value))
      const values = [site, kind, id, text]
      let unsure = false
      const write = () =>
        (expectedVersion === 0 ? db.once(add, values) : db.once(replace, [...values, expectedVersion])).catch(
          (error: unknown) => {
            unsure ||= isLost(error)
            throw isRefused(error) && !isInTheWay(error) ? new NotKept(nameOf(id), error) : error
          },
        )
      if ((await patiently(write)).length > 0) return true
      const kept = unsure ? await read(id) : undefined
      return kept?.version === expectedVersion + 1 && canonical(kept.value) === canonical(JSON.parse(text))
    }

    return {
      get: (id) => inTurn(id, () => read(id)),
      all: async () => {
        const once = (one: Versioned<unknown>) => checkedOnce(one, schema, () => checked(one))
        const found = (await allOf(kind)).map((one) =>
          damages.skip(nameOf(one.id), () => Promise.resolve(one).then(once)),
        )
        return (await Promise.all(found)).filter((one) => one !== undefined)
      },
      remove: (id) => inTurn(id, async () => void (await db.ask(takeAway, [site, kind, id]))),
      put: (id, expectedVersion, value) => inTurn(id, () => put(id, expectedVersion, value)),
    }
  }
}
