import { z } from 'zod'
import { headSchema } from './chain.ts'
import type { Records, SiteStore } from './store.ts'

/** A list of heads, kept under its short name. */
export const sealSchema = z.strictObject({ doctors: z.array(headSchema) })

/** Heads that were sealed, by their short name, which gives away a list that was changed since. */
export const sealRecords = (store: Pick<SiteStore, 'records'>): Records<z.infer<typeof sealSchema>> =>
  store.records('seals', sealSchema)

/**
 * Keeps the heads as they are now and gives their short name. Printed where others keep it, as in
 * the weekly digest, it lets `npm run bt -- verify --head` find also what was cut off since.
 */
export const seal = async (store: SiteStore): Promise<string> => {
  const { site, doctors } = await store.heads()
  // False where the same heads were sealed before.
  await sealRecords(store).put(site, 0, { doctors: [...doctors] })
  return site
}
