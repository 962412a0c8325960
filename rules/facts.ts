import type { Day } from './calendar/day.ts'
import { lastStep, statusOf, type Entry } from './entry.ts'
import { loggedWeeks, type Enrolment, type LoggedWeek, type Logbook } from './logbook.ts'
import type { People } from './person.ts'
import { categoryOf, type Category, type Programme } from './programmes/programme.ts'
import { served } from './served.ts'
import type { Units } from './span.ts'

/** What the requirements judge from: one logbook beside its programme. */
export interface Facts {
  readonly logbook: Logbook
  readonly enrolment: Enrolment
  readonly programme: Programme
  readonly people: People
  readonly today: Day
}

/** A logged week with what it is worth. */
export interface CountedWeek extends LoggedWeek {
  readonly category: Category | undefined
  readonly units: Units
  readonly counts: 'approved' | 'waiting' | 'neither'
}

/** Served time as far as it is approved, and what waits beside it. Returned weeks are in neither. */
export interface Served {
  readonly approved: Units
  readonly waiting: Units
}

/** Approved by someone not yet confirmed by the kansli counts as waiting. */
export const countsAs = (entry: Entry, people: People): CountedWeek['counts'] => {
  const last = lastStep(entry)
  if (last?.did === 'approved')
    return last.signer.confirmed || people.get(last.by)?.confirmed === true ? 'approved' : 'waiting'
  return statusOf(entry) === 'waiting' ? 'waiting' : 'neither'
}

export const countedWeeks = ({ logbook, enrolment, programme, people }: Facts): readonly CountedWeek[] =>
  loggedWeeks(logbook).map((week) => ({
    ...week,
    category: categoryOf(programme, week.content),
    units: served(week.content, enrolment, programme),
    counts: countsAs(week.entry, people),
  }))

export const servedIn = (weeks: readonly CountedWeek[]): Served => ({
  approved: sum(weeks.filter((week) => week.counts === 'approved')),
  waiting: sum(weeks.filter((week) => week.counts === 'waiting')),
})

const sum = (weeks: readonly CountedWeek[]): Units => weeks.reduce((total, week) => total + week.units, 0)
