import { apply, emptyLogbook, type Change, type Logbook } from '../../../rules/logbook.ts'
import type { Person } from '../../../rules/person.ts'
import type { RosterColumn, RosterRow } from '../../../rules/roster/columns.ts'
import { importRoster, type RosterImport } from '../../../rules/roster/importRoster.ts'
import type { Site } from '../../../rules/roster/site.ts'
import { people, programme } from '../../given.ts'

export type Cells = Partial<Record<RosterColumn, string>>

const programmes = new Map(
  ['stockholm', 'skaraborg', 'nationell', 'kronoberg'].map((id) => [id, programme(id)]),
)

/** What stands before a list is taken. Ids are what stands before the @. */
export const siteOf = (known: readonly Person[], logbooks: readonly Logbook[] = []): Site => ({
  people: people(...known),
  logbook: (doctor) => logbooks.find((one) => one.doctor === doctor) ?? emptyLogbook(doctor),
  programmes,
  idOf: (email) => email.split('@')[0] ?? email,
})

export const empty = siteOf([])

/** Rows are numbered from 2, as below a line of headings. */
export const rowsOf = (cells: readonly Cells[]): RosterRow[] =>
  cells.map((one, i) => ({ row: i + 2, cells: one, holdNumbers: [] }))

export const take = (cells: readonly Cells[], site: Site = empty): RosterImport =>
  importRoster(rowsOf(cells), site)

/** The site with all of an import done. */
export const after = (site: Site, { people: taken, logbooks }: RosterImport): Site =>
  siteOf(
    [...new Map([...site.people.values(), ...taken].map((one) => [one.id, one])).values()],
    logbooks.map(({ before, changes }) => changes.reduce(apply, before)),
  )

/** What each row came to, in one line each: 'new', 'same', 'supervisor: noSupervisor', 'held by 4'. */
export const told = ({ outcomes }: RosterImport): readonly string[] =>
  outcomes.map((one) => {
    if (one.is === 'held') return `held by ${one.by}`
    if (one.is !== 'wrong') return one.is
    return one.faults.map(({ column, why }) => `${column ?? 'row'}: ${why.name}`).join(', ')
  })

/** What each changed row tells of its change, from what to what. */
export const differences = ({ outcomes }: RosterImport): readonly string[] =>
  outcomes.flatMap((one) =>
    one.is === 'new' || one.is === 'changed'
      ? one.differences.map(({ column, from, to }) => `${one.row} ${column}: ${from ?? '–'} → ${to}`)
      : [],
  )

/** What is set in a doctor's logbook. */
export const changesOf = ({ logbooks }: RosterImport, doctor = 'anna'): readonly Change[] =>
  logbooks.find((one) => one.doctor === doctor)?.changes ?? []
