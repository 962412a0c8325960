import { addDays, daysInclusive, latest, overlap, without, type Day, type Period } from './calendar/day.ts'
import { addWeeks, mondayOf, weekOf, type Week } from './calendar/week.ts'
import type { Asking } from './credit.ts'
import type { Facts } from './facts.ts'
import type { Logbook } from './logbook.ts'
import type { Enrolment, Placement } from './post.ts'
import type { Category } from './programmes/programme.ts'
import { legalTotal } from './requirements/legalTotal.ts'
import { partMinimums } from './requirements/partMinimums.ts'
import { programmeTargets } from './requirements/programmeTargets.ts'
import { spanLeft, type TimeTarget } from './requirements/timeTarget.ts'
import { isTotal } from './requirements/withoutRepeats.ts'
import { unitsOf, unitsPerDay, type Units } from './span.ts'
import { loggedDays, reachedOn, sumOf, timeline, type ServedDays } from './timeline.ts'
import { unloggedWeeks } from './unloggedWeeks.ts'

/** What becomes of one obligatory length of service when the plan is served as it stands. */
export interface Outlook extends TimeTarget {
  /** What stays unserved in the end. */
  readonly short: Units
  /** Short by more than it may be missed by. */
  readonly behind: boolean
  /** Behind, and not to be mended by any plan before the post ends. */
  readonly outOfReach: boolean
  /** The day on which it is served; where it is missed by no more than it may be, the last that serves it. */
  readonly reached: Day | undefined
}

export interface Forecast {
  /** Every obligatory length: in all, and of each part. */
  readonly outlooks: readonly Outlook[]
  /** The day on which all of it is served by the plan; undefined where the plan does not reach. */
  readonly finish: Day | undefined
  /** Where the plan does not reach: the day when it would, going on after it at the employment's percent. */
  readonly prolonged: Day | undefined
  /** Past weeks not logged, or not in full: they count as not served. */
  readonly unlogged: readonly Week[]
}

/**
 * Where a BT leads at the present plan and pace: what is logged counts, waiting or approved; past
 * weeks that nobody logged, and weeks sent back, do not; what is to come is served as planned.
 */
export const forecastOf = (facts: Facts): Forecast => {
  const { logbook, programme, today } = facts
  const before = known.get(logbook)
  if (before?.today === today && before.programme === programme) return before.forecast
  const forecast = reckoned(facts)
  known.set(logbook, { today, programme, forecast })
  return forecast
}

/** A forecast holds all day for a logbook that does not change, and lists ask for hundreds, again and again. */
const known = new WeakMap<Logbook, Pick<Facts, 'today' | 'programme'> & { readonly forecast: Forecast }>()

const reckoned = (facts: Facts): Forecast => {
  const { programme, logbook } = facts
  const days = timeline(facts)
  const outlooks = obligatory({ programme, credits: logbook.credits }).map((target) => {
    const own = ({ category }: ServedDays) => target.takes(category)
    const most = sumOf(loggedDays(facts).filter(own)) + leftToServe(facts)
    return outlookOf(target, days.filter(own), most)
  })
  const behind = outlooks.filter((one) => one.behind)
  const reached = outlooks.flatMap((one) => one.reached ?? [])
  return {
    outlooks,
    finish: behind.length > 0 ? undefined : reached.reduce<Day | undefined>(later, undefined),
    prolonged: behind.length > 0 ? prolonged(behind, days, facts) : undefined,
    unlogged: unloggedWeeks(logbook, addWeeks(weekOf(facts.today), -1)),
  }
}

/** The most that is missing in the end, of anything; 0 where the plan reaches. */
export const shortBy = ({ outlooks }: Forecast): Units =>
  outlooks.reduce((most, { behind, short }) => (behind ? Math.max(most, short) : most), 0)

const later = (a: Day | undefined, b: Day): Day => (a === undefined ? b : latest(a, b))

const obligatory = (asking: Asking): readonly TimeTarget[] =>
  [programmeTargets, legalTotal, partMinimums]
    .flatMap((targetsOf) => targetsOf(asking))
    .filter((target) => target.hardness !== 'info' && unitsOf(spanLeft(target)) > 0)

const outlookOf = (target: TimeTarget, own: readonly ServedDays[], most: Units): Outlook => {
  const required = unitsOf(spanLeft(target))
  const least = required - unitsPerDay * target.toleranceDays
  const served = sumOf(own)
  const behind = served < least
  const reached = reachedOn(required, own) ?? own.findLast(({ perDay }) => perDay > 0)?.to
  return {
    ...target,
    short: Math.max(0, required - served),
    behind,
    outOfReach: behind && most < least,
    reached: behind ? undefined : reached,
  }
}

/** What the rest of the post can serve at most; without end where the post has none. */
const leftToServe = ({ enrolment, logbook, weeks, today }: Facts): Units => {
  const { start, end, paused = [] } = enrolment
  if (end === undefined) return Infinity
  const from = latest(start, mondayOf(weekOf(today)))
  const taken = [...weeks.map(({ content }) => content), ...paused]
  return sum(without({ from, to: end }, taken).map((days) => mostIn(days, logbook.plan, enrolment)))
}

/** Each day at the employment's percent, or at the plan's where that is more. */
const mostIn = (days: Period, plan: readonly Placement[], { percent }: Enrolment): Units =>
  plan.reduce(
    (most, placement) => {
      const shared = overlap(days, placement)
      const more = Math.max(0, (placement.percent ?? percent) - percent)
      return shared === undefined ? most : most + daysInclusive(shared.from, shared.to) * fullDay(more)
    },
    daysInclusive(days.from, days.to) * fullDay(percent),
  )

const fullDay = (percent: number): Units => (unitsPerDay / 100) * percent

const prolonged = (
  behind: readonly Outlook[],
  days: readonly ServedDays[],
  { enrolment, today }: Facts,
): Day => {
  const from = days.reduce((after, { to }) => latest(after, addDays(to, 1)), latest(enrolment.start, today))
  return lastOf(Math.ceil(stillToServe(behind) / fullDay(enrolment.percent)), from, enrolment)
}

/** The last of so many days in a row outside long leave. */
const lastOf = (days: number, from: Day, { paused = [] }: Enrolment): Day =>
  paused.reduce(
    (last, pause) => {
      const shared = overlap(pause, { from, to: last })
      return shared === undefined ? last : addDays(last, daysInclusive(shared.from, pause.to))
    },
    addDays(from, days - 1),
  )

/** What is short in all, or of the parts together where that is more: a part can only be served in itself. */
const stillToServe = (behind: readonly Outlook[]): Units => {
  const parts = behind.filter((one) => !isTotal(one))
  const kinds = [...new Set(parts.map(partOf))]
  const inParts = kinds.map((kind) => shortOf(parts.filter((one) => partOf(one) === kind)))
  return Math.max(shortOf(behind.filter(isTotal)), sum(inParts))
}

const partOf = ({ category, part }: Outlook): Category['part'] | undefined => category?.part ?? part

/** The programme's targets add up; the law's minimum lies within them. */
const shortOf = (outlooks: readonly Outlook[]): Units => {
  const of = (isTarget: boolean) =>
    outlooks.filter(({ rule }) => (rule === 'R2') === isTarget).map(({ short }) => short)
  return Math.max(sum(of(true)), ...of(false), 0)
}

const sum = (units: readonly Units[]): Units => units.reduce((total, one) => total + one, 0)
