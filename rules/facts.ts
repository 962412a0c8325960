import type { Day } from './calendar/day.ts'
import { lastStep, statusOf, type Entry } from './entry.ts'
import type { Content } from './content.ts'
import {
  loggedOf,
  loggedWeeks,
  type ContentOf,
  type Logbook,
  type Logged,
  type LoggedWeek,
} from './logbook.ts'
import type { Enrolment } from './post.ts'
import type { People } from './person.ts'
import { categoryOf, type Category, type Programme, type Programmes } from './programmes/programme.ts'
import { rowOf } from './programmes/rowOf.ts'
import { served } from './served.ts'
import type { Units } from './span.ts'

/** What the requirements judge from: one logbook beside its programme, each week counted once. */
export interface Facts {
  readonly logbook: Logbook
  readonly enrolment: Enrolment
  readonly programme: Programme
  readonly today: Day
  /** Every week that stands, oldest first. */
  readonly weeks: readonly CountedWeek[]
  readonly activities: readonly CountedActivity[]
  readonly assessments: readonly CountedAssessment[]
  /** Delmål that a handledare certified. */
  readonly certificates: readonly CountedOf<'delmalCertificate'>[]
  /** The final certifications that were given. */
  readonly certifications: readonly CountedOf<'certification'>[]
}

/** A logged week with what it is worth. */
export interface CountedWeek extends LoggedWeek {
  readonly category: Category | undefined
  readonly units: Units
  readonly counts: Counting
}

/** What else was logged, with whether it counts. */
export interface Counted<C extends Content> extends Logged<C> {
  readonly counts: Counting
}

export type CountedOf<K extends Content['kind']> = Counted<ContentOf<K>>
export type CountedActivity = CountedOf<'activity'>
export type CountedAssessment = CountedOf<'assessment'>

/** Only what is approved meets a requirement; what was returned counts in nothing. */
export type Counting = 'approved' | 'waiting' | 'neither'

/** Served time as far as it is approved, and what waits beside it. Returned weeks are in neither. */
export interface Served {
  readonly approved: Units
  readonly waiting: Units
}

/** Undefined for someone not enrolled, or in a programme that is not there. */
export const factsOf = (
  logbook: Logbook,
  programmes: Programmes,
  people: People,
  today: Day,
): Facts | undefined => {
  const { enrolment } = logbook
  const programme = enrolment && programmes.get(enrolment.programme)
  if (enrolment === undefined || programme === undefined) return undefined
  const weeks = loggedWeeks(logbook).map((week) => ({
    ...week,
    category: categoryOf(programme, week.content),
    units: rowOf(programme, week.content)?.counts === false ? 0 : served(week.content, enrolment, programme),
    counts: countsAs(week.entry, people),
  }))
  const countedOf = <K extends Content['kind']>(kind: K): readonly CountedOf<K>[] =>
    loggedOf(kind, logbook).map((one) => ({ ...one, counts: countsAs(one.entry, people) }))
  return {
    logbook,
    enrolment,
    programme,
    today,
    weeks,
    activities: countedOf('activity'),
    assessments: countedOf('assessment'),
    certificates: countedOf('delmalCertificate'),
    certifications: countedOf('certification'),
  }
}

/** Approved by someone not yet confirmed by the kansli counts as waiting. */
const countsAs = (entry: Entry, people: People): Counting => {
  const last = lastStep(entry)
  if (last?.did === 'approved')
    return last.signer.confirmed || people.get(last.by)?.confirmed === true ? 'approved' : 'waiting'
  return statusOf(entry) === 'waiting' ? 'waiting' : 'neither'
}

export const servedIn = (weeks: readonly CountedWeek[]): Served => ({
  approved: sum(weeks.filter((week) => week.counts === 'approved')),
  waiting: sum(weeks.filter((week) => week.counts === 'waiting')),
})

const sum = (weeks: readonly CountedWeek[]): Units => weeks.reduce((total, week) => total + week.units, 0)
