import { z } from 'zod'
import { linkSchema } from './chain.ts'
import { deliverySchema } from './delivery.ts'
import { claimSchema } from './ledger.ts'

/** One thing that a site keeps, whole: a logbook with the hashes of its commits, a record with its version. */
export const keptSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('logbook'), id: z.string(), links: z.array(linkSchema).min(1) }),
  z.strictObject({
    is: z.literal('record'),
    kind: z.string(),
    id: z.string(),
    version: z.int().min(1),
    value: z.unknown(),
  }),
  z.strictObject({ is: z.literal('delivery'), delivery: deliverySchema }),
  z.strictObject({ is: z.literal('claim'), claim: claimSchema }),
])

export type Kept = Readonly<z.infer<typeof keptSchema>>
export type KeptAs<K extends Kept['is']> = Extract<Kept, { is: K }>

/** What lies in a store, by the name of its file or row; or what is wrong with that. */
export type Found = { readonly site: string; readonly name: string } & (
  { readonly kept: Kept } | { readonly kind: string; readonly damaged: string }
)

export const keptAs = <K extends Kept['is']>(is: K, kept: readonly Kept[]): readonly KeptAs<K>[] =>
  kept.filter((one): one is KeptAs<K> => one.is === is)
