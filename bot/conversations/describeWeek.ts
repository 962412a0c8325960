import { daysOfWeek, weekOf, type Week } from '../../rules/calendar/week.ts'
import { findPlacement } from '../../rules/findPlacement.ts'
import type { Enrolment, Logbook } from '../../rules/logbook.ts'
import { partOf, proposal, type WeekPart } from '../../rules/proposal.ts'
import { granted, refused, type Ruling } from '../../rules/refusal.ts'
import { resolveWeek } from '../../rules/resolveWeek.ts'
import { withinPost, workingHalfDays } from '../../rules/served.ts'
import { stepsOfWeek, writeWeek } from '../../rules/writeWeek.ts'
import type { IntentOf } from '../intent.ts'
import type { Asked } from '../scene.ts'
import { ownCard, weeksToLog } from './logWeek.ts'
import { asRefusal, commitThen, type Reply } from './reply.ts'

/** A week in words: `v47 akut 80% 2d semester`. What is not said is taken from the proposal. */
export const describeWeek = async (intent: IntentOf<'describeWeek'>, asked: Asked): Promise<Reply> => {
  const logbook = await asked.store.logbook(asked.me.id)
  const { enrolment } = logbook
  if (enrolment === undefined) return asRefusal({ name: 'notEnrolled' })
  const week = meantWeek(intent, logbook, enrolment, asked)
  if (!week.ok) return asRefusal(week.refusal)
  const parts = partsMeant(intent, week.value, logbook, enrolment, asked)
  if (!parts.ok) return asRefusal(parts.refusal)
  const writing = {
    week: week.value,
    parts: parts.value,
    amend: false,
    by: asked.me.id,
    at: asked.now,
    today: asked.today,
  }
  return commitThen(
    asked,
    asked.me.id,
    (now) => writeWeek(now, { ...writing, steps: stepsOfWeek(now, week.value) }),
    () => ownCard(asked, [week.value]),
  )
}

const meantWeek = (
  { week }: IntentOf<'describeWeek'>,
  logbook: Logbook,
  enrolment: Enrolment,
  asked: Asked,
): Ruling<Week> =>
  week === undefined
    ? granted(weeksToLog(logbook, asked).at(-1) ?? weekOf(asked.today))
    : resolveWeek(week, enrolment, asked.today)

const partsMeant = (
  intent: IntentOf<'describeWeek'>,
  week: Week,
  logbook: Logbook,
  enrolment: Enrolment,
  { programmes }: Asked,
): Ruling<readonly WeekPart[]> => {
  const days = withinPost(daysOfWeek(week), enrolment)
  const programme = programmes.get(enrolment.programme)
  const where = intent.placement
  if (where === undefined || programme === undefined) return changed(proposal(logbook, week), intent)
  const placement = findPlacement(where, week, logbook.plan, programme)
  if (placement === undefined) return refused({ name: 'unknownPlacement', asked: where })
  return changed([partOf(placement, enrolment, days)], intent)
}

/** The parts with what was said about percent and absence; absence fills the parts from the first. */
const changed = (
  parts: readonly WeekPart[],
  { percent, absences }: IntentOf<'describeWeek'>,
): Ruling<readonly WeekPart[]> => {
  const [first, ...rest] = parts
  if (first === undefined) return granted([])
  const whole = absences.find((absence) => absence.halfDays === undefined)
  const withPercent = (part: WeekPart) => ({ ...part, percent: percent ?? part.percent })
  if (whole !== undefined)
    return granted(
      parts.map((part) => ({
        ...withPercent(part),
        absences: [{ kind: whole.kind, halfDays: workingHalfDays(part) }],
      })),
    )
  const counted = absences.flatMap(({ kind, halfDays }) => (!halfDays ? [] : [{ kind, halfDays }]))
  return granted([{ ...withPercent(first), absences: counted }, ...rest.map(withPercent)])
}
