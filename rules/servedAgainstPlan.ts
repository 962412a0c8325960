import {
  addDays,
  daysInclusive,
  earliest,
  latest,
  overlap,
  without,
  type Day,
  type Period,
} from './calendar/day.ts'
import { daysOfMonth, monthOf, monthsBetween, type Month } from './calendar/month.ts'
import { mondayOf, weekOf, weeksBetween } from './calendar/week.ts'
import type { CountedWeek, Facts } from './facts.ts'
import { grouped } from './grouped.ts'
import { rowOf } from './programmes/rowOf.ts'
import { plannedParts } from './proposal.ts'
import { withinPost } from './post.ts'
import { servedPerDay } from './served.ts'
import type { Units } from './span.ts'
import { sortedBy } from './sortedBy.ts'

/**
 * What became of planned days: approved, waiting or sent back where they were logged; missing where
 * they have passed and nobody logged them; ahead from the Monday of this week on.
 */
export const becameKinds = ['approved', 'waiting', 'returned', 'missing', 'ahead'] as const
export type Became = (typeof becameKinds)[number]

export interface Stretch extends Period {
  readonly became: Became
}

/** Full-time time: as planned, and as far as it is served. */
export interface AgainstPlan {
  readonly planned: Units
  readonly approved: Units
  readonly waiting: Units
}

export interface PlacementServed extends AgainstPlan {
  readonly unit: string
  readonly specialty: string
  /** In order of time. */
  readonly stretches: readonly Stretch[]
}

export interface MonthServed extends AgainstPlan {
  readonly month: Month
}

/** A whole BT as it was planned and as it was served: placement by placement, and month by month. */
export interface ServedAgainstPlan {
  /** From its first day to the last that is planned, logged or of the post; today where none is later. */
  readonly period: Period
  readonly today: Day
  readonly placements: readonly PlacementServed[]
  readonly months: readonly MonthServed[]
}

export const servedAgainstPlan = (facts: Facts): ServedAgainstPlan => {
  const runs = sortedBy([...plannedRuns(facts), ...loggedRuns(facts)], ({ from }) => from)
  const period = periodOf(facts, runs)
  return {
    period,
    today: facts.today,
    placements: grouped(runs, ({ placement }) => placement).map((own) => placementServed(own, facts)),
    months: monthsBetween(monthOf(period.from), monthOf(period.to)).map((month) => ({
      month,
      ...sumWithin(runs, daysOfMonth(month)),
    })),
  }
}

/** Days in a row at one placement that are each worth the same. */
interface Run extends Period {
  readonly placement: string
  readonly unit: string
  readonly specialty: string
  readonly perDay: Units
  readonly is: 'planned' | CountedWeek['counts']
}

/** The plan as it stands, whatever was logged. */
const plannedRuns = ({ logbook, programme, enrolment }: Facts): readonly Run[] => {
  const last = logbook.plan.reduce((day, { to }) => latest(day, to), enrolment.start)
  return weeksBetween(weekOf(enrolment.start), weekOf(earliest(last, enrolment.end ?? last)))
    .flatMap((week) => plannedParts(logbook, week))
    .map((part) => ({
      ...part,
      is: 'planned',
      perDay: rowOf(programme, part)?.counts === false ? 0 : servedPerDay(part, programme),
    }))
}

const loggedRuns = ({ weeks, enrolment }: Facts): readonly Run[] =>
  weeks.flatMap(({ content, units, counts }) => {
    const { from, to } = withinPost(content, enrolment)
    const days = daysInclusive(from, to)
    return days === 0 ? [] : [{ ...content, from, to, perDay: units / days, is: counts }]
  })

const periodOf = ({ enrolment, today }: Facts, runs: readonly Run[]): Period => ({
  from: runs.reduce((first, run) => earliest(first, run.from), enrolment.start),
  to: runs.reduce((last, run) => latest(last, run.to), latest(enrolment.start, enrolment.end ?? today)),
})

const placementServed = (own: readonly Run[], facts: Facts): PlacementServed => {
  // Named as the plan names it last, else as it was first logged.
  const { unit, specialty } = own.reduce((named, run) => (run.is === 'planned' ? run : named))
  return { unit, specialty, ...sumWithin(own), stretches: stretchesOf(own, facts) }
}

const stretchesOf = (own: readonly Run[], facts: Facts): readonly Stretch[] => {
  const logged = facts.weeks.map(({ content }) => content)
  const monday = mondayOf(weekOf(facts.today))
  const stretches = own.flatMap((run): readonly Stretch[] => {
    if (run.is !== 'planned') return [{ from: run.from, to: run.to, became: becameOf(run.is) }]
    return without(run, logged).flatMap((left) => atMonday(left, monday))
  })
  return sortedBy(stretches, ({ from }) => from).reduce<readonly Stretch[]>(joined, [])
}

const becameOf = (counts: CountedWeek['counts']): Became => (counts === 'neither' ? 'returned' : counts)

/** Planned days that nobody logged, on either side of the Monday of this week. */
const atMonday = ({ from, to }: Period, monday: Day): readonly Stretch[] => {
  const past: Stretch = { from, to: earliest(to, addDays(monday, -1)), became: 'missing' }
  const ahead: Stretch = { from: latest(from, monday), to, became: 'ahead' }
  return [past, ahead].filter((one) => one.from <= one.to)
}

/** Stretches that follow each other and became the same are one. */
const joined = (before: readonly Stretch[], next: Stretch): readonly Stretch[] => {
  const last = before.at(-1)
  return last?.became === next.became && addDays(last.to, 1) === next.from
    ? [...before.slice(0, -1), { ...last, to: next.to }]
    : [...before, next]
}

const sumWithin = (runs: readonly Run[], period?: Period): AgainstPlan => {
  const sum = (is: Run['is']): Units =>
    runs
      .filter((run) => run.is === is)
      .reduce((total, run) => total + run.perDay * daysShared(run, period ?? run), 0)
  return { planned: sum('planned'), approved: sum('approved'), waiting: sum('waiting') }
}

const daysShared = (a: Period, b: Period): number => {
  const shared = overlap(a, b)
  return shared === undefined ? 0 : daysInclusive(shared.from, shared.to)
}
