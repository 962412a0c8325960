import type { Subject } from '../../rules/card.ts'
import { contentOf, lastStep, roundOf } from '../../rules/entry.ts'
import type { Facts } from '../../rules/facts.ts'
import { entryOf } from '../../rules/logbook.ts'
import { button, primary } from './button.ts'
import { entryName } from './entryWords.ts'
import { changeOf, loggedRow, removeOf } from './loggedRow.ts'
import { nameFor, type Reader } from './reader.ts'
import type { Part, View } from './view.ts'

/** Tells the doctor what came back and why, and what became of it. */
export const returnedCard = (subject: Subject, facts: Facts, reader: Reader): View => {
  const { texts } = reader
  const { logbook } = facts
  const entry = entryOf(logbook, subject.entry)
  const content = entry && contentOf(entry)
  const now = [...facts.weeks, ...facts.activities, ...facts.assessments].find(
    (one) => one.entry.id === subject.entry,
  )
  const last = entry && lastStep(entry)
  if (entry === undefined || last === undefined || now === undefined)
    return said(texts.week.gone(content === undefined ? subject.entry : entryName(content, texts)))
  const name = entryName(now.content, texts)
  if (last.did === 'returned' && roundOf(entry) === subject.round)
    return said(`${name}: ${texts.week.returnedBy(nameFor(reader, last.by), last.reason)}`, {
      part: 'buttons',
      buttons: [
        primary(texts.week.correct, changeOf(now, logbook)),
        button(texts.week.remove, removeOf(now, logbook)),
      ],
    })
  const corrected = roundOf(entry) > subject.round
  return said(corrected ? texts.week.corrected(name) : texts.week.takenBackReturn(name), {
    part: 'list',
    rows: [loggedRow(now, logbook, reader)],
  })
}

const said = (text: string, ...parts: readonly Part[]): View => ({
  summary: text,
  parts: [{ part: 'text', text }, ...parts],
})
