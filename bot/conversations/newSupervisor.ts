import { addPerson } from '../../rules/addPerson.ts'
import type { PersonId } from '../../rules/person.ts'
import type { Refusal } from '../../rules/refusal.ts'
import { personIdOf } from '../personId.ts'
import { peopleRecords, type Asked } from '../scene.ts'

/**
 * A handledare whom a doctor names: someone known by that e-mail, else a new person who is
 * unconfirmed until the kansli confirms. Refuses: supervisorUnknown (no name, no e-mail, oneself).
 */
export const newSupervisor = async (
  named: { readonly name: string; readonly email: string },
  { store, people, me }: Asked,
): Promise<PersonId | Refusal> => {
  const added = addPerson(people, { ...named, role: 'supervisor', confirmed: false }, personIdOf)
  if (!added.ok || added.value.person.id === me.id) return { name: 'supervisorUnknown' }
  const { person, was } = added.value
  if (was === undefined) await peopleRecords(store).put(person.id, 0, person)
  return person.id
}
