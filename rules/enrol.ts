import { addDays, addMonths, isDay, type Day } from './calendar/day.ts'
import type { Change, Logbook } from './logbook.ts'
import type { Enrolment } from './post.ts'
import type { PersonId } from './person.ts'
import type { Programme } from './programmes/programme.ts'
import { granted, refused, type Refusal, type Ruling } from './refusal.ts'

export type EnrolmentAsked = Omit<Enrolment, 'end' | 'programme'>

/**
 * Begins a logbook in a programme; its last day follows from the programme's length where that is
 * one length. A huvudhandledare who is known already is set with it.
 * Refuses: alreadyEnrolled, dayUnknown, stStartMissing, percentOutOfRange, ownLogbook.
 */
export const enrol = (
  logbook: Logbook,
  programme: Programme,
  asked: EnrolmentAsked,
  mainSupervisor?: PersonId,
): Ruling<readonly Change[]> => {
  const refusal = impossible(logbook, asked)
  if (refusal !== undefined) return refused(refusal)
  if (mainSupervisor === logbook.doctor) return refused({ name: 'ownLogbook' })
  const end = lastDay(programme, asked.start)
  const enrolment = { ...asked, programme: programme.id, ...(end !== undefined && { end }) }
  const people = { ...logbook.people, mainSupervisor }
  return granted([
    { change: 'enrolmentSet', enrolment },
    ...(mainSupervisor === undefined ? [] : [{ change: 'peopleSet' as const, people }]),
  ])
}

const impossible = (logbook: Logbook, asked: EnrolmentAsked): Refusal | undefined => {
  if (logbook.enrolment !== undefined) return { name: 'alreadyEnrolled' }
  const days = [asked.start, ...(asked.stStart === undefined ? [] : [asked.stStart])]
  const wrong = days.find((day) => !isDay(day))
  if (wrong !== undefined) return { name: 'dayUnknown', asked: wrong }
  if (asked.form === 'integrerad' && asked.stStart === undefined) return { name: 'stStartMissing' }
  const { percent } = asked
  return Number.isInteger(percent) && percent >= 1 && percent <= 100
    ? undefined
    : { name: 'percentOutOfRange', asked: String(percent) }
}

const lastDay = ({ length }: Programme, start: Day): Day | undefined => {
  if ('from' in length) return undefined
  const after = 'weeks' in length ? addDays(start, 7 * length.weeks) : addMonths(start, length.months)
  return addDays(after, -1)
}
