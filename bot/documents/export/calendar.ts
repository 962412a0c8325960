import { addDays, type Day } from '../../../rules/calendar/day.ts'
import type { Instant } from '../../../rules/calendar/instant.ts'
import { deadlines, type Deadline } from '../../../rules/deadlines.ts'
import type { Facts } from '../../../rules/facts.ts'
import type { Texts } from '../../texts/texts.ts'

/** A doctor in a calendar; with her name where several stand in it. */
export interface InCalendar {
  readonly facts: Facts
  readonly name?: string
}

/**
 * A calendar of what lies ahead: dates to keep and changes of placement, whole days, each under an
 * id that stays, so that a calendar that takes it again moves what it has.
 * @param wordsOf what a deadline asks for
 * @param at when it is made
 */
export const calendarOf = async (
  doctors: readonly InCalendar[],
  wordsOf: (deadline: Deadline, facts: Facts) => string,
  at: Instant,
  texts: Texts,
): Promise<string> => {
  const { default: ical } = await import('ical-generator')
  const { language } = texts
  const calendar = ical({ name: 'BT-loggen', prodId: { company: 'BT-loggen', product: 'BT', language } })
  for (const { facts, name } of doctors)
    for (const { id, day, what } of [...datesToKeep(facts, wordsOf), ...changes(facts, texts)])
      calendar.createEvent({
        id: `${facts.logbook.doctor}/${id}@bt-loggen`,
        stamp: at,
        start: day,
        end: addDays(day, 1),
        allDay: true,
        summary: name === undefined ? what : `${name}: ${what}`,
      })
  return calendar.toString()
}

interface Event {
  readonly id: string
  readonly day: Day
  readonly what: string
}

/** A kollegium has nothing but its day that tells it from another. */
const datesToKeep = (facts: Facts, wordsOf: (deadline: Deadline, facts: Facts) => string): readonly Event[] =>
  deadlines(facts).map((one) => ({
    id: `${one.name}/${one.name === 'kollegium' ? one.day : (one.of ?? '')}`,
    day: one.day,
    what: wordsOf(one, facts),
  }))

const changes = ({ logbook, today }: Facts, { exported }: Texts): readonly Event[] =>
  logbook.plan
    .filter(({ from }) => from >= today)
    .map(({ id, unit, from }) => ({ id: `placement/${id}`, day: from, what: exported.placementStarts(unit) }))
