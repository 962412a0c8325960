import { emailOf, personSchema, type PersonId } from '../../rules/person.ts'
import type { Refusal } from '../../rules/refusal.ts'
import { peopleRecords, type Asked } from '../scene.ts'

/**
 * A handledare whom a doctor names: someone known by that e-mail, else a new person who is
 * unconfirmed until the kansli confirms. Refuses: supervisorUnknown (no name, no e-mail, oneself).
 */
export const newSupervisor = async (
  named: { readonly name: string; readonly email: string },
  { store, people, me }: Asked,
): Promise<PersonId | Refusal> => {
  const name = named.name.trim()
  const address = emailOf(named.email)
  if (name === '' || address === undefined) return { name: 'supervisorUnknown' }
  const known = [...people.values()].find((one) => one.email?.toLowerCase() === address)
  if (known !== undefined) return known.id === me.id ? { name: 'supervisorUnknown' } : known.id
  const person = personSchema.parse({
    format: 1,
    id: address,
    name,
    email: address,
    roles: ['supervisor'],
    confirmed: false,
  })
  await peopleRecords(store).put(person.id, 0, person)
  return person.id
}
