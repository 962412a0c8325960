import type { Day } from '../calendar/day.ts'
import type { Instant } from '../calendar/instant.ts'
import type { Logbook } from '../logbook.ts'
import type { People, PersonId } from '../person.ts'
import type { Enrolment } from '../post.ts'
import type { Programme, Programmes } from '../programmes/programme.ts'
import type { Known } from '../sheet/persons.ts'
import type { Ways } from './columns.ts'

/** What a list of weeks is held against. */
export interface WeeksSite {
  readonly people: People
  /** Every doctor's logbook, whole; undefined for whom there is none. */
  readonly logbook: (doctor: PersonId) => Logbook | undefined
  readonly programmes: Programmes
  readonly ways: Ways
  /** Who logs it. */
  readonly by: string
  readonly at: Instant
  readonly today: Day
}

/** The site, and its persons as they are found. */
export interface Scope extends WeeksSite {
  readonly known: Known
}

/** A doctor's logbook as the rows so far make it, and what it goes by. */
export interface Enrolled {
  readonly logbook: Logbook
  readonly enrolment: Enrolment
  readonly programme: Programme
}
