import { contentOf } from '../../rules/entry.ts'
import type { Texts } from '../texts/texts.ts'
import { button, primary } from './button.ts'
import { nameFor, type Reader } from './reader.ts'
import { atOf, insteadOf, requestRow, waitsHere, whatOf, type SeenEntry } from './requestRow.ts'
import type { Button, Part, View } from './view.ts'
import { sortedBy } from '../../rules/sortedBy.ts'

/** What waits for a handledare: one request with its buttons, or several in one card. */
export const requestsCard = (entries: readonly SeenEntry[], reader: Reader, isReminder = false): View => {
  const { texts } = reader
  const waiting = entries.filter(waitsHere)
  const [first] = waiting
  if (first === undefined) return settled(entries, reader)
  const doctor = nameFor(reader, first.subject.doctor)
  const what = whatOf(first, reader)
  const one = waiting.length === 1
  const heading = one ? texts.decision.asksOne(doctor) : texts.decision.asksMany(waiting.length)
  const said = (text: string) => (isReminder ? texts.reminder.again(text) : text)
  return {
    summary: said(one ? texts.decision.summary(doctor, what) : heading),
    parts: [
      ...introduction(reader),
      { part: 'heading', text: said(heading) },
      ...(one
        ? [{ part: 'text' as const, text: what }, ...instead(first, reader)]
        : [rowsOf(waiting, reader)]),
      { part: 'buttons', buttons: decisionButtons(waiting, texts) },
      ...(waiting.length === entries.length
        ? []
        : [
            rowsOf(
              entries.filter((entry) => !waiting.includes(entry)),
              reader,
            ),
          ]),
    ],
  }
}

const instead = (seen: SeenEntry, reader: Reader): readonly Part[] => {
  const text = insteadOf(seen, reader)
  return text === undefined ? [] : [{ part: 'text', text, tone: 'quiet' }]
}

/** Who is written to for the first time gets one line on what this is. */
const introduction = ({ viewer, people, texts }: Reader): readonly Part[] =>
  people.get(viewer)?.met === false ? [{ part: 'text', text: texts.meeting.supervisor, tone: 'quiet' }] : []

const settled = (entries: readonly SeenEntry[], reader: Reader): View => ({
  summary: reader.texts.decision.allDecided,
  parts: [
    entries.length === 0 ? { part: 'text', text: reader.texts.decision.allDecided } : rowsOf(entries, reader),
  ],
})

/** In the order of the days they are about. */
const rowsOf = (entries: readonly SeenEntry[], reader: Reader): Part => ({
  part: 'list',
  rows: sortedBy(entries, dayOf).map((entry) => requestRow(entry, reader)),
})

const dayOf = ({ entry }: SeenEntry): string => contentOf(entry)?.from ?? ''

const decisionButtons = (waiting: readonly SeenEntry[], texts: Texts): readonly Button[] => {
  const [first] = waiting
  if (first === undefined) return []
  const approveAll = { verb: 'approve' as const, entries: waiting.map(atOf) }
  if (waiting.length > 1) return [primary(texts.decision.approveAll(waiting.length), approveAll)]
  return [
    primary(texts.decision.approve, approveAll),
    button(texts.decision.sendBack, { verb: 'askReturn', ...atOf(first) }),
  ]
}
