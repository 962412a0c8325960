import { certifyingRoles } from '../../rules/content.ts'
import type { Logbook } from '../../rules/logbook.ts'
import { nameFor, type Reader } from './reader.ts'
import type { Field, Form } from './view.ts'

/** The choice for someone who is not in the list; who it is stands in the two fields below. */
export const someoneNew = 'other'

/** Who is huvudhandledare and who extern bedömare, as the kansli appoints them. */
export const involvedForm = ({ doctor, people: present }: Logbook, reader: Reader): Form => {
  const { texts, people } = reader
  const words = texts.desk.involved
  const known = [...people.values()]
    .filter(({ id, roles }) => roles.includes('supervisor') && id !== doctor)
    .map(({ id, name }) => ({ value: id, title: name }))
    .sort((a, b) => a.title.localeCompare(b.title, 'sv'))
  return {
    title: words.title(nameFor(reader, doctor)),
    intro: words.intro,
    fields: [
      ...certifyingRoles.map((role): Field => ({
        field: 'choice',
        id: role,
        label: words[role],
        options: [{ value: '', title: words.none }, ...known, { value: someoneNew, title: words.other }],
        value: present[role] ?? '',
      })),
      { field: 'text', id: 'newName', label: words.newName, maxLength: 100 },
      { field: 'text', id: 'newEmail', label: words.newEmail, maxLength: 100 },
    ],
    submit: words.save,
    cancel: words.cancel,
    action: { verb: 'saveInvolved', doctor },
  }
}
