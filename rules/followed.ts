import { askedToDecide } from './askedToDecide.ts'
import { addDays, type Day } from './calendar/day.ts'
import { dayOf, type Instant } from './calendar/instant.ts'
import type { Week } from './calendar/week.ts'
import { deadlines, type Deadline } from './deadlines.ts'
import { factsOf, type Facts } from './facts.ts'
import { forecastOf, type Forecast } from './forecast.ts'
import { isFinished } from './isFinished.ts'
import { isReachable, type People, type PersonId } from './person.ts'
import { hasEnded, type Enrolment } from './post.ts'
import type { Programmes } from './programmes/programme.ts'
import { isAbout, isOverdue } from './overdue.ts'
import type { Settings } from './settings.ts'
import { latestCardWeek, reminderSlot } from './slots.ts'
import type { Summary, Waiting } from './summary.ts'
import { unloggedWeeks } from './unloggedWeeks.ts'

/** A site at one instant. */
export interface Site {
  readonly programmes: Programmes
  readonly people: People
  readonly settings: Settings
  readonly now: Instant
  /** Keys of what was sent without a word whether it came. */
  readonly claimed: readonly string[]
}

/** A request with whom it is asked of; undefined where there is nobody to ask. */
export interface Asked extends Waiting {
  readonly asked: PersonId | undefined
}

/** One doctor as those who run the programme follow her, known from her summary. */
export interface Followed {
  readonly doctor: PersonId
  /** Undefined without a programme that is there. */
  readonly facts: Facts | undefined
  readonly forecast: Forecast | undefined
  /** Weeks that should be logged by now and are not. */
  readonly unlogged: readonly Week[]
  readonly waiting: readonly Asked[]
  /** Those that have waited so long that they are the kansli's to see to. */
  readonly late: readonly Asked[]
  /** Those that could not be delivered to anyone. */
  readonly unreached: readonly Asked[]
  /** Something of hers may or may not have reached the huvudhandledare or the kansli. */
  readonly isUnsure: boolean
  /** Serious ones within eight weeks; what the plan leaves short is told by the forecast. */
  readonly deadlines: readonly Deadline[]
  /** Whether the BT runs, begins within eight weeks or has ended within them; never one that the kansli ended. */
  readonly isCurrent: boolean
}

const nearDays = 56

/** All that `follow` takes of the time: the same summary comes to the same as long as this is the same. */
export const momentOf = (settings: Settings, now: Instant): string => {
  const today = dayOf(now, settings.zone)
  return [today, latestCardWeek(now, settings), reminderSlot(today, settings) <= now].join()
}

export const follow = (summary: Summary, site: Site): Followed => {
  const { programmes, people, settings, now } = site
  const today = dayOf(now, settings.zone)
  const facts = factsOf(summary.outline, programmes, people, today)
  const waiting = summary.waiting.map((one) => ({ ...one, asked: askedFor(one, summary) }))
  return {
    doctor: summary.doctor,
    facts,
    forecast: facts && forecastOf(facts),
    unlogged: isFinished(facts) ? [] : unloggedWeeks(summary.outline, latestCardWeek(now, settings)),
    waiting,
    late: waiting.filter((one) => isOverdue(one, summary, site)),
    unreached: waiting.filter(({ asked }) => !canBeReached(asked, people)),
    isUnsure: site.claimed.some((key) => isAbout(key, summary.doctor)),
    deadlines: facts === undefined ? [] : deadlines(facts).filter((one) => isNear(one, today)),
    isCurrent: facts !== undefined && isCurrent(facts, today),
  }
}

const askedFor = ({ supervisor }: Waiting, { mainSupervisor, doctor }: Summary): PersonId | undefined =>
  askedToDecide(supervisor, mainSupervisor, doctor)

const canBeReached = (asked: PersonId | undefined, people: People): boolean => {
  const person = asked === undefined ? undefined : people.get(asked)
  return person !== undefined && isReachable(person)
}

const isNear = ({ serious, name, day }: Deadline, today: Day): boolean =>
  serious && name !== 'partShort' && day <= addDays(today, nearDays)

const isCurrent = ({ enrolment }: Facts, today: Day): boolean =>
  !hasEnded(enrolment, today) && runsNear(enrolment, today)

const runsNear = ({ start, end }: Enrolment, today: Day): boolean =>
  start <= addDays(today, nearDays) && (end === undefined || today <= addDays(end, nearDays))
