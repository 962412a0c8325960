import type { SheetRow } from '../sheet/row.ts'

/**
 * What a kansli's list of people and plans has: one row a placement for a BT-läkare, one row for
 * anyone else. `unit` and `specialty` are the placement's in a doctor's row, else the person's own.
 */
export const rosterColumns = [
  'role',
  'name',
  'email',
  'programme',
  'form',
  'start',
  'end',
  'stStart',
  'percent',
  'mainSupervisor',
  'assessor',
  'unit',
  'specialty',
  'counts',
  'from',
  'to',
  'share',
  'supervisor',
  'protected',
] as const

export type RosterColumn = (typeof rosterColumns)[number]
export type RosterRow = SheetRow<RosterColumn>

/** What a doctor's row says of a placement. */
export const placementColumns: readonly RosterColumn[] = [
  'unit',
  'specialty',
  'counts',
  'from',
  'to',
  'share',
  'supervisor',
]

/** What can stand as somebody's role; the first is meant where nothing stands. */
export const roles = ['doctor', 'supervisor', 'mainSupervisor', 'assessor', 'office'] as const
export type RosterRole = (typeof roles)[number]

/** How roles are written. */
export const roleNames: Readonly<Record<RosterRole, readonly string[]>> = {
  doctor: ['BT-läkare', 'läkare', 'doctor', 'BT'],
  supervisor: ['handledare', 'supervisor', 'HL'],
  mainSupervisor: ['huvudhandledare', 'main supervisor', 'HHL'],
  assessor: ['extern bedömare', 'bedömare', 'external assessor', 'assessor'],
  office: ['kansli', 'BT-kansli', 'BT-kansliet', 'studierektor', 'koordinator', 'BT-chef', 'office'],
}
