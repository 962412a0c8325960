import { addDays, type Day } from './calendar/day.ts'
import { dayOf, type Instant } from './calendar/instant.ts'
import { workingDayAfter } from './calendar/workingDay.ts'
import { delegateOf } from './askedToDecide.ts'
import { openFrom } from './hours.ts'
import type { People, PersonId } from './person.ts'
import { isAway } from './person.ts'
import type { Settings } from './settings.ts'

/**
 * The working day on which something has waited so many of them for a person, counted from the
 * day it could first be read. A day on which she is away and nobody decides in her place is none.
 */
export const waitedUntil = (
  since: Instant,
  days: number,
  person: PersonId | undefined,
  people: People,
  settings: Settings,
): Day => {
  const asked = person === undefined ? undefined : people.get(person)
  const counts = (day: Day) => {
    const delegate = delegateOf(asked, day)
    const here = [asked, delegate === undefined ? undefined : people.get(delegate)]
    return asked === undefined || here.some((one) => one !== undefined && !isAway(one, day))
  }
  let day = dayOf(openFrom(since, settings), settings.zone)
  const last = addDays(day, longestWait)
  for (let left = days; left > 0 && day < last;) {
    day = workingDayAfter(day)
    if (counts(day)) left -= 1
  }
  return day
}

/** An absence without end in sight does not keep a request from the kansli for ever. */
const longestWait = 90
