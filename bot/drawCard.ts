import { doctorsOf, type Card } from '../rules/card.ts'
import type { Facts } from '../rules/facts.ts'
import type { Logbook } from '../rules/logbook.ts'
import type { Person, PersonId } from '../rules/person.ts'
import { readerOf, type Scene } from './scene.ts'
import { requestsCard } from './views/requestsCard.ts'
import { returnedCard } from './views/returnedCard.ts'
import { said } from './views/said.ts'
import type { View } from './views/view.ts'
import { weeksCard } from './views/weeksCard.ts'

/** A card as it stands now, for the person it is addressed to. */
export const drawCard = async (card: Card, recipient: Person, scene: Scene): Promise<View> => {
  const reader = readerOf(scene, recipient)
  const about = async (doctor: PersonId, draw: (facts: Facts) => View): Promise<View> => {
    const facts = await scene.facts(doctor)
    return facts === undefined ? said(reader.texts.progress.notEnrolled) : draw(facts)
  }
  switch (card.kind) {
    case 'weeks':
      return about(card.doctor, (facts) => weeksCard(card, facts, reader))
    case 'returned':
      return about(card.subject.doctor, (facts) => returnedCard(card.subject, facts, reader))
    case 'requests':
      return requestsCard(card.subjects, { ...reader, logbooks: await logbooksOf(card, scene) })
  }
}

const logbooksOf = async (card: Card, { store }: Scene): Promise<ReadonlyMap<PersonId, Logbook>> => {
  const read = async (doctor: PersonId) => [doctor, await store.logbook(doctor)] as const
  return new Map(await Promise.all(doctorsOf(card).map(read)))
}
