import { addPerson } from '../addPerson.ts'
import type { Person, PersonId } from '../person.ts'
import { yesOrNo } from '../sheet/cells.ts'
import type { Known } from '../sheet/persons.ts'
import { differ, type Notes } from '../sheet/row.ts'
import type { RosterColumn, RosterRow } from './columns.ts'

type Role = Person['roles'][number]

/**
 * The person of a row as she is from now on: made, or found by her e-mail and changed where the
 * row says otherwise. An empty cell changes nothing. What cannot be is noted.
 */
export const takePerson = (
  { cells }: RosterRow,
  role: Role,
  known: Known,
  idOf: (email: string) => PersonId,
  notes: Notes<RosterColumn>,
): Person | undefined => {
  const there = known.byEmail(cells.email ?? '')
  const name = cells.name ?? there[0]?.name ?? ''
  const asked = { name, email: cells.email ?? '', role }
  const added = addPerson(new Map(there.map((one) => [one.id, one])), asked, idOf)
  if (!added.ok) {
    const column = added.refusal.name === 'nameMissing' ? 'name' : 'email'
    notes.faults.push({ column, why: added.refusal })
    return undefined
  }
  const { person, was } = added.value
  notes.isNew ||= was === undefined
  const taken = { ...person, name: name.trim(), ...flagIn(cells.protected, notes), confirmed: true }
  differ(notes, 'name', was?.name, taken.name)
  if (was === undefined) differ(notes, 'email', undefined, taken.email)
  if (!was?.roles.includes(role)) notes.differences.push({ column: 'role', from: undefined, to: role })
  if (was !== undefined && !was.confirmed && role === 'supervisor')
    notes.differences.push({ column: 'role', from: undefined, to: 'confirmed' })
  if ((was?.protectedIdentity ?? false) !== taken.protectedIdentity)
    differ(notes, 'protected', undefined, taken.protectedIdentity ? 'x' : '-')
  return taken
}

const flagIn = (text: string | undefined, notes: Notes<RosterColumn>) => {
  if (text === undefined) return {}
  const protectedIdentity = yesOrNo(text)
  if (protectedIdentity !== undefined) return { protectedIdentity }
  notes.faults.push({ column: 'protected', why: { name: 'notAmong', asked: text, possible: ['ja', 'nej'] } })
  return {}
}

/** A row of someone who is no BT-läkare: her own specialty and workplace stand in it. */
export const takeStaff = (
  row: RosterRow,
  role: Exclude<Role, 'doctor'>,
  known: Known,
  idOf: (email: string) => PersonId,
  notes: Notes<RosterColumn>,
): Person | undefined => {
  const before = known.byEmail(row.cells.email ?? '')[0]
  const person = takePerson(row, role, known, idOf, notes)
  if (person === undefined) return undefined
  const { specialty, unit: workplace } = row.cells
  differ(notes, 'specialty', before?.specialty, specialty)
  differ(notes, 'unit', before?.workplace, workplace)
  return {
    ...person,
    ...(specialty !== undefined && { specialty }),
    ...(workplace !== undefined && { workplace }),
  }
}
