import type { Card, Subject } from '../rules/card.ts'
import { deadlines } from '../rules/deadlines.ts'
import { lastStep } from '../rules/entry.ts'
import type { Facts } from '../rules/facts.ts'
import { entryOf } from '../rules/logbook.ts'
import { mayDecide } from '../rules/mayDecide.ts'
import { mayRead } from '../rules/mayRead.ts'
import type { OfficeChannel } from '../rules/officeChannel.ts'
import type { Person, PersonId } from '../rules/person.ts'
import { drawDigest } from './drawDigest.ts'
import { readerOf, type Scene } from './scene.ts'
import { certificationCard } from './views/certificationCard.ts'
import { confirmCard } from './views/confirmCard.ts'
import { entryCard } from './views/entryCard.ts'
import { givenCard } from './views/givenCard.ts'
import { handoverCard } from './views/handoverCard.ts'
import { linkedCard } from './views/linkedCard.ts'
import { deadlinesCard, type DeadlineItem, type SeenDeadline } from './views/deadlinesCard.ts'
import type { SeenEntry } from './views/requestRow.ts'
import { requestsCard } from './views/requestsCard.ts'
import { planChangedCard } from './views/planChangedCard.ts'
import { returnedCard } from './views/returnedCard.ts'
import { said } from './views/said.ts'
import type { View } from './views/view.ts'
import { together } from './views/together.ts'
import { weeksCard } from './views/weeksCard.ts'

/** Whoever a living message is addressed to: a person, or the channel that the kansli has claimed. */
export type Recipient = Person | OfficeChannel

/** A card as it stands now, for whoever it is addressed to. */
export const drawCard = async (card: Card, recipient: Recipient, scene: Scene): Promise<View> => {
  const reader = readerOf(scene, recipient)
  const about = async (doctor: PersonId, draw: (facts: Facts) => View): Promise<View> => {
    const facts = await scene.facts(doctor)
    return facts === undefined ? said(reader.texts.progress.notEnrolled) : draw(facts)
  }
  switch (card.kind) {
    case 'weeks':
      return about(card.doctor, (facts) => weeksCard(card, facts, reader))
    case 'activity':
    case 'assessment':
      return about(card.doctor, (facts) => entryCard(card, facts, reader))
    case 'given':
      return about(card.doctor, (facts) => givenCard(card.entries, facts, reader))
    case 'certification':
      return about(card.doctor, (facts) => certificationCard(facts, reader))
    case 'confirm':
      return confirmCard(card.doctor, card.person, reader)
    case 'linked':
      return linkedCard(card.person, reader)
    case 'outsider':
      return said(reader.texts.office.outsider(card.name, card.platform))
    case 'channelLost':
      return said(reader.texts.channel.lost(card.platform))
    case 'returned':
      return about(card.subject.doctor, (facts) => returnedCard(card.subject, facts, reader))
    case 'requests':
      return requestsCard(
        isPerson(recipient) ? await entriesSeen(card.subjects, recipient, scene) : [],
        reader,
        card.reminder,
      )
    case 'deadlines':
      return deadlinesCard(
        isPerson(recipient) ? await deadlinesSeen(card.items, recipient, scene) : [],
        reader,
      )
    case 'handover':
      return about(card.doctor, (facts) => handoverCard(card.placement, facts, reader))
    case 'planChanged':
      return about(card.doctor, (facts) => planChangedCard(card.at, facts, scene.settings, reader))
    case 'digest':
      return drawDigest(card, scene, reader.texts)
    case 'together':
      return together(await Promise.all(card.cards.map((one) => drawCard(one, recipient, scene))))
  }
}

const isPerson = (recipient: Recipient): recipient is Person => 'roles' in recipient

/** Only what its reader may see. */
const deadlinesSeen = async (
  items: readonly DeadlineItem[],
  recipient: Person,
  scene: Scene,
): Promise<readonly SeenDeadline[]> => {
  const seen = new Map<PersonId, Omit<SeenDeadline, 'item'>>()
  for (const doctor of new Set(items.map((item) => item.doctor))) {
    const facts = await scene.facts(doctor)
    if (facts !== undefined && mayRead(recipient, facts.logbook))
      seen.set(doctor, { facts, ahead: deadlines(facts) })
  }
  return items.flatMap((item) => {
    const about = seen.get(item.doctor)
    return about === undefined ? [] : [{ item, ...about }]
  })
}

/** The entries of a card as far as its reader may see them; a logbook that cannot be read shows none. */
const entriesSeen = async (
  subjects: readonly Subject[],
  recipient: Person,
  scene: Scene,
): Promise<readonly SeenEntry[]> => {
  const doctors = [...new Set(subjects.map(({ doctor }) => doctor))]
  const logbooks = await Promise.all(doctors.map((doctor) => scene.readable(doctor)))
  return subjects.flatMap((subject): readonly SeenEntry[] => {
    const logbook = logbooks.find((one) => one?.doctor === subject.doctor)
    const entry = logbook && entryOf(logbook, subject.entry)
    if (logbook === undefined || entry === undefined) return []
    const may = mayDecide(recipient, entry, logbook, scene.people, scene.today)
    if (may.ok) return [{ subject, entry, mine: true, ...may.value }]
    const isHers = mayRead(recipient, logbook) || lastStep(entry)?.by === recipient.id
    return isHers ? [{ subject, entry, mine: false }] : []
  })
}
