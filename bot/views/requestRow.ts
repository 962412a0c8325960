import type { Subject } from '../../rules/card.ts'
import {
  contentIn,
  contentOf,
  lastStep,
  roundOf,
  statusOf,
  writerOf,
  type EffectiveStep,
  type Entry,
} from '../../rules/entry.ts'
import type { PersonId } from '../../rules/person.ts'
import { approvedOnPaper } from './approvedOnPaper.ts'
import { button, primary } from './button.ts'
import { entryForSupervisor } from './entryWords.ts'
import { nameFor, shortDayFor, type Reader } from './reader.ts'
import type { Row } from './view.ts'

/** An entry of a card of requests, as far as its reader may see it. */
export interface SeenEntry {
  readonly subject: Subject
  readonly entry: Entry
  /** Whether it is the reader's to decide, now. */
  readonly mine: boolean
  /** In whose place it would be decided. */
  readonly onBehalfOf?: PersonId | undefined
}

/** Whether it waits in this card for its reader: not decided, not written anew, not in a newer card. */
export const waitsHere = ({ subject, entry, mine }: SeenEntry): boolean =>
  mine && subject.moved !== true && isOpen(entry) && roundOf(entry) === subject.round

const isOpen = (entry: Entry): boolean => statusOf(entry) === 'waiting'

/** What a decision's button must say: the entry, and how many steps its reader was shown. */
export const atOf = ({ subject, entry }: SeenEntry) => ({
  doctor: subject.doctor,
  entry: subject.entry,
  steps: entry.steps.length,
})

/** The entry in one line, and by whom it was entered where it was not the doctor. */
export const whatOf = ({ subject, entry }: SeenEntry, reader: Reader): string => {
  const content = contentIn(entry, subject.round) ?? contentOf(entry) ?? firstContent(entry)
  const writer = writerOf(entry)
  return [
    ...(content === undefined ? [] : [entryForSupervisor(content, reader.texts)]),
    ...(writer === undefined || writer === subject.doctor
      ? []
      : [`(${reader.texts.week.enteredBy(nameFor(reader, writer))})`]),
  ].join(' ')
}

/** What an entry said before its logging was undone, so that its card can still name it. */
const firstContent = (entry: Entry) => {
  const [first] = entry.steps
  return first?.did === 'logged' ? first.content : undefined
}

export const requestRow = (seen: SeenEntry, reader: Reader): Row => {
  const text = `${nameFor(reader, seen.subject.doctor)} · ${whatOf(seen, reader)}`
  return { text, ...(waitsHere(seen) ? asking(seen, reader) : outcome(seen, reader)) }
}

/** A request that can be approved where it stands. */
export const approvalRow = (seen: SeenEntry, reader: Reader): Row => {
  const { decision } = reader.texts
  return {
    ...requestRow(seen, reader),
    button: primary(decision.approve, { verb: 'approve', entries: [atOf(seen)] }),
  }
}

type Standing = Pick<Row, 'detail' | 'tone' | 'button'>

const asking = (seen: SeenEntry, reader: Reader): Standing => {
  const { texts } = reader
  const since = lastStep(seen.entry)?.at
  const { doctor, entry: id } = seen.subject
  const detail = [since && texts.decision.waits(shortDayFor(reader, since)), insteadOf(seen, reader)]
  return {
    detail: detail.filter(Boolean).join(' · '),
    button: button(texts.decision.open, { verb: 'openRequest', doctor, entry: id }),
  }
}

/** 'på uppdrag av Bo Ek', where the reader is a delegate. */
export const insteadOf = ({ onBehalfOf }: SeenEntry, reader: Reader): string | undefined =>
  onBehalfOf && reader.texts.decision.onBehalfOf(nameFor(reader, onBehalfOf))

const outcome = (seen: SeenEntry, reader: Reader): Standing => {
  const { texts } = reader
  const { subject, entry } = seen
  const round = roundOf(entry)
  const last = lastStep(entry)
  if (statusOf(entry) === 'gone') return quiet(texts.decision.gone)
  if (round > subject.round) return quiet(texts.decision.renewed)
  if (round < subject.round) return quiet(texts.decision.correctionGone)
  if (last?.did === 'approved' || last?.did === 'returned') return decided(seen, last, reader)
  return quiet(subject.moved === true ? texts.decision.moved : texts.decision.others)
}

const quiet = (detail: string): Standing => ({ detail, tone: 'quiet' })

const decided = (
  seen: SeenEntry,
  step: Extract<EffectiveStep, { did: 'approved' | 'returned' }>,
  reader: Reader,
): Standing => {
  const { did, by, at, onBehalfOf } = step
  const onPaper = step.did === 'approved' ? approvedOnPaper(step, reader) : undefined
  if (onPaper !== undefined) return { detail: onPaper, tone: 'good' }
  const words = reader.texts.decision
  const approved = did === 'approved'
  const tone = approved ? 'good' : 'attention'
  const day = shortDayFor(reader, at)
  const whose = onBehalfOf === undefined ? '' : ` ${words.onBehalfOf(nameFor(reader, onBehalfOf))}`
  if (by === reader.viewer)
    return {
      detail: (approved ? words.youApproved(day) : words.youReturned(day)) + whose,
      tone,
      button: button(words.undo, { verb: 'undoDecision', ...atOf(seen) }),
    }
  const name = nameFor(reader, by)
  return {
    detail: (approved ? words.otherApproved(name, day) : words.otherReturned(name, day)) + whose,
    tone,
  }
}
