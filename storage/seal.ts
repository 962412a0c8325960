import { z } from 'zod'
import { headSchema } from './chain.ts'
import { leafOf, siteName } from './heads.ts'
import type { PersonId } from '../rules/person.ts'
import type { Records, SiteStore } from './store.ts'

/** The kind of record that seals are kept as. */
export const sealKind = 'seals'

/** A list of heads, kept under its short name; of doctors who were erased since only what stands for them. */
export const sealSchema = z.strictObject({
  doctors: z.array(headSchema),
  erased: z.array(z.string()).default([]),
})

export type Seal = Readonly<z.infer<typeof sealSchema>>

/** The name that belongs to the list as it is. */
export const nameOfSeal = ({ doctors, erased }: Seal): string => siteName([...doctors.map(leafOf), ...erased])

/** Heads that were sealed, by their short name, which gives away a list that was changed since. */
export const sealRecords = (store: Pick<SiteStore, 'records'>): Records<z.infer<typeof sealSchema>> =>
  store.records(sealKind, sealSchema)

/**
 * Keeps the heads as they are now and gives their short name. Printed where others keep it, as in
 * the weekly digest, it lets `npm run bt -- verify --head` find also what was cut off since.
 */
export const seal = async (store: SiteStore): Promise<string> => {
  const { site, doctors } = await store.heads()
  // False where the same heads were sealed before.
  await sealRecords(store).put(site, 0, { doctors: [...doctors], erased: [] })
  return site
}

/** What stands for the person in the seals that name her. */
export const leavesOf = async (
  store: Pick<SiteStore, 'records'>,
  person: PersonId,
): Promise<readonly string[]> =>
  (await sealRecords(store).all()).flatMap(({ value }) =>
    value.doctors.filter(({ doctor }) => doctor === person).map(leafOf),
  )

/** Takes the person out of every seal; each keeps its name, and holds all others as before. */
export const eraseFromSeals = async (store: Pick<SiteStore, 'records'>, person: PersonId): Promise<void> => {
  const records = sealRecords(store)
  for (const { id, version, value } of await records.all()) {
    const hers = value.doctors.filter(({ doctor }) => doctor === person)
    if (hers.length === 0) continue
    const doctors = value.doctors.filter(({ doctor }) => doctor !== person)
    await records.put(id, version, { doctors, erased: [...value.erased, ...hers.map(leafOf)] })
  }
}
