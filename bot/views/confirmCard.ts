import type { PersonId } from '../../rules/person.ts'
import { primary } from './button.ts'
import { nameFor, type Reader } from './reader.ts'
import { said } from './said.ts'
import type { View } from './view.ts'

/** Asks the kansli to confirm a handledare whom a doctor has named. */
export const confirmCard = (doctor: PersonId, person: PersonId, reader: Reader): View => {
  const words = reader.texts.placement.confirm
  const named = reader.people.get(person)
  if (named === undefined || named.confirmed) return said(words.done(nameFor(reader, person)))
  const heading = words.asks(nameFor(reader, doctor), named.name)
  return {
    summary: heading,
    parts: [
      { part: 'heading', text: heading },
      { part: 'text', text: words.email(named.email ?? '–') },
      { part: 'buttons', buttons: [primary(words.confirm, { verb: 'confirmPerson', person })] },
    ],
  }
}
