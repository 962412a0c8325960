import type { Change, Logbook } from '../logbook.ts'
import type { Person, PersonId } from '../person.ts'
import { knownAmong, type Known } from '../sheet/persons.ts'
import { heldTogether, outcomeOf, type Outcome } from '../sheet/row.ts'
import { same } from '../same.ts'
import type { RosterColumn, RosterRow } from './columns.ts'
import { takeDoctor } from './doctor.ts'
import { groupedRows, type Noted } from './rows.ts'
import type { Site } from './site.ts'
import { takeStaff } from './staff.ts'

/** What a list of people and plans comes to: each row's outcome, and all that it changes. */
export interface RosterImport {
  readonly outcomes: readonly Outcome<RosterColumn>[]
  /** Persons who are new or not as they were. */
  readonly people: readonly Person[]
  readonly logbooks: readonly {
    readonly doctor: PersonId
    readonly before: Logbook
    readonly changes: readonly Change[]
  }[]
}

/** What the rows of one person come to; without person or logbook where one of them is wrong. */
interface Taken {
  readonly outcomes: readonly Outcome<RosterColumn>[]
  readonly person?: PersonId
  readonly logbook?: Logbook
}

/**
 * Holds a kansli's list against the site. People are known by their e-mail in any case; what an
 * empty cell leaves out stays as it is, and nobody is taken away. The rows of one person are taken
 * together or not at all. The same list again changes nothing.
 */
export const importRoster = (rows: readonly RosterRow[], site: Site): RosterImport => {
  const known = knownAmong(site.people)
  const groups = groupedRows(rows)
  // Everyone else first, wherever they stand, since the doctors' rows name them.
  const staff = groups.filter((group) => !isDoctors(group)).map((group) => staffTaken(group, known, site))
  const doctors = groups.filter(isDoctors).map((group) => doctorTaken(group, known, site))
  const taken = [...staff, ...doctors]
  return {
    outcomes: taken.flatMap(({ outcomes }) => outcomes).sort((a, b) => a.row - b.row),
    people: [...personsIn(taken)].flatMap((id) => {
      const person = known.get(id)
      return person === undefined || same(person, site.people.get(id)) ? [] : [person]
    }),
    logbooks: taken.flatMap(({ logbook }) => (logbook === undefined ? [] : changesOf(logbook, site))),
  }
}

const isDoctors = ([first]: readonly Noted[]): boolean => first?.role === 'doctor'

const staffTaken = (group: readonly Noted[], known: Known, site: Site): Taken => {
  let id: PersonId | undefined
  const outcomes = group.map(({ row, role, notes }) => {
    const person = takeStaff(row, role === 'office' ? 'office' : 'supervisor', known, site.idOf, notes)
    const who = row.cells.name ?? person?.name ?? row.cells.email ?? ''
    if (person !== undefined && notes.faults.length === 0) known.keep(person)
    id = person?.id
    return outcomeOf(row.row, who, notes)
  })
  return together(outcomes, id)
}

const doctorTaken = (group: readonly Noted[], known: Known, site: Site): Taken => {
  const { outcomes, draft } = takeDoctor(group, known, site)
  return together(outcomes, draft?.person.id, draft?.logbook)
}

const together = (
  outcomes: readonly Outcome<RosterColumn>[],
  person?: PersonId,
  logbook?: Logbook,
): Taken => {
  if (outcomes.some(({ is }) => is === 'wrong')) return { outcomes: heldTogether(outcomes) }
  return { outcomes, ...(person !== undefined && { person }), ...(logbook !== undefined && { logbook }) }
}

/** Those of the rows, and those whom the rows of doctors name. */
const personsIn = (taken: readonly Taken[]): ReadonlySet<PersonId> =>
  new Set(
    taken.flatMap(({ person, logbook }) =>
      [
        person,
        logbook?.people.mainSupervisor,
        logbook?.people.assessor,
        ...(logbook?.plan ?? []).map(({ supervisor }) => supervisor),
      ].filter((id) => id !== undefined),
    ),
  )

const changesOf = (after: Logbook, site: Site): RosterImport['logbooks'] => {
  const { doctor, enrolment, people, plan } = after
  const before = site.logbook(doctor)
  const changes: Change[] = []
  if (enrolment !== undefined && !same(enrolment, before.enrolment))
    changes.push({ change: 'enrolmentSet', enrolment })
  if (!same(people, before.people)) changes.push({ change: 'peopleSet', people })
  if (!same(plan, before.plan)) changes.push({ change: 'planSet', plan: [...plan] })
  return changes.length === 0 ? [] : [{ doctor, before, changes }]
}
