import type { Logbook } from './logbook.ts'
import type { Person } from './person.ts'
import { supervises } from './supervises.ts'

/** Who may see a logbook: its doctor, those who supervise in it, the extern bedömare, and the kansli. */
export const mayRead = (person: Person, logbook: Logbook): boolean =>
  person.id === logbook.doctor ||
  person.roles.includes('office') ||
  person.id === logbook.people.assessor ||
  supervises(person.id, logbook)
