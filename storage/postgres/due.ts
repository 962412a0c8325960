import { z } from 'zod'
import type { SiteStore } from '../store.ts'
import type { Database } from './database.ts'
import { statement } from './statement.ts'

const dueBy = statement(
  'dueBy',
  z.strictObject({ doctor: z.string(), turns: z.int() }),
  'select doctor, turns from bt.due where site = $1 and next_at <= $2::timestamptz',
)

const setNextDue = statement(
  'setNextDue',
  z.unknown(),
  'update bt.due set next_at = $4::timestamptz where site = $1 and doctor = $2 and turns = $3',
)

const wake = statement(
  'wake',
  z.unknown(),
  "update bt.due set turns = turns + 1, next_at = '-infinity' where site = $1",
)

/** Who is due when, by an index: a tick with nothing due costs the same however many doctors there are. */
export const openDue = (db: Database, site: string): Pick<SiteStore, 'dueBy' | 'setNextDue' | 'wake'> => ({
  dueBy: (now) => db.ask(dueBy, [site, now]),
  setNextDue: async ({ doctor, turns }, at) =>
    void (await db.ask(setNextDue, [site, doctor, turns, at ?? null])),
  wake: async () => void (await db.ask(wake, [site])),
})
