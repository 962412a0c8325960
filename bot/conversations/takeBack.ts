import type { Week } from '../../rules/calendar/week.ts'
import { contentOf, effectiveSteps, lastStep, roundOf, type Entry } from '../../rules/entry.ts'
import type { Change, Logbook } from '../../rules/logbook.ts'
import { granted, refused, type Ruling } from '../../rules/refusal.ts'
import { resolveWeek } from '../../rules/resolveWeek.ts'
import { undo, undoWeek as undoWeekRule, withdraw } from '../../rules/takeBack.ts'
import { stepsOfWeek } from '../../rules/writeWeek.ts'
import { doctorsOf } from '../../rules/card.ts'
import type { IntentOf } from '../intent.ts'
import type { Asked } from '../scene.ts'
import { ownCard } from './logWeek.ts'
import { asRefusal, commitThen, type Reply } from './reply.ts'

/** Takes back what was last done to one of the doctor's own weeks. */
export const undoWeek = ({ week, steps }: IntentOf<'undoWeek'>, asked: Asked): Promise<Reply> =>
  commitThen(
    asked,
    asked.me.id,
    (logbook) => undoWeekRule(logbook, week, { steps, by: asked.me.id, at: asked.now }),
    () => ownCard(asked, [week]),
  )

/** Takes a week out of the logbook, in all its parts; the history stays. */
export const removeWeek = ({ week, steps }: IntentOf<'removeWeek'>, asked: Asked): Promise<Reply> =>
  commitThen(
    asked,
    asked.me.id,
    (logbook) =>
      stepsOfWeek(logbook, week) === steps
        ? withdrawAll(logbook, week, asked)
        : refused({ name: 'outdated' }),
    () => ownCard(asked, [week]),
  )

/** `ta bort v46` */
export const removeWeekNumber = async (
  { number }: IntentOf<'removeWeekNumber'>,
  asked: Asked,
): Promise<Reply> => {
  const logbook = await asked.store.logbook(asked.me.id)
  if (logbook.enrolment === undefined) return asRefusal({ name: 'notEnrolled' })
  const week = resolveWeek(number, logbook.enrolment, asked.today)
  if (!week.ok) return asRefusal(week.refusal)
  return removeWeek({ verb: 'removeWeek', week: week.value, steps: stepsOfWeek(logbook, week.value) }, asked)
}

const withdrawAll = (logbook: Logbook, week: Week, { me, now }: Asked): Ruling<readonly Change[]> => {
  const standing = logbook.entries.filter(
    (entry) => contentOf(entry)?.week === week && lastStep(entry)?.did !== 'withdrawn',
  )
  const rulings = standing.map((entry) =>
    withdraw(logbook, { entry: entry.id, steps: entry.steps.length, by: me.id, at: now }),
  )
  const refusal = rulings.find((ruling) => !ruling.ok)
  if (refusal !== undefined) return refusal
  return standing.length === 0
    ? refused({ name: 'notThere' })
    : granted(rulings.flatMap((ruling) => (ruling.ok ? ruling.value : [])))
}

/** A decider takes back an approval or a return; the entry waits again. */
export const undoDecision = (intent: IntentOf<'undoDecision'>, asked: Asked): Promise<Reply> =>
  commitThen(
    asked,
    intent.doctor,
    (logbook) => undo(logbook, { entry: intent.entry, steps: intent.steps, by: asked.me.id, at: asked.now }),
    ({ logbook }) => {
      const entry = logbook.entries.find(({ id }) => id === intent.entry)
      const round = entry === undefined ? 0 : roundOf(entry)
      return { kind: 'requests', subjects: [{ doctor: intent.doctor, entry: intent.entry, round }] }
    },
  )

/** `ångra`: the last thing the person did, in her own logbook or to someone else's entry. */
export const undoLast = async (asked: Asked): Promise<Reply> => {
  const told = await asked.store.deliveries.to(asked.me.id)
  const doctors = new Set([asked.me.id, ...told.flatMap(({ card }) => doctorsOf(card))])
  const logbooks = await Promise.all([...doctors].map((doctor) => asked.store.logbook(doctor)))
  const mine = logbooks
    .flatMap((logbook) => logbook.entries.map((entry) => ({ doctor: logbook.doctor, entry, logbook })))
    .filter(({ entry }) => lastStep(entry)?.by === asked.me.id)
    .sort((a, b) => (lastAt(a.entry) < lastAt(b.entry) ? -1 : 1))
  const last = mine.at(-1)
  if (last === undefined) return asRefusal({ name: 'nothingToUndo' })
  if (last.doctor !== asked.me.id)
    return undoDecision(
      { verb: 'undoDecision', doctor: last.doctor, entry: last.entry.id, steps: last.entry.steps.length },
      asked,
    )
  const week = last.entry.id.slice(0, 8)
  return undoWeek({ verb: 'undoWeek', week, steps: stepsOfWeek(last.logbook, week) }, asked)
}

const lastAt = (entry: Entry): string => effectiveSteps(entry).at(-1)?.at ?? ''
