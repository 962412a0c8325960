import type { AbsenceKind } from '../absence.ts'
import type { ActivityKind, CheckKind } from '../delmal.ts'
import type { Notes, SheetRow } from '../sheet/row.ts'

/** What a kansli's list of weeks and activities has: one row a week, a period, or an activity. */
export const weeksColumns = [
  'email',
  'week',
  'from',
  'to',
  'unit',
  'share',
  'absent',
  'absence',
  'day',
  'activity',
  'delmal',
  'check',
  'line',
  'supervisor',
] as const

export type WeeksColumn = (typeof weeksColumns)[number]
export type WeeksRow = SheetRow<WeeksColumn>
export type WeeksNotes = Notes<WeeksColumn>

/** How each kind can be written. */
export interface Ways {
  readonly absence: ReadonlyMap<AbsenceKind, readonly string[]>
  readonly activity: ReadonlyMap<ActivityKind, readonly string[]>
  readonly check: ReadonlyMap<CheckKind, readonly string[]>
}

const ofWeek: readonly WeeksColumn[] = ['week', 'from', 'to', 'absent', 'absence']
const ofActivity: readonly WeeksColumn[] = ['day', 'activity', 'delmal', 'check']

/** Whether the filled columns tell of a week or an activity; undefined where they tell of both or neither. */
export const tellsOf = ({ cells }: WeeksRow): 'week' | 'activity' | undefined => {
  const [week, activity] = [ofWeek, ofActivity].map((columns) =>
    columns.some((column) => cells[column] !== undefined),
  )
  if (week === activity) return undefined
  return week === true ? 'week' : 'activity'
}
