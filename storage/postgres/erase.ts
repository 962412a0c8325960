import { z } from 'zod'
import type { PersonId } from '../../rules/person.ts'
import type { Delivery } from '../delivery.ts'
import { names, withoutPerson } from '../erased.ts'
import type { Database } from './database.ts'
import { statement } from './statement.ts'

const key = z.strictObject({ key: z.string() })

const naming = statement(
  'deliveriesNaming',
  key,
  'select key from bt.delivery where site = $1 and strpos(delivery::text, $2) > 0',
)

const claims = statement(
  'claimsNaming',
  key,
  'select key from bt.claim where site = $1 and strpos(key, $2) > 0',
)

const forget = statement(
  'forget',
  z.unknown(),
  `with claims as (delete from bt.claim where site = $1 and key = any($2))
   delete from bt.delivery where site = $1 and key = any($2)`,
)

/** Forgets a person in deliveries and claims; what tells of others too is put anew without her first. */
export const eraseFrom = async (
  db: Database,
  site: string,
  person: PersonId,
  get: (key: string) => Promise<Delivery | undefined>,
  put: (delivery: Delivery) => Promise<void>,
): Promise<void> => {
  const gone = (await db.ask(claims, [site, person]))
    .map((row) => row.key)
    .filter((one) => names(one, person))
  // As it stands in JSON text.
  for (const row of await db.ask(naming, [site, JSON.stringify(person).slice(1, -1)])) {
    const before = await get(row.key)
    const after = before && withoutPerson(before, person)
    if (after === before) continue
    if (after !== undefined) await put(after)
    if (after?.key !== row.key) gone.push(row.key)
  }
  await db.ask(forget, [site, gone])
}
