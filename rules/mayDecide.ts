import { delegateOf } from './askedToDecide.ts'
import type { Day } from './calendar/day.ts'
import { contentOf, type Entry } from './entry.ts'
import type { Logbook } from './logbook.ts'
import type { People, Person, PersonId } from './person.ts'
import { granted, refused, type Ruling } from './refusal.ts'

/**
 * Who may approve or return an entry: the handledare written in it, the huvudhandledare, and for
 * either the delegate within his dates. Never anyone in their own logbook, by a second account or
 * otherwise: it is the person that counts. A delegate's answer says in whose place it is given.
 */
export const mayDecide = (
  person: Person,
  entry: Entry,
  logbook: Logbook,
  people: People,
  today: Day,
): Ruling<{ readonly onBehalfOf?: PersonId }> => {
  if (person.id === logbook.doctor) return refused({ name: 'ownLogbook' })
  const deciders = decidersOf(entry, logbook)
  if (deciders.includes(person.id)) return granted({})
  const onBehalfOf = deciders.find((id) => delegateOf(people.get(id), today) === person.id)
  return onBehalfOf === undefined ? refused({ name: 'notYours', deciders }) : granted({ onBehalfOf })
}

const decidersOf = (entry: Entry, logbook: Logbook): readonly PersonId[] =>
  [contentOf(entry)?.supervisor, logbook.people.mainSupervisor].filter((id) => id !== undefined)
