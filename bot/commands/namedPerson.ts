import type { People, Person } from '../../rules/person.ts'
import { isPerson, knownAmong, personNamed } from '../../rules/sheet/persons.ts'

/** Who is meant, by address, name or id; undefined where that is nobody, or not one alone. */
export const namedPerson = (named: string, people: People): Person | undefined => {
  const found = people.get(named) ?? personNamed(named, knownAmong(people))
  return isPerson(found) ? found : undefined
}

/** The same, only of the kansli. */
export const namedOffice = (named: string, people: People): Person | undefined => {
  const person = namedPerson(named, people)
  return person?.roles.includes('office') === true ? person : undefined
}
