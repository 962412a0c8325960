import { addDays, type Day, type Period } from './calendar/day.ts'
import type { Instant } from './calendar/instant.ts'
import { daysOfWeek, mondayOf, type Week } from './calendar/week.ts'
import type { Content } from './content.ts'
import { contentOf, placementWeekId, statusOf, type Entry } from './entry.ts'
import { inCertification } from './inCertification.ts'
import { entryOf, loggedWeeks, type Change, type Logbook } from './logbook.ts'
import { pauseOn, serviceDays, withinPost, type Enrolment } from './post.ts'
import type { PersonId } from './person.ts'
import type { WeekPart } from './proposal.ts'
import { granted, refused, type Refusal, type Ruling } from './refusal.ts'
import { workingHalfDays } from './served.ts'
import { same } from './same.ts'
import { sortedBy } from './sortedBy.ts'

export interface WeekWriting {
  readonly week: Week
  readonly parts: readonly WeekPart[]
  /** `stepsOfWeek` as it was when the person was asked. */
  readonly steps: number
  /** Whether a week already logged is meant to be changed. */
  readonly amend: boolean
  readonly by: PersonId
  readonly at: Instant
  readonly today: Day
}

/** How many steps all entries of a week have: what a button about the week carries. */
export const stepsOfWeek = (logbook: Logbook, week: Week): number =>
  logbook.entries
    .filter((entry) => entry.id.startsWith(`${week}/`))
    .reduce((sum, entry) => sum + entry.steps.length, 0)

/**
 * Makes a week be these parts: logs what is new, amends what differs, withdraws what is no longer
 * there. An amended approved part waits for a new approval; its history keeps both.
 * Refuses: notEnrolled, noPlacement, alreadyLogged, outdated, outsideService, pausedThen, serviceAhead,
 * percentOutOfRange, tooManyHalfDays, splitDay, inCertification.
 */
export const writeWeek = (logbook: Logbook, writing: WeekWriting): Ruling<readonly Change[]> => {
  const { enrolment } = logbook
  if (enrolment === undefined) return refused({ name: 'notEnrolled' })
  const refusal = outOfTurn(logbook, writing) ?? outOfPlace(writing, enrolment) ?? firstImpossible(writing)
  if (refusal !== undefined) return refused(refusal)
  const kept = writing.parts.map((part) => placementWeekId(writing.week, part.placement))
  const dropped = loggedWeeks(logbook)
    .map(({ entry }) => entry)
    .filter((entry) => entry.id.startsWith(`${writing.week}/`) && !kept.includes(entry.id))
  const changes = [
    ...dropped.map((entry) => step(entry.id, { did: 'withdrawn', at: writing.at, by: writing.by })),
    ...writing.parts.flatMap((part) => writePart(logbook, writing, part)),
  ]
  const held = firstHeld(logbook, changes)
  return held === undefined ? granted(changes) : refused(held)
}

/** Why one of the steps cannot be taken: a certification rests on the entry as it stands. */
const firstHeld = (logbook: Logbook, changes: readonly StepTaken[]): Refusal | undefined =>
  changes
    .flatMap(({ entry }) => entryOf(logbook, entry) ?? [])
    .flatMap((entry) => inCertification(logbook, entry) ?? [])
    .at(0)

const writePart = (logbook: Logbook, { week, at, by }: WeekWriting, part: WeekPart): StepTaken[] => {
  const id = placementWeekId(week, part.placement)
  const content: Content = { kind: 'placementWeek', week, ...part, absences: [...part.absences] }
  const entry = entryOf(logbook, id)
  if (entry === undefined || statusOf(entry) === 'gone') return [step(id, { did: 'logged', at, by, content })]
  if (saysTheSame(entry, content) && statusOf(entry) !== 'returned') return []
  return [step(id, { did: 'amended', at, by, content })]
}

type StepTaken = Extract<Change, { change: 'stepTaken' }>

const step = (entry: string, taken: StepTaken['step']): StepTaken => ({
  change: 'stepTaken',
  entry,
  step: taken,
})

const saysTheSame = (entry: Entry, content: Content): boolean => same(contentOf(entry), content)

const outOfTurn = (logbook: Logbook, { week, steps, amend }: WeekWriting): Refusal | undefined => {
  const stands = loggedWeeks(logbook).some(({ content }) => content.week === week)
  if (stands && !amend) return { name: 'alreadyLogged', week }
  if (!stands && amend) return { name: 'notThere' }
  return steps === stepsOfWeek(logbook, week) ? undefined : { name: 'outdated' }
}

const outOfPlace = ({ week, parts, today }: WeekWriting, enrolment: Enrolment): Refusal | undefined => {
  const { start, end } = enrolment
  const post = serviceDays(week, enrolment)
  if (post.from > post.to) return pausedIn(week, enrolment) ?? { name: 'outsideService', week, start, end }
  if (parts.length === 0) return { name: 'noPlacement', week }
  if (!fillsIts(post, parts)) return { name: 'splitDay' }
  return !mayBeServed(week, today) && !parts.every(isLeave) ? { name: 'serviceAhead', week } : undefined
}

const pausedIn = (week: Week, enrolment: Enrolment): Refusal | undefined => {
  const { from, to } = withinPost(daysOfWeek(week), enrolment)
  const pause = from > to ? undefined : pauseOn(enrolment, from)
  return pause && { name: 'pausedThen', week, ...pause }
}

/**
 * Whether service of a week may be logged: from its Thursday, since the card comes on Friday or,
 * where that is work-free, the day before. What has not been done is no service yet.
 */
export const mayBeServed = (week: Week, today: Day): boolean => addDays(mondayOf(week), 3) <= today

/** Away all of it, and not on a course, which is service. */
const isLeave = (part: WeekPart): boolean =>
  halfDaysOf(part) >= workingHalfDays(part) && part.absences.every(({ kind }) => kind !== 'kurs')

/** Parts lie in the week's days of the post, one after the other, each with a day to work. */
const fillsIts = (post: Period, parts: readonly WeekPart[]): boolean => {
  const inOrder = sortedBy(parts, ({ from }) => from)
  const works = workingHalfDays(post) === 0 || parts.every((part) => workingHalfDays(part) > 0)
  return (
    works &&
    inOrder.every(
      ({ from, to }, i) =>
        post.from <= from && from <= to && to <= post.to && (inOrder[i - 1]?.to ?? '') < from,
    )
  )
}

const firstImpossible = ({ parts }: WeekWriting): Refusal | undefined => {
  for (const part of parts) {
    if (!Number.isInteger(part.percent) || part.percent < 1 || part.percent > 100)
      return { name: 'percentOutOfRange', asked: String(part.percent) }
    const atMost = workingHalfDays(part)
    const asked = halfDaysOf(part)
    if (asked > atMost) return { name: 'tooManyHalfDays', asked, atMost }
  }
  return new Set(parts.map((part) => part.placement)).size < parts.length ? { name: 'splitDay' } : undefined
}

/** All absence of a part together. */
export const halfDaysOf = (part: WeekPart): number =>
  part.absences.reduce((sum, absence) => sum + absence.halfDays, 0)
