import { z } from 'zod'
import { doctorsOf } from '../../rules/card.ts'
import { asRead } from '../asRead.ts'
import type { Damages } from '../damages.ts'
import { deliverySchema } from '../delivery.ts'
import { frozen } from '../frozen.ts'
import { intact } from '../intact.ts'
import type { Deliveries } from '../store.ts'
import { openClaims } from './claims.ts'
import type { Database } from './database.ts'
import { eraseFrom } from './erase.ts'
import { statement, type Statement, type Value } from './statement.ts'

const row = z.strictObject({ key: z.string(), delivery: z.unknown() })
type Row = z.infer<typeof row>

const found = (name: string, where: string) =>
  statement(name, row, `select key, delivery from bt.delivery where site = $1 and ${where} order by at, key`)

const byKey = found('delivery', 'key = $2')
const byMessage = found('deliveryByMessage', 'platform = $2 and conversation = $3 and message = $4')
const about = found('deliveriesAbout', 'doctors @> array[$2]')
const to = found('deliveriesTo', 'recipient = $2')

const put = statement(
  'putDelivery',
  z.unknown(),
  `with told as (
     update bt.claim set until = 'infinity', tries = 0, token = null where site = $1 and key = any($10)
   )
   insert into bt.delivery (site, key, recipient, platform, conversation, message, doctors, at, delivery)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (site, key) do update set recipient = excluded.recipient, platform = excluded.platform,
     conversation = excluded.conversation, message = excluded.message, doctors = excluded.doctors,
     at = excluded.at, delivery = excluded.delivery`,
)

/** One row a message that lives; one that cannot be read is named, since to forget it would send it again. */
export const openDeliveries = (db: Database, site: string, damages: Damages): Deliveries => {
  const read = async (which: Statement<Row>, ...values: readonly Value[]) => {
    const rows = await db.ask(which, [site, ...values])
    return Promise.all(
      rows.map(({ key, delivery }) => {
        const name = `${site}/deliveries/${key}`
        const checked = () => intact(name, () => frozen(deliverySchema.parse(delivery)))
        return damages.watch(name, () => Promise.resolve().then(checked))
      }),
    )
  }

  const get = async (key: string) => (await read(byKey, key))[0]

  const keep: Deliveries['put'] = async (given) => {
    const delivery = asRead(deliverySchema, given)
    const { key, recipient, message, card, tells, at } = delivery
    const place = [message.platform, message.conversation, message.id]
    const text = JSON.stringify(delivery)
    await db.ask(put, [site, key, recipient, ...place, doctorsOf(card), at, text, [key, ...tells]])
  }

  return {
    ...openClaims(db, site),
    put: keep,
    get,
    byMessage: async ({ platform, conversation, id }) =>
      (await read(byMessage, platform, conversation, id)).at(-1),
    about: (doctor) => read(about, doctor),
    to: (recipient) => read(to, recipient),
    erase: (person) => eraseFrom(db, site, person, get, keep),
  }
}
