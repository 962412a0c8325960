import { overlap } from '../calendar/day.ts'
import type { Logbook } from '../logbook.ts'
import { addPerson } from '../addPerson.ts'
import type { Person } from '../person.ts'
import { isPerson, namedIn, personNamed, type Known } from '../sheet/persons.ts'
import { differ, outcomeOf, type Notes, type Outcome } from '../sheet/row.ts'
import type { RosterColumn, RosterRow } from './columns.ts'
import { takeEnrolment } from './enrolment.ts'
import { saysPlacement, takePlacement } from './placement.ts'
import type { Noted } from './rows.ts'
import type { Site } from './site.ts'
import { takePerson } from './staff.ts'
import { sortedBy } from '../sortedBy.ts'

/** A doctor as the rows so far make her; undefined before the first that can be taken. */
interface Draft {
  readonly person: Person
  readonly logbook: Logbook
}

export interface TakenDoctor {
  readonly outcomes: readonly Outcome<RosterColumn>[]
  readonly draft: Draft | undefined
}

/** All rows of one doctor, one after the other; where they do not agree, the later one is wrong. */
export const takeDoctor = (noted: readonly Noted[], known: Known, site: Site): TakenDoctor => {
  const draft = noted.reduce<Draft | undefined>(
    (before, { row, notes }) => takeRow(row, before, known, site, notes) ?? before,
    undefined,
  )
  if (draft !== undefined) noteOverlaps(draft.logbook.plan, noted)
  const { name, email = '' } = noted[0]?.row.cells ?? {}
  const who = name ?? draft?.person.name ?? email
  return { draft, outcomes: noted.map(({ row, notes }) => outcomeOf(row.row, who, notes)) }
}

const takeRow = (
  row: RosterRow,
  before: Draft | undefined,
  known: Known,
  site: Site,
  notes: Notes<RosterColumn>,
): Draft | undefined => {
  const person = takePerson(row, 'doctor', known, site.idOf, notes)
  if (person === undefined) return undefined
  known.keep(person)
  const logbook = before?.logbook ?? site.logbook(person.id)
  const enrolment = takeEnrolment(row, logbook, site.programmes, notes)
  const people = takePeople(row, logbook, known, site, notes)
  const programme = enrolment && site.programmes.get(enrolment.programme)
  if (enrolment === undefined || programme === undefined) return undefined
  if (!saysPlacement(row)) return { person, logbook: { ...logbook, enrolment, people } }
  const supervisor = supervisorAt('supervisor', row, known, site, notes)
  if (supervisor?.id === person.id) notes.faults.push({ column: 'supervisor', why: { name: 'ownLogbook' } })
  const placement = takePlacement(row, logbook.plan, enrolment, programme, supervisor?.id, notes)
  if (placement === undefined) return { person, logbook: { ...logbook, enrolment, people } }
  const was = logbook.plan.find(({ id }) => id === placement.id)?.supervisor
  differ(notes, 'supervisor', nameOf(was, known), nameOf(placement.supervisor, known))
  const plan = [...logbook.plan.filter(({ id }) => id !== placement.id), placement]
  return { person, logbook: { ...logbook, enrolment, people, plan: sortedBy(plan, ({ from }) => from) } }
}

const nameOf = (id: string | undefined, known: Known): string | undefined =>
  id === undefined ? undefined : (known.get(id)?.name ?? id)

/** Huvudhandledare and extern bedömare: two different persons, neither of them the doctor (R12). */
const takePeople = (
  row: RosterRow,
  { people: before, doctor }: Logbook,
  known: Known,
  site: Site,
  notes: Notes<RosterColumn>,
): Logbook['people'] => {
  const found = (column: 'mainSupervisor' | 'assessor') => {
    const person = supervisorAt(column, row, known, site, notes)
    return person?.id ?? before[column]
  }
  const [mainSupervisor, assessor] = [found('mainSupervisor'), found('assessor')]
  for (const column of ['mainSupervisor', 'assessor'] as const)
    if ({ mainSupervisor, assessor }[column] === doctor)
      notes.faults.push({ column, why: { name: 'ownLogbook' } })
  if (mainSupervisor !== undefined && mainSupervisor === assessor)
    notes.faults.push({ column: 'assessor', why: { name: 'samePerson' } })
  differ(notes, 'mainSupervisor', nameOf(before.mainSupervisor, known), nameOf(mainSupervisor, known))
  differ(notes, 'assessor', nameOf(before.assessor, known), nameOf(assessor, known))
  return {
    ...(mainSupervisor !== undefined && { mainSupervisor }),
    ...(assessor !== undefined && { assessor }),
  }
}

/** The handledare in a cell: someone known, or made where name and address both stand there. */
const supervisorAt = (
  column: 'supervisor' | 'mainSupervisor' | 'assessor',
  { cells }: RosterRow,
  known: Known,
  site: Site,
  notes: Notes<RosterColumn>,
): Person | undefined => {
  const text = cells[column]
  if (text === undefined) return undefined
  const found = personNamed(text, known)
  if (isPerson(found) && found.roles.includes('supervisor')) return found
  if (!isPerson(found) && found.name === 'personUnknown') {
    const { name, email = '' } = namedIn(text)
    const made = addPerson(new Map(), { name, email, role: 'supervisor' }, site.idOf)
    if (made.ok) {
      known.keep(made.value.person)
      return made.value.person
    }
  }
  notes.faults.push({ column, why: isPerson(found) ? { name: 'noSupervisor', asked: text } : found })
  return undefined
}

/** A doctor is at one placement at a time: said at the row that put one where another is. */
const noteOverlaps = (plan: Logbook['plan'], noted: readonly Noted[]): void => {
  plan.forEach((one, i) => {
    const other = plan.slice(0, i).find((before) => overlap(before, one) !== undefined)
    if (other === undefined) return
    const { unit, from, to } = other
    const last = noted.findLast(({ row }) => [one.unit, unit].includes(row.cells.unit ?? ''))
    const why = { name: 'placementOverlaps' as const, unit, from, to }
    ;(last ?? noted.at(-1))?.notes.faults.push({ column: 'from', why })
  })
}
