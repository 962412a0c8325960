import type { Absence, AbsenceKind } from './absence.ts'
import { addDays, earliest, latest, overlap, type Period } from './calendar/day.ts'
import { type Week } from './calendar/week.ts'
import type { PlacementWeek } from './content.ts'
import { loggedWeeks, type Logbook } from './logbook.ts'
import { type Enrolment, type Placement, serviceDays } from './post.ts'
import { workingHalfDays } from './served.ts'
import { sortedBy } from './sortedBy.ts'

/** One placement's part of a week, as the doctor may change it: days, percent, absence. */
export type WeekPart = Omit<PlacementWeek, 'kind' | 'week'>

/**
 * What a week most likely was: from the placement plan, else as in the last logged week before
 * it. Empty where neither tells. A week in which the plan changes gets a part for each placement.
 */
export const proposal = (logbook: Logbook, week: Week): readonly WeekPart[] => {
  const planned = plannedParts(logbook, week)
  return planned.length > 0 ? planned : partFromLastWeek(logbook, week)
}

/** What the plan alone says of a week; empty where it says nothing. */
export const plannedParts = (
  { enrolment, plan }: Pick<Logbook, 'enrolment' | 'plan'>,
  week: Week,
): readonly WeekPart[] => {
  if (enrolment === undefined) return []
  return partsFromPlan(plan, enrolment, serviceDays(week, enrolment))
}

/** The part of a placement that covers those days, with nothing absent. */
export const partOf = (placement: Placement, enrolment: Enrolment, days: Period): WeekPart => ({
  placement: placement.id,
  unit: placement.unit,
  specialty: placement.specialty,
  ...(placement.category !== undefined && { category: placement.category }),
  from: days.from,
  to: days.to,
  percent: placement.percent ?? enrolment.percent,
  absences: [],
  ...(placement.supervisor !== undefined && { supervisor: placement.supervisor }),
})

/** Away for all of a part; a part without working days has nothing to be away from. */
export const allDay = (kind: AbsenceKind, part: Period): Absence[] => {
  const halfDays = workingHalfDays(part)
  return halfDays === 0 ? [] : [{ kind, halfDays }]
}

/** Every day of the week goes to a part: what no placement covers, the weekend first, to the part before it. */
const partsFromPlan = (plan: readonly Placement[], enrolment: Enrolment, days: Period): WeekPart[] => {
  const shares = plan.flatMap((placement) => {
    const shared = overlap(placement, days)
    return shared !== undefined && workingHalfDays(shared) > 0 ? [{ placement, from: shared.from }] : []
  })
  const working = sortedBy(shares, ({ from }) => from)
  return working.map(({ placement, from }, i) => {
    const next = working[i + 1]
    return partOf(placement, enrolment, {
      from: i === 0 ? days.from : from,
      to: next === undefined ? days.to : addDays(next.from, -1),
    })
  })
}

const partFromLastWeek = (logbook: Logbook, week: Week): WeekPart[] => {
  const { enrolment } = logbook
  const days = enrolment && serviceDays(week, enrolment)
  if (days === undefined || days.from > days.to) return []
  const last = loggedWeeks(logbook).findLast(({ content }) => content.week < week)
  if (last === undefined) return []
  const { kind: _kind, week: _week, ...part } = last.content
  return [{ ...part, ...days, absences: [] }]
}

/** A week in two parts; the second begins on `change` and takes the rest of the days. */
export const splitAt = (
  first: WeekPart,
  second: WeekPart,
  change: string,
  days: Period,
): readonly WeekPart[] => [
  { ...first, from: days.from, to: earliest(addDays(change, -1), days.to) },
  { ...second, from: latest(change, days.from), to: days.to },
]
