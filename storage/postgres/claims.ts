import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Deliveries } from '../store.ts'
import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** The token lets a claim be asked for again after its answer was lost on the way. */
const claim = statement(
  'claim',
  z.strictObject({ key: z.string() }),
  `with clock as (select coalesce(to_timestamp($3::float8 / 1000), now()) as now)
   insert into bt.claim as held (site, key, until, tries, token)
   select $1, $2, clock.now + $4 * interval '1 millisecond', 1, $5::uuid from clock
   where not exists (select from bt.delivery where site = $1 and key = $2)
   on conflict (site, key) do update set until = excluded.until, token = excluded.token,
     tries = held.tries + case when held.token = excluded.token then 0 else 1 end
   where held.token = excluded.token
     or (held.until <= excluded.until - $4 * interval '1 millisecond' and held.tries < $6)
   returning key`,
)

/** What a claim that was told has as its end; nobody gets it any more. */
const standing = statement(
  'claimStanding',
  z.strictObject({ isLeased: z.boolean() }),
  `select until <> 'infinity' and until > coalesce(to_timestamp($3::float8 / 1000), now()) as "isLeased"
   from bt.claim where site = $1 and key = $2
     and not exists (select from bt.delivery where site = $1 and key = $2)`,
)

const release = statement(
  'release',
  z.unknown(),
  `update bt.claim set until = '-infinity', tries = tries - 1, token = null
   where site = $1 and key = $2 and token is not null`,
)

const claimed = statement(
  'claimed',
  z.strictObject({ key: z.string() }),
  'select key from bt.claim where site = $1 and tries > 0 order by key',
)

/** Until when a claim is held, in milliseconds of machine time; 0 for one that was given back. */
export const untilMs = `case when until = '-infinity' then 0 else ceil(extract(epoch from until) * 1000)::float8 end`

/** Who may send what: one row a key, held until its lease ends by the clock of PostgreSQL, or that given. */
export const openClaims = (
  db: Database,
  site: string,
): Pick<Deliveries, 'claim' | 'release' | 'claimed'> => ({
  claim: async (key, machineNow, leaseMs, mostTries) => {
    const now = machineNow ?? null
    const [yours] = await db.ask(claim, [site, key, now, leaseMs, randomUUID(), mostTries])
    if (yours !== undefined) return 'yours'
    const [known] = await db.ask(standing, [site, key, now])
    return known?.isLeased === true ? 'leased' : 'over'
  },
  release: async (key) => void (await db.ask(release, [site, key])),
  claimed: async () => (await db.ask(claimed, [site])).map(({ key }) => key),
})
