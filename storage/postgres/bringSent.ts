import { z } from 'zod'
import { doctorsOf } from '../../rules/card.ts'
import { isNew } from '../brought.ts'
import { deliverySchema, type Delivery } from '../delivery.ts'
import { claimSchema, type Claim } from '../ledger.ts'
import { untilMs } from './claims.ts'
import type { Database } from './database.ts'
import { statement } from './statement.ts'

const deliveriesThere = statement(
  'deliveriesThere',
  z.strictObject({ delivery: deliverySchema }),
  'select delivery from bt.delivery where site = $1 and key = any($2)',
)

const addDeliveries = statement(
  'bringDeliveries',
  z.unknown(),
  `insert into bt.delivery (site, key, recipient, platform, conversation, message, doctors, at, delivery)
   select $1, key, recipient, platform, conversation, message,
     array(select json_array_elements_text(doctors::json)), at, delivery::json
   from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
     as brought (key, recipient, platform, conversation, message, doctors, at, delivery)
   on conflict do nothing`,
)

/** @throws Taken */
export const bringDeliveries = async (
  db: Database,
  site: string,
  deliveries: readonly Delivery[],
): Promise<void> => {
  if (deliveries.length === 0) return
  const rows = await db.ask(deliveriesThere, [site, deliveries.map(({ key }) => key)])
  const present = new Map(rows.map(({ delivery }) => [delivery.key, delivery]))
  const news = deliveries.filter((one) => isNew(`${site}/deliveries/${one.key}`, present.get(one.key), one))
  await db.ask(addDeliveries, [
    site,
    news.map(({ key }) => key),
    news.map(({ recipient }) => recipient),
    news.map(({ message }) => message.platform),
    news.map(({ message }) => message.conversation),
    news.map(({ message }) => message.id),
    news.map(({ card }) => JSON.stringify(doctorsOf(card))),
    news.map(({ at }) => at),
    news.map((one) => JSON.stringify(one)),
  ])
}

const claimsThere = statement(
  'claimsThere',
  claimSchema,
  `select key, tries, ${untilMs} as until from bt.claim where site = $1 and key = any($2)`,
)

/** One that was given back has no token, as after a release. */
const addClaims = statement(
  'bringClaims',
  z.unknown(),
  `insert into bt.claim (site, key, until, tries, token)
   select $1, key, case when until = '0' then '-infinity' else to_timestamp(until::float8 / 1000) end,
     tries::int, case when until = '0' then null else gen_random_uuid() end
   from unnest($2::text[], $3::text[], $4::text[]) as brought (key, until, tries)
   on conflict do nothing`,
)

/** @throws Taken */
export const bringClaims = async (db: Database, site: string, claims: readonly Claim[]): Promise<void> => {
  if (claims.length === 0) return
  const rows = await db.ask(claimsThere, [site, claims.map(({ key }) => key)])
  const present = new Map(rows.map((row) => [row.key, row]))
  const news = claims.filter((one) => isNew(`${site}/claims/${one.key}`, present.get(one.key), one))
  await db.ask(addClaims, [
    site,
    news.map(({ key }) => key),
    news.map(({ until }) => String(until)),
    news.map(({ tries }) => String(tries)),
  ])
}
