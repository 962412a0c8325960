import { enrol, type EnrolmentAsked } from '../enrol.ts'
import { emptyLogbook, type Logbook } from '../logbook.ts'
import type { Enrolment } from '../post.ts'
import type { Programme, Programmes } from '../programmes/programme.ts'
import type { Refusal } from '../refusal.ts'
import { amongThese, dayIn, percentIn } from '../sheet/cells.ts'
import { differ, type Notes } from '../sheet/row.ts'
import type { Day } from '../calendar/day.ts'
import type { RosterColumn, RosterRow } from './columns.ts'

/** The enrolment as the row says it, over the one that is there; undefined where it cannot be. */
export const takeEnrolment = (
  { cells }: RosterRow,
  { doctor, enrolment: before }: Logbook,
  programmes: Programmes,
  notes: Notes<RosterColumn>,
): Enrolment | undefined => {
  const programme = programmeIn(cells.programme, before, programmes, notes)
  const start = dayAt('start', cells.start, notes) ?? before?.start
  if (start === undefined && cells.start === undefined)
    notes.faults.push({ column: 'start', why: { name: 'cellEmpty' } })
  const stStart = dayAt('stStart', cells.stStart, notes) ?? before?.stStart
  const end = dayAt('end', cells.end, notes)
  const percent = percentAt('percent', cells.percent, notes) ?? before?.percent ?? 100
  if (programme === undefined || start === undefined || notes.faults.length > 0) return undefined
  const form = formIn(cells.form, before, programme, stStart, notes)
  if (form === undefined) return undefined
  const asked: EnrolmentAsked = { start, form, percent, ...(stStart !== undefined && { stStart }) }
  const ruling = enrol(emptyLogbook(doctor), programme, asked)
  if (!ruling.ok) {
    notes.faults.push({ column: columnOf[ruling.refusal.name], why: ruling.refusal })
    return undefined
  }
  const [set] = ruling.value
  if (set?.change !== 'enrolmentSet') return undefined
  const after = withEnd(set.enrolment, before, end)
  if (after.end !== undefined && after.end < after.start) {
    notes.faults.push({ column: 'end', why: { name: 'periodBackwards' } })
    return undefined
  }
  notes.isNew ||= before === undefined
  for (const column of ['programme', 'form', 'start', 'end', 'stStart', 'percent'] as const)
    differ(notes, column, before?.[column], after[column])
  return after
}

const columnOf: Readonly<Partial<Record<Refusal['name'], RosterColumn>>> = {
  dayUnknown: 'start',
  stStartMissing: 'stStart',
  percentOutOfRange: 'percent',
}

/**
 * The last day as written, else as it was, unless what it follows from has changed. What a list
 * knows nothing of stays: long leave, and an ending with its day.
 */
const withEnd = (after: Enrolment, before: Enrolment | undefined, end: Day | undefined): Enrolment => {
  const { paused, ended } = before ?? {}
  const kept = { ...after, ...(paused && { paused }), ...(ended && { ended }) }
  const isAsBefore = before?.programme === after.programme && before.start === after.start
  const last = ended === undefined ? (end ?? (isAsBefore ? before.end : undefined)) : before?.end
  return last === undefined ? kept : { ...kept, end: last }
}

const programmeIn = (
  text: string | undefined,
  before: Enrolment | undefined,
  programmes: Programmes,
  notes: Notes<RosterColumn>,
): Programme | undefined => {
  const asked = text ?? before?.programme
  if (asked === undefined) {
    notes.faults.push({ column: 'programme', why: { name: 'cellEmpty' } })
    return undefined
  }
  const found = amongThese(asked, [...programmes.values()], ({ id, name, region }) => [
    id,
    name.sv,
    name.en,
    region,
  ])
  if (found === undefined) {
    const why = { name: 'notAmong' as const, asked, possible: [...programmes.keys()] }
    notes.faults.push({ column: 'programme', why })
  }
  return found
}

/** As written; else as it was, as the programme has it, or, where it has either, as the ST start tells. */
const formIn = (
  text: string | undefined,
  before: Enrolment | undefined,
  programme: Programme,
  stStart: Day | undefined,
  notes: Notes<RosterColumn>,
): Enrolment['form'] | undefined => {
  const forms = ['fristående', 'integrerad'] as const
  if (text !== undefined) {
    const found = amongThese(text, forms, (form) => [form, `${form} BT`])
    if (found === undefined)
      notes.faults.push({ column: 'form', why: { name: 'notAmong', asked: text, possible: forms } })
    return found
  }
  if (before !== undefined) return before.form
  if (programme.form !== 'either') return programme.form
  return stStart === undefined ? 'fristående' : 'integrerad'
}

/** The day in a cell; what is none is noted. */
export const dayAt = (
  column: RosterColumn,
  text: string | undefined,
  notes: Notes<RosterColumn>,
): Day | undefined => {
  const day = text === undefined ? undefined : dayIn(text)
  if (text !== undefined && day === undefined)
    notes.faults.push({ column, why: { name: 'dayUnknown', asked: text } })
  return day
}

/** The percent in a cell; what is none is noted. */
export const percentAt = (
  column: RosterColumn,
  text: string | undefined,
  notes: Notes<RosterColumn>,
): number | undefined => {
  const percent = text === undefined ? undefined : percentIn(text)
  if (text !== undefined && percent === undefined)
    notes.faults.push({ column, why: { name: 'percentOutOfRange', asked: text } })
  return percent
}
