import { overlap } from '../calendar/day.ts'
import type { Logbook } from '../logbook.ts'
import type { Enrolment, Placement } from '../post.ts'
import type { PersonId } from '../person.ts'
import { categoryOf, type Programme } from '../programmes/programme.ts'
import { amongThese, folded } from '../sheet/cells.ts'
import { differ, type Notes } from '../sheet/row.ts'
import { placementColumns, type RosterColumn, type RosterRow } from './columns.ts'
import { dayAt, percentAt } from './enrolment.ts'

export const saysPlacement = ({ cells }: RosterRow): boolean =>
  placementColumns.some((column) => cells[column] !== undefined)

/**
 * The placement of a row: one that stands in the plan, changed, or a new one. The one meant begins
 * on the same day or is at the same unit and shares days with it.
 */
export const takePlacement = (
  { cells }: RosterRow,
  plan: Logbook['plan'],
  enrolment: Enrolment,
  programme: Programme,
  supervisor: PersonId | undefined,
  notes: Notes<RosterColumn>,
): Placement | undefined => {
  for (const column of ['unit', 'from', 'to'] as const)
    if (cells[column] === undefined) notes.faults.push({ column, why: { name: 'cellEmpty' } })
  const from = dayAt('from', cells.from, notes)
  const to = dayAt('to', cells.to, notes)
  const percent = percentAt('share', cells.share, notes)
  const field = fieldIn(cells, programme, notes)
  const { unit } = cells
  if (unit === undefined || from === undefined || to === undefined || field === undefined) return undefined
  const { start, end } = enrolment
  if (to < from) notes.faults.push({ column: 'to', why: { name: 'periodBackwards' } })
  else if (overlap({ from, to }, { from: start, to: end ?? to }) === undefined)
    notes.faults.push({ column: 'from', why: { name: 'outsidePost', start, end } })
  if (notes.faults.length > 0) return undefined
  const before = meantIn(plan, { unit, from, to })
  const after: Placement = {
    id: before?.id ?? newId(plan, `${field.specialty} ${from}`),
    unit,
    ...field,
    from,
    to,
    ...keep('percent', percent ?? before?.percent),
    ...keep('supervisor', supervisor ?? before?.supervisor),
  }
  notes.isNew ||= before === undefined
  note(before, after, notes)
  return after
}

const note = (before: Placement | undefined, after: Placement, notes: Notes<RosterColumn>): void => {
  differ(notes, 'unit', before?.unit, after.unit)
  differ(notes, 'specialty', before?.specialty, after.specialty)
  differ(notes, 'counts', before?.category, after.category)
  differ(notes, 'from', before?.from, after.from)
  differ(notes, 'to', before?.to, after.to)
  differ(notes, 'share', before?.percent, after.percent)
}

const keep = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: V }

type Place = Pick<Placement, 'unit' | 'from' | 'to'>

const meantIn = (plan: Logbook['plan'], place: Place): Placement | undefined =>
  plan.find((one) => one.from === place.from) ??
  plan.find((one) => folded(one.unit) === folded(place.unit) && overlap(one, place) !== undefined)

/** Read from what it is, so that the same file makes the same plan; the plan's own ids stay. */
const newId = (plan: Logbook['plan'], words: string): string => {
  const id = words.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  const taken = plan.filter((one) => one.id === id || one.id.startsWith(`${id}~`)).length
  return taken === 0 ? id : `${id}~${taken + 1}`
}

/** What the placement is in: its specialty, and what it counts as where that says otherwise. */
const fieldIn = (
  { specialty: said, counts }: RosterRow['cells'],
  programme: Programme,
  notes: Notes<RosterColumn>,
): Pick<Placement, 'specialty' | 'category'> | undefined => {
  const specialties = programme.categories.flatMap((category) => category.specialties)
  const specialty = said && (amongThese(said, specialties, (one) => [one]) ?? said)
  const category = counts === undefined ? undefined : categoryIn(counts, programme, notes)
  if (counts !== undefined && category === undefined) return undefined
  if (specialty === undefined && category === undefined) {
    notes.faults.push({ column: 'specialty', why: { name: 'cellEmpty' } })
    return undefined
  }
  const ofCategory = programme.categories.find(({ id }) => id === category)
  const field = { specialty: specialty ?? ofCategory?.specialties[0] ?? counts ?? '' }
  if (category !== undefined && categoryOf(programme, field)?.id !== category) return { ...field, category }
  if (categoryOf(programme, field) === undefined) {
    const why = { name: 'notAmong' as const, asked: field.specialty, possible: specialties }
    notes.faults.push({ column: 'specialty', why })
    return undefined
  }
  return field
}

/** A category of the programme, or one of the year's rows that are no placement. */
const categoryIn = (
  text: string,
  { categories, rows }: Programme,
  notes: Notes<RosterColumn>,
): string | undefined => {
  const rowNames = { introduction: ['introduktion', 'introduction'], holiday: ['semester', 'holiday'] }
  const possible = [
    ...categories.map(({ id, name }) => ({ id, names: [id, name.sv, name.en] })),
    ...rows.map(({ kind }) => ({ id: kind, names: rowNames[kind] })),
  ]
  const found = amongThese(text, possible, ({ names }) => names)?.id
  if (found === undefined)
    notes.faults.push({ column: 'counts', why: { name: 'unknownCategory', asked: text } })
  return found
}
