import { overlap, type Day } from '../calendar/day.ts'
import type { Activity } from '../content.ts'
import { delmalCodes, type Delmal } from '../delmal.ts'
import { activityId } from '../entry.ts'
import { loggedOf, type Change, type Logbook } from '../logbook.ts'
import type { PersonId } from '../person.ts'
import { differ } from '../sheet/row.ts'
import { same } from '../same.ts'
import { writeActivity } from '../writeActivity.ts'
import { dayAt, kindAt, supervisorAt } from './cells.ts'
import type { WeeksNotes, WeeksRow } from './columns.ts'
import type { Enrolled, Scope } from './site.ts'

/**
 * What a row logs: its activity, as the doctor herself could have logged it; nothing where one
 * that says the same stands. Where the row cannot be taken it is noted why.
 */
export const takeActivity = (
  row: WeeksRow,
  { logbook, enrolment }: Enrolled,
  scope: Scope,
  notes: WeeksNotes,
): readonly Change[] => {
  const { start, end } = enrolment
  const content = readActivity(row, logbook, scope, notes)
  if (content === undefined || notes.faults.length > 0) return []
  if (loggedOf('activity', logbook).some((one) => saysTheSame(one.content, content, row))) return []
  const { by, at, today } = scope
  const entry = activityId(`weeks/${at}/${row.row}`)
  const ruling = writeActivity(logbook, { entry, steps: 0, content, by, at, today })
  if (ruling.ok) {
    noteNew(content, scope, notes)
    return ruling.value
  }
  const { refusal } = ruling
  const why = refusal.name === 'dayOutside' ? ({ name: 'outsidePost', start, end } as const) : refusal
  notes.faults.push({ column: refusal.name === 'lineTooLong' ? 'line' : 'day', why })
  return []
}

const readActivity = (
  { cells }: WeeksRow,
  logbook: Logbook,
  { ways, known }: Scope,
  notes: WeeksNotes,
): Activity | undefined => {
  const day = dayAt('day', cells, notes)
  const delmal = delmalAt(cells.delmal, notes)
  const kind = kindAt('activity', cells, ways.activity, notes)
  const check = kindAt('check', cells, ways.check, notes)
  const said = supervisorAt(cells, logbook.doctor, known, notes)
  const supervisor = said ?? (day === undefined ? undefined : usualOn(day, logbook))
  if (supervisor === undefined && cells.supervisor === undefined)
    notes.faults.push({ column: 'supervisor', why: { name: 'cellEmpty' } })
  if (day === undefined || supervisor === undefined) return undefined
  return {
    kind: 'activity',
    delmal,
    activity: kind ?? 'klinisk tjänstgöring',
    from: day,
    to: day,
    supervisor,
    ...(check !== undefined && { check }),
    ...(cells.line !== undefined && { line: cells.line }),
  }
}

/** 'BT3, BT8', 'bt 3 och 8': every number, in order; one that is no delmål is noted. */
const delmalAt = (text: string | undefined, notes: WeeksNotes): Delmal[] => {
  const named = new Set([...(text ?? '').matchAll(/\d+/g)].map(([number]) => `BT${Number(number)}`))
  const unknown = [...named].find((one) => !delmalCodes.some((code) => code === one))
  if (unknown !== undefined)
    notes.faults.push({ column: 'delmal', why: { name: 'delmalUnknown', asked: unknown } })
  else if (named.size === 0) notes.faults.push({ column: 'delmal', why: { name: 'delmalMissing' } })
  return delmalCodes.filter((code) => named.has(code))
}

/** The handledare of the placement on that day, else the huvudhandledare. */
const usualOn = (day: Day, { plan, people }: Logbook): PersonId | undefined =>
  plan.find((one) => overlap(one, { from: day, to: day }) !== undefined)?.supervisor ?? people.mainSupervisor

/** Who is asked counts only where the row says so: the plan may have changed since. */
const saysTheSame = (one: Activity, content: Activity, { cells }: WeeksRow): boolean =>
  same({ ...one, supervisor: '' }, { ...content, supervisor: '' }) &&
  (cells.supervisor === undefined || one.supervisor === content.supervisor)

const noteNew = (content: Activity, { people }: Scope, notes: WeeksNotes): void => {
  const { from, activity, delmal, check, supervisor = '' } = content
  notes.isNew = true
  differ(notes, 'day', undefined, from)
  differ(notes, 'activity', undefined, activity)
  differ(notes, 'delmal', undefined, delmal.join(', '))
  differ(notes, 'check', undefined, check)
  differ(notes, 'supervisor', undefined, people.get(supervisor)?.name)
}
