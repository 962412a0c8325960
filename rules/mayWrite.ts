import type { Person, PersonId } from './person.ts'
import { granted, refused, type Ruling } from './refusal.ts'

/** Who may write in a logbook: its doctor, and the kansli on her behalf (the steps say who it was). */
export const mayWrite = (person: Person, doctor: PersonId): Ruling<PersonId> =>
  person.id === doctor || person.roles.includes('office')
    ? granted(doctor)
    : refused({ name: 'notYourLogbook' })
