import { apply, type Change, type Logbook } from '../logbook.ts'
import { emailOf, type Person, type PersonId } from '../person.ts'
import { knownAmong, type Known } from '../sheet/persons.ts'
import { blankNotes, outcomeOf, type Outcome } from '../sheet/row.ts'
import { takeActivity } from './activity.ts'
import { tellsOf, type WeeksColumn, type WeeksNotes, type WeeksRow } from './columns.ts'
import type { Enrolled, Scope, WeeksSite } from './site.ts'
import { takeWeeks } from './week.ts'

/** What a list of weeks and activities comes to: each row's outcome, and all that it logs. */
export interface WeeksImport {
  readonly outcomes: readonly Outcome<WeeksColumn>[]
  readonly logbooks: readonly {
    readonly doctor: PersonId
    readonly before: Logbook
    readonly changes: readonly Change[]
  }[]
}

/**
 * Holds a kansli's list of weeks and activities against the logbooks, row by row, by the rules of
 * the chat. All that it logs waits for approval; nothing that stands is changed, and the same list
 * again logs nothing.
 */
export const importWeeks = (rows: readonly WeeksRow[], site: WeeksSite): WeeksImport => {
  const scope = { ...site, known: knownAmong(site.people) }
  const drafts = new Map<PersonId, Logbook>()
  const logged = new Map<PersonId, readonly Change[]>()
  const outcomes = rows.map((row) => {
    const notes = blankNotes<WeeksColumn>()
    const doctor = doctorAt(row, scope.known, notes)
    const enrolled = doctor && enrolledIn(drafts.get(doctor.id) ?? site.logbook(doctor.id), scope, notes)
    const changes = enrolled === undefined ? [] : takeRow(row, enrolled, scope, notes)
    if (enrolled !== undefined && notes.faults.length === 0) {
      const { logbook } = enrolled
      drafts.set(logbook.doctor, changes.reduce(apply, logbook))
      logged.set(logbook.doctor, [...(logged.get(logbook.doctor) ?? []), ...changes])
    }
    return outcomeOf(row.row, doctor?.name ?? row.cells.email ?? '', notes)
  })
  const logbooks = [...logged].flatMap(([doctor, changes]) => {
    const before = site.logbook(doctor)
    return before === undefined || changes.length === 0 ? [] : [{ doctor, before, changes }]
  })
  return { outcomes, logbooks }
}

/** Whom the rows name, as far as they are there: their logbooks are needed. */
export const doctorsIn = (rows: readonly WeeksRow[], people: WeeksSite['people']): readonly Person[] => {
  const named = new Set(rows.map(({ cells }) => emailOf(cells.email ?? '')))
  return [...people.values()].filter(
    ({ email, roles }) => email !== undefined && roles.includes('doctor') && named.has(emailOf(email)),
  )
}

const doctorAt = ({ cells, holdNumbers }: WeeksRow, known: Known, notes: WeeksNotes): Person | undefined => {
  if (holdNumbers.length > 0)
    notes.faults.push({ column: undefined, why: { name: 'numberIn', headings: holdNumbers } })
  const { email } = cells
  if (email === undefined) {
    if (holdNumbers.length === 0) notes.faults.push({ column: 'email', why: { name: 'cellEmpty' } })
    return undefined
  }
  const [doctor, another] = known.byEmail(email).filter(({ roles }) => roles.includes('doctor'))
  if (doctor === undefined)
    notes.faults.push({ column: 'email', why: { name: 'notTakenIn', role: 'doctor', asked: email } })
  if (another !== undefined)
    notes.faults.push({ column: 'email', why: { name: 'emailShared', asked: email } })
  return doctor
}

const enrolledIn = (
  logbook: Logbook | undefined,
  { programmes }: Scope,
  notes: WeeksNotes,
): Enrolled | undefined => {
  const enrolment = logbook?.enrolment
  const programme = enrolment && programmes.get(enrolment.programme)
  if (logbook !== undefined && enrolment !== undefined && programme !== undefined)
    return { logbook, enrolment, programme }
  notes.faults.push({ column: 'email', why: { name: 'notEnrolled' } })
  return undefined
}

const takeRow = (row: WeeksRow, enrolled: Enrolled, scope: Scope, notes: WeeksNotes): readonly Change[] => {
  const about = tellsOf(row)
  if (about === undefined) notes.faults.push({ column: undefined, why: { name: 'weekOrActivity' } })
  if (about === undefined || notes.faults.length > 0) return []
  return about === 'week' ? takeWeeks(row, enrolled, scope, notes) : takeActivity(row, enrolled, scope, notes)
}
