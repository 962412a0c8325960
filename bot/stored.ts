import { z } from 'zod'
import { doctorsOf, type Card } from '../rules/card.ts'
import type { Person, PersonId } from '../rules/person.ts'
import type { Instant } from '../rules/calendar/instant.ts'
import type { MessageRef } from '../storage/delivery.ts'
import type { SiteStore } from '../storage/store.ts'
import type { Stored } from './documents/export/stored.ts'
import { keptBy } from './platforms/keptBy.ts'
import { peopleRecords } from './scene.ts'

/** Everything that the store keeps of a person, as her own copy of it (GDPR art. 15). */
export const storedOf = async (store: SiteStore, person: Person, at: Instant): Promise<Stored> => {
  const { id } = person
  const { deliveries } = store
  const [to, about] = await Promise.all([deliveries.to(id), deliveries.about(id)])
  return {
    format: 1,
    about: id,
    at,
    person: (await peopleRecords(store).get(id))?.value ?? person,
    journal: await store.journal(id),
    messages: [...new Map([...to, ...about].map((one) => [one.key, one])).values()].map((one) => ({
      at: one.at,
      to: one.recipient,
      card: one.card.kind,
      tells: one.tells.filter((key) => one.recipient === id || key.includes(id)),
      message: one.message satisfies MessageRef,
      aboutHer: isAbout(one.card, id),
    })),
    inOthers: isDoctorOnly(person) ? [] : await inOthers(store, id),
    platforms: await keptElsewhere(store, person),
  }
}

const isAbout = (card: Card, id: PersonId): boolean => doctorsOf(card).includes(id)

const isDoctorOnly = ({ roles }: Person): boolean => roles.every((role) => role === 'doctor')

/** What she did in the logbooks of others, whose own content is not hers. */
const inOthers = async (store: SiteStore, id: PersonId): Promise<Stored['inOthers']> => {
  const doctors = (await store.summaries()).map(({ doctor }) => doctor).filter((doctor) => doctor !== id)
  const each = await Promise.all(
    doctors.map(async (doctor) => {
      const journal = await store.journal(doctor)
      return journal
        .flatMap(({ changes }) => changes)
        .flatMap((change) => (change.change === 'stepTaken' && change.step.by === id ? [change] : []))
        .map(({ entry, step: { did, at } }) => ({ doctor, entry, did, at }))
    }),
  )
  return each.flat()
}

const keptElsewhere = async (store: SiteStore, person: Person): Promise<Stored['platforms']> => {
  const each = keptBy(person).map(async ({ kind, id }) => {
    const kept = await store.records(kind, z.unknown()).get(id)
    return kept === undefined ? [] : [{ kind, id, value: kept.value }]
  })
  return (await Promise.all(each)).flat()
}
