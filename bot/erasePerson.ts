import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Person, PersonId } from '../rules/person.ts'
import { messageRefSchema, type Delivery } from '../storage/delivery.ts'
import { eraseFromSeals } from '../storage/seal.ts'
import type { Records, SiteStore } from '../storage/store.ts'
import { keptBy } from './platforms/keptBy.ts'
import { forgetOnPage } from './platforms/web/forget.ts'
import { peopleRecords } from './scene.ts'

/** Messages that told of someone who was erased: where they stand, until the bot has blanked them. */
const blankingSchema = z.strictObject({ messages: z.array(messageRefSchema) })

export const blankings = (store: SiteStore): Records<z.infer<typeof blankingSchema>> =>
  store.records('blankings', blankingSchema)

/**
 * Takes a person out of the store: logbook, record, accounts, what platforms keep of her, messages
 * sent to or about her, her name in the seals. What she signed in others' logbooks stays, with the
 * signer's name. Her own record goes last, so that what was cut short can be done again.
 */
export const erasePerson = async (store: SiteStore, id: PersonId): Promise<void> => {
  const person = (await peopleRecords(store).get(id))?.value
  const told = [...(await store.deliveries.to(id)), ...(await store.deliveries.about(id))]
  await keepToBlank(store, told, person)
  await eraseFromSeals(store, id)
  await store.deliveries.erase(id)
  await store.eraseLogbook(id)
  if (person !== undefined) {
    for (const kept of keptBy(person)) await store.records(kept.kind, z.unknown()).remove(kept.id)
    await forgetOnPage(store, person)
  }
  await withoutDelegate(store, id)
  await peopleRecords(store).remove(id)
}

/** Her own page is gone with its messages; of those elsewhere only the places are kept. */
const keepToBlank = async (store: SiteStore, told: readonly Delivery[], person?: Person): Promise<void> => {
  const messages = told.map(({ message }) => message).filter(({ platform }) => platform !== 'web')
  if (person === undefined || messages.length === 0) return
  await blankings(store).put(randomUUID(), 0, { messages })
}

const withoutDelegate = async (store: SiteStore, id: PersonId): Promise<void> => {
  const records = peopleRecords(store)
  for (const { id: other, version, value } of await records.all())
    if (value.delegate?.to === id) {
      const { delegate: _, ...rest } = value
      await records.put(other, version, rest)
    }
}
