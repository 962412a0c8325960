import type { Subject } from '../../rules/card.ts'
import { lastStep, roundOf } from '../../rules/entry.ts'
import type { Facts } from '../../rules/facts.ts'
import { entryOf } from '../../rules/logbook.ts'
import { stepsOfWeek } from '../../rules/writeWeek.ts'
import { button, primary } from './button.ts'
import { loggedRow } from './loggedRow.ts'
import { nameFor, type Reader } from './reader.ts'
import type { Part, View } from './view.ts'

/** Tells the doctor what came back and why, and what became of it. */
export const returnedCard = (subject: Subject, facts: Facts, reader: Reader): View => {
  const { texts } = reader
  const week = subject.entry.slice(0, 8)
  const name = texts.time.weekName(week)
  const entry = entryOf(facts.logbook, subject.entry)
  const last = entry && lastStep(entry)
  if (entry === undefined || last === undefined || last.did === 'withdrawn')
    return said(texts.week.gone(name))
  if (last.did === 'returned' && roundOf(entry) === subject.round) {
    const sentence = texts.week.returnedBy(nameFor(reader, last.by), last.reason)
    const at = { week, steps: stepsOfWeek(facts.logbook, week) }
    return said(`${name}: ${sentence}`, {
      part: 'buttons',
      buttons: [
        primary(texts.week.correct, { verb: 'changeWeek', ...at }),
        button(texts.week.remove, { verb: 'removeWeek', ...at }),
      ],
    })
  }
  const now = facts.weeks.find((one) => one.entry.id === entry.id)
  const corrected = roundOf(entry) > subject.round
  return said(
    corrected ? texts.week.corrected(name) : texts.week.takenBackReturn(name),
    ...(now ? [{ part: 'list' as const, rows: [loggedRow(now, facts.logbook, reader)] }] : []),
  )
}

const said = (text: string, ...parts: readonly Part[]): View => ({
  summary: text,
  parts: [{ part: 'text', text }, ...parts],
})
