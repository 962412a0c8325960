import type { Logbook } from '../logbook.ts'
import type { People, PersonId } from '../person.ts'
import type { Programmes } from '../programmes/programme.ts'

/** What a roster is held against. */
export interface Site {
  readonly people: People
  /** The doctor's logbook as it is; an empty one for someone new. */
  readonly logbook: (doctor: PersonId) => Logbook
  readonly programmes: Programmes
  /** The id of someone new with that address; the same for the same address. */
  readonly idOf: (email: string) => PersonId
}
