import { z } from 'zod'
import { doctorsOf } from '../rules/card.ts'
import { deliverySchema, type Delivery, type MessageRef } from './delivery.ts'
import { openLookup } from './lookup.ts'

/** A lease until then, in milliseconds of machine time, and how often there was one. */
export const claimSchema = z.strictObject({ key: z.string(), until: z.number(), tries: z.int().min(0) })

export type Claim = Readonly<z.infer<typeof claimSchema>>

const claimLine = claimSchema.extend({ line: z.literal('claim') })

/** What happens in the ledger; the last line about a key holds. */
export const ledgerLineSchema = z.discriminatedUnion('line', [
  claimLine,
  z.strictObject({ line: z.literal('delivery'), delivery: deliverySchema }),
])

export type LedgerLine = Readonly<z.infer<typeof ledgerLineSchema>>
type ClaimLine = Readonly<z.infer<typeof claimLine>>

export const messageName = ({ platform, conversation, id }: MessageRef): string =>
  JSON.stringify([platform, conversation, id])

/** Claims that wait for their delivery, and deliveries by all that one asks for them by. */
export const openLedger = () => {
  const claims = new Map<string, ClaimLine>()
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

  /** The fewest lines that say the same; claims come after the deliveries, which end those that they tell of. */
  const lines = (): readonly LedgerLine[] => [
    ...[...deliveries.values()].map((delivery) => ({ line: 'delivery' as const, delivery })),
    ...[...claims.values()].filter((claim) => claim.tries > 0),
  ]

  return { claims, deliveries, byMessage, byDoctor, byRecipient, add, lines }
}

export type Ledger = ReturnType<typeof openLedger>
