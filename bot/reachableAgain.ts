import type { Account, Person, PersonId } from '../rules/person.ts'
import type { SiteStore } from '../storage/store.ts'
import type { Sites } from './platforms/sites.ts'
import { peopleRecords } from './scene.ts'

type Place = Pick<Account, 'platform' | 'tenant'>

/**
 * A workspace that had removed the bot lets it in again: its people can be written to as before,
 * and what waited for them is due.
 */
export const reachableAgain = async (place: Place, sites: Sites): Promise<void> => {
  const store = sites.of(place.platform, place.tenant)
  if (store === undefined) return
  for (const { id } of await peopleRecords(store).all()) await mend(id, place, store)
  await store.wake()
}

/** Of two changes at once, the later one looks again. */
const mend = async (id: PersonId, place: Place, store: SiteStore): Promise<void> => {
  const people = peopleRecords(store)
  const stored = await people.get(id)
  if (stored === undefined || !stored.value.accounts.some((one) => isLost(one, place))) return
  const accounts = stored.value.accounts.map((one) =>
    isLost(one, place) ? { ...one, reachable: true } : one,
  )
  const isKept = await people.put(id, stored.version, { ...stored.value, accounts })
  if (!isKept) await mend(id, place, store)
}

const isLost = ({ platform, tenant, reachable }: Person['accounts'][number], at: Place): boolean =>
  platform === at.platform && tenant === at.tenant && reachable === false
