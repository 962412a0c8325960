import { askedToDecide } from '../../rules/askedToDecide.ts'
import { lastStep, writerOf, type EffectiveStep, type Entry } from '../../rules/entry.ts'
import type { CountedActivity, CountedAssessment, CountedWeek } from '../../rules/facts.ts'
import { giverOf } from '../../rules/give.ts'
import type { Logbook } from '../../rules/logbook.ts'
import { isReachable, type PersonId } from '../../rules/person.ts'
import { stepsOfWeek } from '../../rules/writeWeek.ts'
import type { Intent } from '../intent.ts'
import { actFor } from './actFor.ts'
import { approvedOnPaper } from './approvedOnPaper.ts'
import { button } from './button.ts'
import { entryForDoctor } from './entryWords.ts'
import { nameFor, shortDayFor, type Reader } from './reader.ts'
import type { Row, Tone } from './view.ts'

export type CountedEntry = CountedWeek | CountedActivity | CountedAssessment

/** What was logged as its doctor sees it: what it says, how it stands, one way on. */
export const loggedRow = (logged: CountedEntry, logbook: Logbook, reader: Reader): Row => {
  const { texts } = reader
  return {
    text: texts.week.logged(entryForDoctor(logged.content, texts)),
    ...marked(standing(logged, logbook, reader), logged.entry, logbook, reader),
    ...wayOn(logged, logbook, reader),
  }
}

/** What someone else gave is hers to take back. */
const wayOn = (logged: CountedEntry, logbook: Logbook, reader: Reader): Pick<Row, 'button'> => {
  const { texts, viewer } = reader
  if (giverOf(logged.entry) !== undefined) return {}
  const own = lastStep(logged.entry)?.by === viewer
  return {
    button: own
      ? button(texts.week.undo, actFor(undoOf(logged, logbook), logbook.doctor, reader))
      : button(texts.week.correct, actFor(changeOf(logged, logbook), logbook.doctor, reader)),
  }
}

/** Says who wrote it, where it was not the doctor. */
const marked = <S extends { detail: string }>(
  standing: S,
  entry: Entry,
  { doctor }: Logbook,
  reader: Reader,
): S => {
  const writer = writerOf(entry)
  return writer === undefined || writer === doctor || giverOf(entry) !== undefined
    ? standing
    : { ...standing, detail: `${standing.detail} ${reader.texts.week.enteredBy(nameFor(reader, writer))}` }
}

/** Opens the entry's form. */
export const changeOf = ({ entry, content }: CountedEntry, logbook: Logbook): Intent => {
  const at = { entry: entry.id, steps: entry.steps.length }
  switch (content.kind) {
    case 'placementWeek':
      return { verb: 'changeWeek', week: content.week, steps: stepsOfWeek(logbook, content.week) }
    case 'activity':
      return { verb: 'changeActivity', ...at }
    case 'assessment':
      return { verb: 'changeAssessment', ...at }
  }
}

/** Takes the entry out of the logbook. */
export const removeOf = ({ entry, content }: CountedEntry, logbook: Logbook): Intent =>
  content.kind === 'placementWeek'
    ? { verb: 'removeWeek', week: content.week, steps: stepsOfWeek(logbook, content.week) }
    : { verb: 'removeEntry', entry: entry.id, steps: entry.steps.length }

const undoOf = ({ entry, content }: CountedEntry, logbook: Logbook): Intent =>
  content.kind === 'placementWeek'
    ? { verb: 'undoWeek', week: content.week, steps: stepsOfWeek(logbook, content.week) }
    : { verb: 'undoEntry', entry: entry.id, steps: entry.steps.length }

/** The signer, and in whose place where it was a delegate. */
const signedBy = (
  { signer, onBehalfOf }: Extract<EffectiveStep, { did: 'approved' }>,
  reader: Reader,
): string =>
  onBehalfOf === undefined
    ? signer.name
    : `${signer.name} ${reader.texts.decision.onBehalfOf(nameFor(reader, onBehalfOf))}`

const standing = (
  { entry, content, counts }: CountedEntry,
  logbook: Logbook,
  reader: Reader,
): { detail: string; tone: Tone } => {
  const { texts } = reader
  const last = lastStep(entry)
  if (last?.did === 'approved') {
    if (counts === 'waiting')
      return { detail: texts.week.waitsForConfirming(last.signer.name), tone: 'quiet' }
    const onPaper = approvedOnPaper(last, reader)
    if (onPaper !== undefined) return { detail: `${onPaper}.`, tone: 'good' }
    const sentence = texts.week.approvedBy(signedBy(last, reader), shortDayFor(reader, last.at))
    return { detail: sentence, tone: 'good' }
  }
  if (last?.did === 'returned')
    return { detail: texts.week.returnedBy(nameFor(reader, last.by), last.reason), tone: 'attention' }
  const decider = askedToDecide(content.supervisor, logbook.people.mainSupervisor, logbook.doctor)
  return { detail: waitsFor(decider, reader), tone: 'quiet' }
}

const waitsFor = (decider: PersonId | undefined, reader: Reader): string => {
  const { texts, people } = reader
  const person = decider === undefined ? undefined : people.get(decider)
  if (decider === undefined) return texts.week.waitsForNobody
  return person === undefined || isReachable(person)
    ? texts.week.waitsFor(nameFor(reader, decider))
    : texts.week.waitsForUnreached(person.name)
}
