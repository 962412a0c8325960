import { overlap } from '../calendar/day.ts'
import { weekOf, weeksBetween, type Week } from '../calendar/week.ts'
import type { PlacementWeek } from '../content.ts'
import { loggedWeeks, type Change, type Logbook } from '../logbook.ts'
import type { WeekPart } from '../proposal.ts'
import { withinPost } from '../post.ts'
import { differ, type Why } from '../sheet/row.ts'
import { same } from '../same.ts'
import { stepsOfWeek, writeWeek } from '../writeWeek.ts'
import type { WeeksNotes, WeeksRow } from './columns.ts'
import { partsOf, readWeeks, type SaidOfWeeks } from './said.ts'
import type { Enrolled, Scope } from './site.ts'

/**
 * What a row logs: its weeks, as the doctor herself could have logged them. What stands already
 * and says the same is left; where the row cannot be taken it is noted why.
 */
export const takeWeeks = (
  row: WeeksRow,
  enrolled: Enrolled,
  scope: Scope,
  notes: WeeksNotes,
): readonly Change[] => {
  const { logbook, enrolment } = enrolled
  const said = readWeeks(row, logbook.doctor, scope, notes)
  if (said === undefined || notes.faults.length > 0) return []
  const days = withinPost(said.days, enrolment)
  if (days.from > days.to) {
    const { start, end } = enrolment
    notes.faults.push({ column: undefined, why: { name: 'outsidePost', start, end } })
  }
  const changes = weeksIn(days).flatMap((week) => {
    const parts = partsOf(week, said, enrolled)
    const taken = 'name' in parts ? parts : written(week, parts, said, logbook, scope)
    if (!('name' in taken)) return taken
    notes.faults.push({ column: undefined, why: taken })
    return []
  })
  noteNew(changes, notes)
  return changes
}

const weeksIn = ({ from, to }: SaidOfWeeks['days']): readonly Week[] =>
  from > to ? [] : weeksBetween(weekOf(from), weekOf(to))

/** What comes beside the parts that stand; nothing where all of it does. */
const written = (
  week: Week,
  parts: readonly WeekPart[],
  said: SaidOfWeeks,
  logbook: Logbook,
  { by, at, today }: Scope,
): readonly Change[] | Why => {
  const standing = loggedWeeks(logbook).flatMap(({ content }) =>
    content.week === week ? [partIn(content)] : [],
  )
  const isNew = (part: WeekPart) => !standing.some((one) => saysTheSame(one, part, said))
  const fresh = parts.filter(isNew)
  if (fresh.some((part) => standing.some((one) => clashes(one, part))))
    return { name: 'weekStands', week, parts: standing }
  if (parts.length > 0 && fresh.length === 0) return []
  const steps = stepsOfWeek(logbook, week)
  const amend = standing.length > 0
  const ruling = writeWeek(logbook, { week, parts: [...standing, ...fresh], steps, amend, by, at, today })
  return ruling.ok ? ruling.value : ruling.refusal
}

const partIn = ({ kind: _kind, week: _week, ...part }: PlacementWeek): WeekPart => part

const clashes = (one: WeekPart, other: WeekPart): boolean =>
  one.placement === other.placement || overlap(one, other) !== undefined

/** What the row leaves open may stand in any way. */
const saysTheSame = (one: WeekPart, part: WeekPart, { percent, supervisor }: SaidOfWeeks): boolean =>
  same(
    [one.placement, one.from, one.to, one.absences],
    [part.placement, part.from, part.to, part.absences],
  ) &&
  (percent === undefined || one.percent === percent) &&
  (supervisor === undefined || one.supervisor === supervisor)

const noteNew = (changes: readonly Change[], notes: WeeksNotes): void => {
  const logged = changes.flatMap((one) =>
    one.change === 'stepTaken' && 'content' in one.step && one.step.content.kind === 'placementWeek'
      ? [one.step.content]
      : [],
  )
  notes.isNew = logged.length > 0
  const all = <T>(of: (content: PlacementWeek) => T | readonly T[]) =>
    [...new Set(logged.flatMap(of))].join(', ') || undefined
  differ(
    notes,
    'week',
    undefined,
    all(({ week }) => week),
  )
  differ(notes, 'from', undefined, logged[0]?.from)
  differ(notes, 'to', undefined, logged.at(-1)?.to)
  differ(
    notes,
    'unit',
    undefined,
    all(({ unit }) => unit),
  )
  differ(
    notes,
    'share',
    undefined,
    all(({ percent }) => percent),
  )
  differ(
    notes,
    'absent',
    undefined,
    all(({ absences }) => absences.map(({ halfDays }) => halfDays / 2)),
  )
  differ(
    notes,
    'absence',
    undefined,
    all(({ absences }) => absences.map(({ kind }) => kind)),
  )
}
