import { z } from 'zod'
import { doctorsOf } from '../rules/card.ts'
import { deliverySchema, type Delivery, type MessageRef } from './delivery.ts'
import { openLookup } from './lookup.ts'

const claimLine = z.strictObject({
  line: z.literal('claim'),
  key: z.string(),
  until: z.number(),
  tries: z.int().min(0),
})

/** What happens in the ledger; the last line about a key holds. */
export const ledgerLineSchema = z.discriminatedUnion('line', [
  claimLine,
  z.strictObject({ line: z.literal('delivery'), delivery: deliverySchema }),
])

export type LedgerLine = Readonly<z.infer<typeof ledgerLineSchema>>
type Claim = Readonly<z.infer<typeof claimLine>>

export const messageName = ({ platform, conversation, id }: MessageRef): string =>
  JSON.stringify([platform, conversation, id])

/** Claims that wait for their delivery, and deliveries by all that one asks for them by. */
export const openLedger = () => {
  const claims = new Map<string, Claim>()
  const deliveries = new Map<string, Delivery>()
  const byMessage = openLookup<Delivery>(({ message }) => [messageName(message)])
  const byDoctor = openLookup<Delivery>(({ card }) => doctorsOf(card))
  const byRecipient = openLookup<Delivery>(({ recipient }) => [recipient])
  const lookups = [byMessage, byDoctor, byRecipient]

  const deliver = (delivery: Delivery) => {
    const before = deliveries.get(delivery.key)
    if (before !== undefined) lookups.forEach((lookup) => lookup.remove(before))
    lookups.forEach((lookup) => lookup.add(delivery))
    deliveries.set(delivery.key, delivery)
    for (const key of [delivery.key, ...delivery.tells]) claims.delete(key)
  }

  const add = (line: LedgerLine) => {
    switch (line.line) {
      case 'claim':
        return void claims.set(line.key, line)
      case 'delivery':
        return deliver(line.delivery)
    }
  }

  /** The fewest lines that say the same. */
  const lines = (): readonly LedgerLine[] => [
    ...[...claims.values()].filter((claim) => claim.tries > 0),
    ...[...deliveries.values()].map((delivery) => ({ line: 'delivery' as const, delivery })),
  ]

  return { claims, deliveries, byMessage, byDoctor, byRecipient, add, lines }
}

export type Ledger = ReturnType<typeof openLedger>
