import { emailOf } from '../person.ts'
import { amongThese, folded } from '../sheet/cells.ts'
import { blankNotes, type Notes } from '../sheet/row.ts'
import {
  placementColumns,
  roleNames,
  roles,
  type RosterColumn,
  type RosterRole,
  type RosterRow,
} from './columns.ts'

/** A row with what is noted of it, and as what it stands there. */
export interface Noted {
  readonly row: RosterRow
  readonly role: RosterRole
  readonly notes: Notes<RosterColumn>
}

/** The rows of each person as a doctor and as anything else, each read as far as it can be by itself. */
export const groupedRows = (rows: readonly RosterRow[]): readonly (readonly Noted[])[] => {
  const groups = new Map<string, Noted[]>()
  for (const row of carriedDown(rows)) {
    const one = noted(row)
    const key = `${one.role === 'doctor'} ${emailOf(row.cells.email ?? '') ?? row.row}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  for (const group of groups.values()) noteContradictions(group)
  return [...groups.values()]
}

const noted = (row: RosterRow): Noted => {
  const notes = blankNotes<RosterColumn>()
  const { role: said } = row.cells
  const role = said === undefined ? 'doctor' : amongThese(said, roles, (one) => roleNames[one])
  if (role === undefined) {
    const possible = roles.map((one) => roleNames[one][0] ?? one)
    notes.faults.push({ column: 'role', why: { name: 'notAmong', asked: said ?? '', possible } })
  }
  if (row.holdNumbers.length > 0)
    notes.faults.push({ column: undefined, why: { name: 'numberIn', headings: row.holdNumbers } })
  return { row, role: role ?? 'supervisor', notes }
}

/** Whose row it is. */
const whose: readonly RosterColumn[] = ['role', 'name', 'email']

/** A further placement of the doctor above, as where cells are merged: her own cells are empty. */
const carriedDown = (rows: readonly RosterRow[]): readonly RosterRow[] => {
  let above: RosterRow['cells'] = {}
  return rows.map((row) => {
    const fills = (column: RosterColumn) => row.cells[column] !== undefined
    if (!whose.some(fills) && placementColumns.some(fills))
      return { ...row, cells: { ...above, ...row.cells } }
    above = Object.fromEntries(whose.filter(fills).map((column) => [column, row.cells[column]]))
    return row
  })
}

/** What is said of the person herself, so that all her rows must agree on it. */
const ofDoctor: readonly RosterColumn[] = [
  'name',
  'programme',
  'form',
  'start',
  'end',
  'stStart',
  'percent',
  'mainSupervisor',
  'assessor',
  'protected',
]
const ofStaff: readonly RosterColumn[] = ['name', 'unit', 'specialty', 'protected']

const noteContradictions = (group: readonly Noted[]): void => {
  const [first] = group
  for (const column of first?.role === 'doctor' ? ofDoctor : ofStaff) {
    const said = group.filter(({ row }) => row.cells[column] !== undefined)
    const [before, ...later] = said
    for (const { row, notes } of later)
      if (before !== undefined && folded(row.cells[column] ?? '') !== folded(before.row.cells[column] ?? ''))
        notes.faults.push({ column, why: { name: 'contradicts', row: before.row.row } })
  }
}
