import type { Day, Period } from '../calendar/day.ts'
import { daysOfWeek } from '../calendar/week.ts'
import type { Person, PersonId } from '../person.ts'
import { amongThese, dayIn, percentIn, weekIn } from '../sheet/cells.ts'
import { isPerson, personNamed, type Known } from '../sheet/persons.ts'
import type { Why } from '../sheet/row.ts'
import type { WeeksColumn, WeeksNotes, WeeksRow } from './columns.ts'

type Cells = WeeksRow['cells']

/** The day in a cell; what is none, or is not there, is noted. */
export const dayAt = (column: 'from' | 'to' | 'day', cells: Cells, notes: WeeksNotes): Day | undefined => {
  const text = cells[column]
  const day = text === undefined ? undefined : dayIn(text)
  if (text === undefined) notes.faults.push({ column, why: { name: 'cellEmpty' } })
  else if (day === undefined) notes.faults.push({ column, why: { name: 'dayUnknown', asked: text } })
  return day
}

/** The days a row is about: those of its week, or from one day to another. */
export const daysAt = (cells: Cells, notes: WeeksNotes): Period | undefined => {
  const week = cells.week === undefined ? undefined : weekIn(cells.week)
  if (cells.week !== undefined && week === undefined) {
    notes.faults.push({ column: 'week', why: { name: 'weekUnknown', asked: cells.week } })
    return undefined
  }
  if (week !== undefined && (cells.from ?? cells.to) === undefined) return daysOfWeek(week)
  const [from, to] = [dayAt('from', cells, notes), dayAt('to', cells, notes)]
  if (from === undefined || to === undefined) return undefined
  if (from <= to) return { from, to }
  notes.faults.push({ column: 'to', why: { name: 'periodBackwards' } })
  return undefined
}

export const percentAt = ({ share }: Cells, notes: WeeksNotes): number | undefined => {
  const percent = share === undefined ? undefined : percentIn(share)
  if (share !== undefined && percent === undefined)
    notes.faults.push({ column: 'share', why: { name: 'percentOutOfRange', asked: share } })
  return percent
}

/** Half days away; undefined where nothing stands. */
export const halfDaysAt = ({ absent }: Cells, notes: WeeksNotes): number | undefined => {
  if (absent === undefined) return undefined
  const halfDays =
    2 * Number(/^(\d+(?:[.,]\d+)?)(?: ?(?:d|dag|dagar|days?))?$/i.exec(absent)?.[1]?.replace(',', '.'))
  if (Number.isInteger(halfDays)) return halfDays
  notes.faults.push({ column: 'absent', why: { name: 'daysUnknown', asked: absent } })
  return undefined
}

/** The kind that a cell names in any of its ways; undefined where nothing stands, or what is none is noted. */
export const kindAt = <K extends string>(
  column: WeeksColumn,
  cells: Cells,
  ways: ReadonlyMap<K, readonly string[]>,
  notes: WeeksNotes,
): K | undefined => {
  const text = cells[column]
  if (text === undefined) return undefined
  const possible = [...ways.keys()]
  const found = amongThese(text, possible, (kind) => [kind, ...(ways.get(kind) ?? [])])
  if (found === undefined) notes.faults.push({ column, why: { name: 'notAmong', asked: text, possible } })
  return found
}

/** The handledare in a cell, by address or name; never the doctor herself. */
export const supervisorAt = (
  { supervisor: text }: Cells,
  doctor: PersonId,
  known: Known,
  notes: WeeksNotes,
): PersonId | undefined => {
  if (text === undefined) return undefined
  const found = personNamed(text, known)
  const why = isPerson(found) ? whyNot(found, doctor, text) : found
  if (why === undefined && isPerson(found)) return found.id
  if (why?.name === 'personUnknown')
    notes.faults.push({ column: 'supervisor', why: { name: 'notTakenIn', role: 'supervisor', asked: text } })
  else if (why !== undefined) notes.faults.push({ column: 'supervisor', why })
  return undefined
}

const whyNot = ({ id, roles }: Person, doctor: PersonId, asked: string): Why | undefined => {
  if (id === doctor) return { name: 'ownLogbook' }
  return roles.includes('supervisor') ? undefined : { name: 'noSupervisor', asked }
}
