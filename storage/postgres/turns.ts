import { randomUUID } from 'node:crypto'
import { setTimeout as after } from 'node:timers/promises'
import { z } from 'zod'
import type { Queues } from '../queues.ts'
import type { SiteStore } from '../store.ts'
import type { Database } from './database.ts'
import { statement } from './statement.ts'

const take = statement(
  'takeTurn',
  z.strictObject({ name: z.string() }),
  `insert into bt.turn as held (site, name, holder, until)
   values ($1, $2, $3::uuid, now() + $4 * interval '1 millisecond')
   on conflict (site, name) do update set holder = excluded.holder, until = excluded.until
   where held.holder = excluded.holder or held.until <= now()
   returning name`,
)

const end = statement(
  'endTurn',
  z.unknown(),
  "update bt.turn set until = '-infinity' where site = $1 and name = $2 and holder = $3::uuid",
)

/** So long the others wait for a process that died in its turn. */
export const usualLeaseMs = 10_000
const askedEveryMs = 25

/**
 * One turn at a time between processes: a lease on PostgreSQL's clock, renewed for as long as the
 * task runs. A lock would end with its connection, in the middle of a send.
 */
export const openTurns =
  (db: Database, site: string, queues: Queues, leaseMs: number): SiteStore['inTurn'] =>
  (name, task) =>
    queues.run(`turns/${name}`, async () => {
      const holder = randomUUID()
      const renew = () => db.ask(take, [site, name, holder, leaseMs])
      while ((await renew()).length === 0) await after(askedEveryMs)
      const renewing = setInterval(() => void renew().catch(() => undefined), leaseMs / 3)
      try {
        return await task()
      } finally {
        clearInterval(renewing)
        // It ends by itself where PostgreSQL cannot be told.
        await db.ask(end, [site, name, holder]).catch(() => undefined)
      }
    })
