import type { AbsenceKind } from '../../../rules/absence.ts'
import type { ActivityKind, CheckKind } from '../../../rules/delmal.ts'
import {
  apply,
  emptyLogbook,
  loggedOf,
  loggedWeeks,
  type Change,
  type Logbook,
} from '../../../rules/logbook.ts'
import type { WeeksColumn } from '../../../rules/weeksSheet/columns.ts'
import { importWeeks, type WeeksImport } from '../../../rules/weeksSheet/importWeeks.ts'
import type { WeeksSite } from '../../../rules/weeksSheet/site.ts'
import { enrolment, people, person, placement, programme } from '../../given.ts'

export type Cells = Partial<Record<WeeksColumn, string>>

export const akut = placement('akut', '2025-09-01', '2025-11-19', { unit: 'Akutkliniken' })
export const vc = placement('vc', '2025-11-20', '2026-04-30', {
  unit: 'Vårdcentralen Åsen',
  specialty: 'allmänmedicin',
  percent: 80,
  supervisor: 'sara',
})

/** Anna's BT has this plan and Karin as huvudhandledare. */
export const begun: readonly Change[] = [
  { change: 'enrolmentSet', enrolment: enrolment({ start: '2025-09-01', end: '2026-08-31' }) },
  { change: 'planSet', plan: [akut, vc] },
  { change: 'peopleSet', people: { mainSupervisor: 'karin' } },
]
export const logbookOf = (changes: readonly Change[], doctor = 'anna'): Logbook =>
  changes.reduce(apply, emptyLogbook(doctor))

const everyone = people(
  person('anna', { name: 'Anna Berg', email: 'anna@region.se', roles: ['doctor', 'supervisor'] }),
  person('nils', { name: 'Nils Ny', email: 'nils@region.se', roles: ['doctor'] }),
  person('bo', { name: 'Bo Ek', email: 'bo@region.se' }),
  person('sara', { name: 'Sara Åkerö', email: 'sara@region.se' }),
  person('karin', { name: 'Karin Holm', email: 'karin@region.se', roles: ['supervisor', 'office'] }),
  person('olle', { name: 'Olle Kansli', email: 'olle@region.se', roles: ['office'] }),
)

export const siteOf = (
  logbooks: readonly Logbook[] = [logbookOf(begun)],
  more: Partial<WeeksSite> = {},
): WeeksSite => ({
  people: everyone,
  logbook: (doctor) => logbooks.find((one) => one.doctor === doctor),
  programmes: new Map([['stockholm', programme('stockholm')]]),
  ways: {
    absence: new Map<AbsenceKind, string[]>([
      ['semester', ['ledig']],
      ['VAB', ['vab', 'sjukt barn']],
      ['annan', []],
    ]),
    activity: new Map<ActivityKind, string[]>([
      ['seminarium', ['sem']],
      ['kurs', ['kurs']],
    ]),
    check: new Map<CheckKind, string[]>([['samtal/diskussion', ['samtal']]]),
  },
  by: 'maria',
  at: '2026-03-02T08:00:00.000Z',
  today: '2026-03-02',
  ...more,
})

/** Rows are numbered from 2, as below a line of headings; Anna's where no other address stands. */
export const take = (cells: readonly Cells[], site: WeeksSite = siteOf()): WeeksImport =>
  importWeeks(
    cells.map((one, i) => ({ row: i + 2, cells: { email: 'anna@region.se', ...one }, holdNumbers: [] })),
    site,
  )

/** The logbooks with all of it logged. */
export const after = ({ logbooks }: WeeksImport): Logbook[] =>
  logbooks.map(({ before, changes }) => changes.reduce(apply, before))

export const weeks = (found: WeeksImport) =>
  after(found).flatMap((logbook) => loggedWeeks(logbook).map(({ content }) => content))

export const activities = (found: WeeksImport) =>
  after(found).flatMap((logbook) => loggedOf('activity', logbook).map(({ content }) => content))

/** What each row came to in one line: 'new', 'same', 'unit: unknownPlacement'. */
export const told = ({ outcomes }: WeeksImport): readonly string[] =>
  outcomes.map((one) =>
    one.is === 'wrong'
      ? one.faults.map(({ column, why }) => `${column ?? 'row'}: ${why.name}`).join(', ')
      : one.is,
  )

/** What the only row says it cannot be taken for. */
export const why = ({ outcomes: [one] }: WeeksImport) =>
  one?.is === 'wrong' ? one.faults[0]?.why : undefined

/** What each new row tells that it logs. */
export const says = ({ outcomes }: WeeksImport): readonly string[] =>
  outcomes.map((one) =>
    one.is === 'new' ? one.differences.map(({ column, to }) => `${column} ${to}`).join(' · ') : one.is,
  )
