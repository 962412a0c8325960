import type { PersonId } from '../../rules/person.ts'
import { nameFor, type Reader } from './reader.ts'
import { said } from './said.ts'
import type { View } from './view.ts'

/** Tells the kansli whose account was linked by its e-mail, and what to do where that is wrong. */
export const linkedCard = (person: PersonId, reader: Reader): View => {
  const email = reader.people.get(person)?.email ?? '–'
  return said(reader.texts.office.linked(nameFor(reader, person), email))
}
