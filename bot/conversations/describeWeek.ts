import { weekOf, type Week } from '../../rules/calendar/week.ts'
import { findPlacement } from '../../rules/findPlacement.ts'
import { apply, type Change, type Logbook } from '../../rules/logbook.ts'
import { type Enrolment, serviceDays } from '../../rules/post.ts'
import { allDay, partOf, proposal, type WeekPart } from '../../rules/proposal.ts'
import { granted, refused, type Ruling } from '../../rules/refusal.ts'
import { resolveWeek } from '../../rules/resolveWeek.ts'
import { stepsOfWeek, writeWeek } from '../../rules/writeWeek.ts'
import type { IntentOf } from '../intent.ts'
import type { Asked } from '../scene.ts'
import { weeksCardOf, weeksToLog } from './logWeek.ts'
import { asRefusal, commitThen, type Reply } from './reply.ts'

/** A week in words: `v47 akut 80% 2d semester`. What is not said is taken from the proposal. */
export const describeWeek = async (intent: IntentOf<'describeWeek'>, asked: Asked): Promise<Reply> => {
  const logbook = await asked.store.logbook(asked.doctor)
  const { enrolment } = logbook
  if (enrolment === undefined) return asRefusal({ name: 'notEnrolled' })
  const weeks = meantWeeks(intent, logbook, enrolment, asked)
  if (!weeks.ok) return asRefusal(weeks.refusal)
  return commitThen(
    asked,
    asked.doctor,
    (now) => writeWeeks(intent, weeks.value, now, asked),
    () => weeksCardOf(asked, weeks.value),
  )
}

/** All of them or none: a line that is half kept would have to be read twice. */
const writeWeeks = (
  intent: IntentOf<'describeWeek'>,
  weeks: readonly Week[],
  logbook: Logbook,
  asked: Asked,
): Ruling<readonly Change[]> => {
  const changes: Change[] = []
  for (const week of weeks) {
    const soFar = changes.reduce(apply, logbook)
    const parts = partsMeant(intent, week, soFar, asked)
    if (!parts.ok) return parts
    const { me, now, today } = asked
    const steps = stepsOfWeek(soFar, week)
    const writing = { week, parts: parts.value, steps, amend: false, by: me.id, at: now, today }
    const ruling = writeWeek(soFar, writing)
    if (!ruling.ok) return ruling
    changes.push(...ruling.value)
  }
  return granted(changes)
}

const meantWeeks = (
  { weeks }: IntentOf<'describeWeek'>,
  logbook: Logbook,
  enrolment: Enrolment,
  asked: Asked,
): Ruling<readonly Week[]> => {
  if (weeks.length === 0) return granted([weeksToLog(logbook, asked).at(-1) ?? weekOf(asked.today)])
  const rulings = weeks.map((number) => resolveWeek(number, enrolment, asked.today))
  const refusal = rulings.find((ruling) => !ruling.ok)
  return refusal ?? granted(rulings.flatMap((ruling) => (ruling.ok ? [ruling.value] : [])))
}

const partsMeant = (
  intent: IntentOf<'describeWeek'>,
  week: Week,
  logbook: Logbook,
  { programmes }: Asked,
): Ruling<readonly WeekPart[]> => {
  const { enrolment } = logbook
  if (enrolment === undefined) return refused({ name: 'notEnrolled' })
  const days = serviceDays(week, enrolment)
  const programme = programmes.get(enrolment.programme)
  const where = intent.placement
  if (where === undefined || programme === undefined) return changed(proposal(logbook, week), intent)
  const placement = findPlacement(where, week, logbook.plan, programme)
  if (placement === undefined) return refused({ name: 'unknownPlacement', asked: where })
  return changed([partOf(placement, enrolment, days)], intent)
}

/** The parts with what was said; counted absence lies in the first, a whole week away in all. */
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
        absences: allDay(whole.kind, part),
      })),
    )
  const counted = absences.flatMap(({ kind, halfDays }) => (!halfDays ? [] : [{ kind, halfDays }]))
  return granted([{ ...withPercent(first), absences: counted }, ...rest.map(withPercent)])
}
