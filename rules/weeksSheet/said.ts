import type { Absence, AbsenceKind } from '../absence.ts'
import { addDays, overlap, type Period } from '../calendar/day.ts'
import { weekOf, type Week } from '../calendar/week.ts'
import { findPlacement } from '../findPlacement.ts'
import type { PersonId } from '../person.ts'
import { serviceDays } from '../post.ts'
import { allDay, partOf, plannedParts, type WeekPart } from '../proposal.ts'
import { workingHalfDays } from '../served.ts'
import type { Why } from '../sheet/row.ts'
import { daysAt, halfDaysAt, kindAt, percentAt, supervisorAt } from './cells.ts'
import type { WeeksNotes, WeeksRow } from './columns.ts'
import type { Enrolled, Scope } from './site.ts'

/** What the cells of a row say of each of its weeks. */
export interface SaidOfWeeks {
  readonly days: Period
  readonly unit: string | undefined
  readonly percent: number | undefined
  readonly halfDays: number | undefined
  readonly kind: AbsenceKind | undefined
  readonly supervisor: PersonId | undefined
}

/** The row's cells, each noted where it cannot be read. */
export const readWeeks = (
  { cells }: WeeksRow,
  doctor: PersonId,
  { ways, known }: Scope,
  notes: WeeksNotes,
): SaidOfWeeks | undefined => {
  const days = daysAt(cells, notes)
  const said = {
    unit: cells.unit,
    percent: percentAt(cells, notes),
    halfDays: halfDaysAt(cells, notes),
    kind: kindAt('absence', cells, ways.absence, notes),
    supervisor: supervisorAt(cells, doctor, known, notes),
  }
  return days && { days, ...said }
}

/** A part of the week for each placement that the row means, with what the row says of it; none where nothing tells. */
export const partsOf = (week: Week, said: SaidOfWeeks, enrolled: Enrolled): readonly WeekPart[] | Why => {
  const parts = placesIn(week, said, enrolled)
  if ('name' in parts) return parts
  const isOneOfMany = parts.length > 1 || weekOf(said.days.from) !== weekOf(said.days.to)
  if ((said.halfDays ?? 0) > 0 && isOneOfMany) return { name: 'daysUnplaced' }
  return parts.map((part) => ({
    ...part,
    ...(said.percent !== undefined && { percent: said.percent }),
    ...(said.supervisor !== undefined && { supervisor: said.supervisor }),
    absences: absencesIn(part, said),
  }))
}

/** Of a week in which the plan changes a placement has the days that the plan gives it. */
const placesIn = (
  week: Week,
  { unit, days }: SaidOfWeeks,
  { logbook, enrolment, programme }: Enrolled,
): readonly WeekPart[] | Why => {
  const own = serviceDays(week, enrolment)
  if (own.from > own.to) return []
  const asked = withWeekend(overlap(days, own) ?? own, own)
  const planned = plannedParts(logbook, week).flatMap((part) => {
    const shared = overlap(part, asked)
    return shared === undefined ? [] : [{ ...part, ...shared }]
  })
  if (unit === undefined) return planned
  const placement = findPlacement(unit, week, logbook.plan, programme)
  if (placement === undefined) return { name: 'unknownPlacement', asked: unit }
  const part = planned.find((one) => one.placement === placement.id)
  return [part ?? partOf(placement, enrolment, asked)]
}

/** Who worked to the Friday has the weekend as well, as everywhere in the logbook. */
const withWeekend = (days: Period, { to }: Period): Period => {
  const after = { from: addDays(days.to, 1), to }
  return workingHalfDays(after) === 0 ? { ...days, to } : days
}

/** Days without a kind are other absence; a kind without days is all of them. */
const absencesIn = (part: WeekPart, { halfDays, kind }: SaidOfWeeks): Absence[] => {
  if (halfDays === undefined) return kind === undefined ? [] : allDay(kind, part)
  return halfDays === 0 ? [] : [{ kind: kind ?? 'annan', halfDays }]
}
