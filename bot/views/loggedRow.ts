import { lastStep } from '../../rules/entry.ts'
import type { CountedWeek } from '../../rules/facts.ts'
import type { Logbook } from '../../rules/logbook.ts'
import { stepsOfWeek } from '../../rules/writeWeek.ts'
import { button } from './button.ts'
import { nameFor, shortDayFor, type Reader } from './reader.ts'
import type { Row, Tone } from './view.ts'
import { partInShort } from './weekWords.ts'

/** One logged part of a week as its doctor sees it: what it says, how it stands, one way on. */
export const loggedRow = (week: CountedWeek, logbook: Logbook, reader: Reader): Row => {
  const { texts } = reader
  const { content } = week
  const at = { week: content.week, steps: stepsOfWeek(logbook, content.week) }
  const { detail, tone } = standing(week, logbook, reader)
  return {
    text: texts.week.logged(`${texts.time.weekName(content.week)} ${partInShort(content, texts)}`),
    detail,
    tone,
    button:
      lastStep(week.entry)?.by === logbook.doctor
        ? button(texts.week.undo, { verb: 'undoWeek', ...at })
        : button(texts.week.correct, { verb: 'changeWeek', ...at }),
  }
}

const standing = (
  { entry, content, counts }: CountedWeek,
  logbook: Logbook,
  reader: Reader,
): { detail: string; tone: Tone } => {
  const { texts } = reader
  const last = lastStep(entry)
  if (last?.did === 'approved') {
    if (counts === 'waiting')
      return { detail: texts.week.waitsForConfirming(last.signer.name), tone: 'quiet' }
    const sentence = texts.week.approvedBy(last.signer.name, shortDayFor(reader, last.at))
    return { detail: sentence, tone: 'good' }
  }
  if (last?.did === 'returned')
    return { detail: texts.week.returnedBy(nameFor(reader, last.by), last.reason), tone: 'attention' }
  const decider = content.supervisor ?? logbook.people.mainSupervisor
  return {
    detail: decider === undefined ? texts.week.waitsForNobody : texts.week.waitsFor(nameFor(reader, decider)),
    tone: 'quiet',
  }
}
