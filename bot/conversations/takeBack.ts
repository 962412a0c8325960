import type { Week } from '../../rules/calendar/week.ts'
import { contentOf, effectiveSteps, lastStep, roundOf, statusOf, type Entry } from '../../rules/entry.ts'
import { entryOf, loggedWeeks, type Change, type Logbook } from '../../rules/logbook.ts'
import { mayDecide } from '../../rules/mayDecide.ts'
import { granted, refused, type Ruling } from '../../rules/refusal.ts'
import { resolveWeek } from '../../rules/resolveWeek.ts'
import { undo, undoWeek as undoWeekRule, withdraw } from '../../rules/takeBack.ts'
import { stepsOfWeek } from '../../rules/writeWeek.ts'
import { doctorsOf, type Card } from '../../rules/card.ts'
import type { IntentOf } from '../intent.ts'
import type { Asked } from '../scene.ts'
import { nameFor } from '../views/reader.ts'
import { entryName } from '../views/entryWords.ts'
import { undoEntry } from './activity.ts'
import { weeksCardOf } from './logWeek.ts'
import { asRefusal, commitThen, type Reply } from './reply.ts'
import { sortedBy } from '../../rules/sortedBy.ts'

/** Takes back what was last done to one of the doctor's own weeks. */
export const undoWeek = ({ week, steps }: IntentOf<'undoWeek'>, asked: Asked): Promise<Reply> =>
  commitThen(
    asked,
    asked.doctor,
    (logbook) => undoWeekRule(logbook, week, { steps, by: asked.me.id, at: asked.now }),
    () => weeksCardOf(asked, [week]),
    () => asked.texts.week.undone(asked.texts.time.weekName(week)),
  )

/** Takes a week out of the logbook, in all its parts; the history stays. */
export const removeWeek = ({ week, steps }: IntentOf<'removeWeek'>, asked: Asked): Promise<Reply> =>
  commitThen(
    asked,
    asked.doctor,
    (logbook) =>
      stepsOfWeek(logbook, week) === steps
        ? withdrawAll(logbook, week, asked)
        : refused({ name: 'outdated' }),
    () => weeksCardOf(asked, [week]),
    () => asked.texts.week.removed(asked.texts.time.weekName(week)),
  )

/** `ta bort v46` */
export const removeWeekNumber = async (
  { number }: IntentOf<'removeWeekNumber'>,
  asked: Asked,
): Promise<Reply> => {
  const logbook = await asked.store.logbook(asked.doctor)
  if (logbook.enrolment === undefined) return asRefusal({ name: 'notEnrolled' })
  const week = resolveWeek(number, logbook.enrolment, asked.today)
  if (!week.ok) return asRefusal(week.refusal)
  return removeWeek({ verb: 'removeWeek', week: week.value, steps: stepsOfWeek(logbook, week.value) }, asked)
}

const withdrawAll = (logbook: Logbook, week: Week, { me, now }: Asked): Ruling<readonly Change[]> => {
  const standing = loggedWeeks(logbook).flatMap(({ entry, content }) =>
    content.week === week ? [entry] : [],
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
    (logbook) => undoOwn(logbook, intent, asked),
    ({ logbook }) => cardOfUndone(intent, logbook),
    ({ logbook }) => whatWasUndone(intent, logbook, asked),
  )

/** What was given is gone; what was decided waits again. */
const cardOfUndone = ({ doctor, entry: id }: IntentOf<'undoDecision'>, logbook: Logbook): Card => {
  const entry = entryOf(logbook, id)
  return entry === undefined || contentOf(entry) === undefined
    ? { kind: 'given', doctor, entries: [id] }
    : { kind: 'requests', subjects: [{ doctor, entry: id, round: roundOf(entry) }] }
}

const whatWasUndone = (
  { doctor, entry: id }: IntentOf<'undoDecision'>,
  logbook: Logbook,
  { people, texts }: Asked,
): string => {
  const entry = entryOf(logbook, id)
  const said = entry?.steps.findLast((step) => step.did === 'logged' || step.did === 'amended')?.content
  if (entry === undefined || said === undefined)
    return texts.refusal({ name: 'nothingToUndo' }, () => undefined)
  const [what, whose] = [entryName(said, texts), nameFor({ people }, doctor)]
  const undone = entry.steps.findLast(({ did }) => did === 'approved' || did === 'returned')
  if (undone?.did === 'approved' && undone.onPaper !== undefined) return texts.desk.paper.undone(what, whose)
  if (statusOf(entry) !== 'gone') return texts.decision.undone(what, whose)
  return said.kind === 'assessment'
    ? texts.certificate.assessmentTakenBack(what, whose)
    : texts.certificate.takenBackBy(what, whose)
}

/** A decision is taken back by whoever took it; a stranger learns nothing of the entry. */
const undoOwn = (
  logbook: Logbook,
  { entry: id, steps }: IntentOf<'undoDecision'>,
  { me, people, now, today }: Asked,
): Ruling<readonly Change[]> => {
  const entry = entryOf(logbook, id)
  if (entry === undefined) return refused({ name: 'notThere' })
  const may = mayDecide(me, entry, logbook, people, today)
  if (!may.ok && lastStep(entry)?.by !== me.id) return may
  return undo(logbook, { entry: id, steps, by: me.id, at: now })
}

/** `ångra`: the last thing the person did, in her own logbook or to someone else's entry. */
export const undoLast = async (asked: Asked): Promise<Reply> => {
  const told = await asked.store.deliveries.to(asked.me.id)
  const doctors = new Set([asked.me.id, ...told.flatMap(({ card }) => doctorsOf(card))])
  const logbooks = await Promise.all([...doctors].map((doctor) => asked.readable(doctor)))
  const mine = logbooks
    .flatMap((logbook) => logbook ?? [])
    .flatMap((logbook) => logbook.entries.map((entry) => ({ doctor: logbook.doctor, entry, logbook })))
    .filter(({ entry }) => lastStep(entry)?.by === asked.me.id)
  const last = sortedBy(mine, ({ entry }) => lastAt(entry)).at(-1)
  if (last === undefined) return asRefusal({ name: 'nothingToUndo' })
  if (last.doctor !== asked.me.id)
    return undoDecision(
      { verb: 'undoDecision', doctor: last.doctor, entry: last.entry.id, steps: last.entry.steps.length },
      asked,
    )
  const content = contentOf(last.entry)
  return content?.kind === 'placementWeek'
    ? undoWeek(
        { verb: 'undoWeek', week: content.week, steps: stepsOfWeek(last.logbook, content.week) },
        asked,
      )
    : undoEntry({ entry: last.entry.id, steps: last.entry.steps.length }, asked)
}

const lastAt = (entry: Entry): string => effectiveSteps(entry).at(-1)?.at ?? ''
