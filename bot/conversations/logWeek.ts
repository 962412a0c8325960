import { weekOf, type Week } from '../../rules/calendar/week.ts'
import { weeksAskedFor } from '../../rules/due/weeks.ts'
import type { Card } from '../../rules/card.ts'
import { apply, loggedWeeks, type Change, type Logbook } from '../../rules/logbook.ts'
import { proposal } from '../../rules/proposal.ts'
import { granted, refused, type Refusal, type Ruling } from '../../rules/refusal.ts'
import { resolveWeek } from '../../rules/resolveWeek.ts'
import { latestCardWeek } from '../../rules/slots.ts'
import { unloggedWeeks } from '../../rules/unloggedWeeks.ts'
import { mayBeServed, stepsOfWeek, writeWeek } from '../../rules/writeWeek.ts'
import type { IntentOf } from '../intent.ts'
import type { Asked } from '../scene.ts'
import { said } from '../views/said.ts'
import { asCard, asRefusal, asView, commitThen, type Reply } from './reply.ts'

/** The card of a week, or of all that should be logged by now. */
export const showWeek = async ({ week, number }: IntentOf<'showWeek'>, asked: Asked): Promise<Reply> => {
  const logbook = await asked.store.logbook(asked.doctor)
  const { enrolment } = logbook
  if (enrolment === undefined) return asRefusal({ name: 'notEnrolled' })
  const meant = number === undefined ? granted(week) : resolveWeek(number, enrolment, asked.today)
  if (!meant.ok) return asRefusal(meant.refusal)
  const weeks = meant.value === undefined ? weeksToLog(logbook, asked) : [meant.value]
  return weeks.length === 0 ? asView(said(asked.texts.week.allLogged)) : asCard(weeksCardOf(asked, weeks))
}

/** What the doctor should log: the weeks whose card has come, else the one that runs, from its Thursday. */
export const weeksToLog = (logbook: Logbook, { now, settings, today }: Asked): readonly Week[] => {
  const missing = unloggedWeeks(logbook, latestCardWeek(now, settings)).slice(-weeksAskedFor)
  const thisWeek = weekOf(today)
  return missing.length > 0
    ? missing
    : unloggedWeeks(logbook, thisWeek, thisWeek).filter((week) => mayBeServed(week, today))
}

export const weeksCardOf = ({ doctor }: Asked, weeks: readonly Week[]): Card => ({
  kind: 'weeks',
  doctor,
  weeks: [...weeks],
})

/** One tap: each week as the plan, else the week before it, says. */
export const logWeeks = (intent: IntentOf<'logWeeks'>, asked: Asked): Promise<Reply> =>
  commitThen(
    asked,
    asked.doctor,
    (logbook) => logProposed(logbook, intent.weeks, asked),
    () =>
      weeksCardOf(
        asked,
        intent.weeks.map(({ week }) => week),
      ),
  )

/** Weeks that cannot be logged are left out where others can; none at all is refused. */
const logProposed = (
  logbook: Logbook,
  weeks: IntentOf<'logWeeks'>['weeks'],
  { me, now, today }: Asked,
): Ruling<readonly Change[]> => {
  const changes: Change[] = []
  const refusals: Refusal[] = []
  for (const { week, steps } of weeks) {
    const soFar = changes.reduce(apply, logbook)
    const parts = proposal(soFar, week)
    const ruling = writeWeek(soFar, { week, parts, steps, amend: false, by: me.id, at: now, today })
    if (ruling.ok) changes.push(...ruling.value)
    else refusals.push(ruling.refusal)
  }
  const [first] = refusals
  return changes.length === 0 && first !== undefined ? refused(first) : granted(changes)
}

/** `samma`: the newest week to log, as the week before it; where the plan or the percent has moved on, it is asked. */
export const sameAsBefore = async (asked: Asked): Promise<Reply> => {
  const logbook = await asked.store.logbook(asked.doctor)
  if (logbook.enrolment === undefined) return asRefusal({ name: 'notEnrolled' })
  const weeks = weeksToLog(logbook, asked)
  const week = weeks.at(-1)
  if (week === undefined) return asView(said(asked.texts.week.allLogged))
  const before = loggedWeeks(logbook).findLast(({ content }) => content.week < week)
  const parts = proposal(logbook, week)
  const [only] = parts
  const same =
    parts.length === 1 &&
    only?.placement === before?.content.placement &&
    only?.percent === before?.content.percent
  return same
    ? logWeeks({ verb: 'logWeeks', weeks: [{ week, steps: stepsOfWeek(logbook, week) }] }, asked)
    : asCard(weeksCardOf(asked, weeks))
}
