import { assessedIn, checksIn, summaryCheck } from './assessments.ts'
import { addDays, addMonths, isDay, type Day } from './calendar/day.ts'
import type { DeadlineName } from './deadlineName.ts'
import { allCovered } from './delmalState.ts'
import type { Facts } from './facts.ts'
import { forecastOf, type Forecast, type Outlook } from './forecast.ts'
import type { Placement } from './post.ts'
import { wholeOf } from './pieces.ts'
import { rowOf } from './programmes/rowOf.ts'
import { deadline as delmalDeadline } from './requirements/deadline.ts'
import { withoutRepeats } from './requirements/withoutRepeats.ts'
import { sortedBy } from './sortedBy.ts'

/** A day by which something is to be done, and is not yet. */
export interface Deadline {
  readonly name: DeadlineName
  /** Which placement or obligatory part it is about. */
  readonly of?: string
  readonly day: Day
  /** Also told to the huvudhandledare and the kansli as it comes near. */
  readonly serious: boolean
  /** Already lost unless the plan or the post changes: told at once. */
  readonly now?: boolean
}

/** Facts do not change: what follows from them is reckoned once, however many cards show it. */
const reckoned = new WeakMap<Facts, readonly Deadline[]>()

/** What lies ahead of a doctor, the nearest first. */
export const deadlines = (facts: Facts): readonly Deadline[] => {
  const known = reckoned.get(facts) ?? reckon(facts)
  reckoned.set(facts, known)
  return known
}

/** Whoever has ended, or is about to before the plan's end, has nothing left to keep. */
const reckon = (facts: Facts): readonly Deadline[] =>
  facts.enrolment.ended !== undefined ? [] : ahead(facts)

const ahead = (facts: Facts): readonly Deadline[] =>
  sortedBy(
    [
      ...programmeEnd(facts),
      ...delmal(facts),
      ...assessments(facts),
      ...summaries(facts),
      ...kollegium(facts),
      ...certification(facts),
    ],
    ({ day }) => day,
  ).filter(({ day }) => day >= facts.today)

/** R2: the last day of the post, with each part that the plan leaves short by then. */
const programmeEnd = (facts: Facts): readonly Deadline[] => {
  const day = facts.enrolment.end
  if (day === undefined) return []
  const forecast = forecastOf(facts)
  const isReturned = facts.weeks.some(({ counts }) => counts === 'neither')
  const short = facts.logbook.plan.length === 0 ? [] : shortIn(forecast)
  return [
    { name: 'programmeEnd', day, serious: short.length > 0 || !allCovered(facts) },
    ...short.map((outlook) => ({
      name: 'partShort' as const,
      of: partOf(outlook),
      day,
      serious: true,
      // A week that is only not logged yet, or to be corrected, is not lost.
      now: outlook.outOfReach && forecast.unlogged.length === 0 && !isReturned,
    })),
  ]
}

export const shortParts = (facts: Facts): readonly Outlook[] => shortIn(forecastOf(facts))

const shortIn = ({ outlooks }: Forecast): readonly Outlook[] =>
  withoutRepeats(outlooks.filter(({ behind }) => behind))

/** What names an obligatory part, or the whole. */
export const partOf = ({ category, part }: Pick<Outlook, 'category' | 'part'>): string =>
  category?.id ?? part ?? 'total'

/** R14: all delmål within 24 months of ST start. */
const delmal = (facts: Facts): readonly Deadline[] =>
  delmalDeadline(facts).flatMap(({ outcome, measure }) =>
    outcome === 'ahead' && measure.kind === 'deadline' && measure.last !== undefined
      ? [{ name: 'delmal' as const, day: measure.last, serious: true }]
      : [],
  )

/** The placement that runs; an introduction or a holiday is none. */
const present = ({ logbook, programme, today }: Facts): readonly Placement[] =>
  logbook.plan
    .filter((one) => one.from <= today && today <= one.to && rowOf(programme, one) === undefined)
    .map((one) => ({ ...one, ...wholeOf(one, logbook.plan) }))

/** R9: the formative assessments that the programme asks for in each placement. */
const assessments = (facts: Facts): readonly Deadline[] =>
  present(facts)
    .filter((one) => (assessedIn(one, facts)?.missing ?? 0) > 0)
    .map(({ id, to }) => ({ name: 'assessments', of: id, day: to, serious: false }))

/** R10: on, unless the programme says otherwise. */
const summaries = (facts: Facts): readonly Deadline[] =>
  facts.programme.assessments?.summary === false
    ? []
    : present(facts)
        .filter((one) => !checksIn(one, facts).includes(summaryCheck))
        .map(({ id, to }) => ({ name: 'summary', of: id, day: to, serious: false }))

/** R11: by the end of the months that the programme names, or between placements, until it is said to be arranged. */
const kollegium = ({ logbook, enrolment, programme }: Facts): readonly Deadline[] => {
  const { months = [], betweenPlacements = false } = programme.kollegium ?? {}
  const between = logbook.plan.map(({ to }) => to).sort()
  return [
    ...months.map((month) => addDays(addMonths(enrolment.start, month), -1)),
    ...(betweenPlacements ? between.slice(0, -1) : []),
  ]
    .map((day) => ({ name: 'kollegium' as const, day, serious: false }))
    .filter((one) => !logbook.arranged.includes(arrangementOf(one)))
}

/** R12: the final certification is booked before the post ends. */
const certification = ({ logbook, enrolment }: Facts): readonly Deadline[] => {
  const { end } = enrolment
  if (end === undefined) return []
  const booking: Deadline = { name: 'certification', day: end, serious: false }
  return logbook.arranged.includes(arrangementOf(booking)) ? [] : [booking]
}

/** What the bot cannot see by itself: it is arranged once its doctor, or the kansli, says so. */
export const isArrangeable = ({ name }: Pick<Deadline, 'name'>): boolean =>
  name === 'kollegium' || name === 'certification'

/** Whether a name that comes from outside can be one. */
export const isArrangement = (what: string): boolean =>
  /^(kollegium|certification)\//.test(what) && isDay(what.slice(what.indexOf('/') + 1))

/** Under what an arrangement is kept in the logbook. */
export const arrangementOf = ({ name, day }: Pick<Deadline, 'name' | 'day'>): string => `${name}/${day}`
