import type { Logbook } from '../logbook.ts'
import type { Person } from '../person.ts'

/** Whose business the documents are: the doctor's, those who certify, and the kansli's. */
export const maySeeUnderlag = (
  { id, roles }: Pick<Person, 'id' | 'roles'>,
  { doctor, people }: Logbook,
): boolean =>
  id === doctor || roles.includes('office') || id === people.mainSupervisor || id === people.assessor
