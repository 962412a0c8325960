import type { Subject } from '../../rules/card.ts'
import { contentOf, lastStep, roundOf, statusOf, type Entry } from '../../rules/entry.ts'
import { entryOf, type Logbook } from '../../rules/logbook.ts'
import type { PersonId } from '../../rules/person.ts'
import type { Texts } from '../texts/texts.ts'
import { button, primary } from './button.ts'
import { nameFor, shortDayFor, type Reader } from './reader.ts'
import type { Button, Part, Row, View } from './view.ts'
import { partForSupervisor } from './weekWords.ts'

/** What a card of requests is drawn from. */
export interface RequestsSeen extends Reader {
  readonly logbooks: ReadonlyMap<PersonId, Logbook>
}

interface Request {
  readonly subject: Subject
  readonly entry: Entry
  readonly what: string
  readonly doctor: string
}

/** What waits for a handledare: one request with its buttons, or several in one card. */
export const requestsCard = (subjects: readonly Subject[], seen: RequestsSeen): View => {
  const { texts } = seen
  const requests = subjects.flatMap((subject) => requestOf(subject, seen))
  const waiting = requests.filter(stillWaits)
  const [first] = waiting
  if (first === undefined) return settled(requests, seen)
  const one = waiting.length === 1
  return {
    summary: one ? texts.decision.summary(first.doctor, first.what) : texts.decision.asksMany(waiting.length),
    parts: [
      {
        part: 'heading',
        text: one ? texts.decision.asksOne(first.doctor) : texts.decision.asksMany(waiting.length),
      },
      ...(requests.length === 1
        ? [{ part: 'text' as const, text: first.what }]
        : [{ part: 'list' as const, rows: requests.map((request) => rowOf(request, seen)) }]),
      { part: 'buttons', buttons: decisionButtons(waiting, texts) },
    ],
  }
}

/** Whether the request of that round is still to be decided. */
export const stillWaits = ({ subject, entry }: Pick<Request, 'subject' | 'entry'>): boolean =>
  statusOf(entry) === 'waiting' && roundOf(entry) === subject.round

const settled = (requests: readonly Request[], seen: RequestsSeen): View => ({
  summary: seen.texts.decision.allDecided,
  parts: [
    requests.length === 0
      ? ({ part: 'text', text: seen.texts.decision.allDecided } satisfies Part)
      : ({ part: 'list', rows: requests.map((request) => rowOf(request, seen)) } satisfies Part),
  ],
})

const requestOf = (subject: Subject, seen: RequestsSeen): Request[] => {
  const { logbooks, texts } = seen
  const logbook = logbooks.get(subject.doctor)
  const entry = logbook && entryOf(logbook, subject.entry)
  if (entry === undefined) return []
  const content = contentOf(entry) ?? firstContent(entry)
  if (content === undefined) return []
  return [
    {
      subject,
      entry,
      doctor: nameFor(seen, subject.doctor),
      what: `${texts.time.weekName(content.week)} ${partForSupervisor(content, texts)}`,
    },
  ]
}

/** What an entry said before its logging was undone, so that its card can still name it. */
const firstContent = (entry: Entry) => {
  const [first] = entry.steps
  return first?.did === 'logged' ? first.content : undefined
}

const atOf = ({ subject, entry }: Request) => ({
  doctor: subject.doctor,
  entry: subject.entry,
  steps: entry.steps.length,
})

const decisionButtons = (waiting: readonly Request[], texts: Texts): readonly Button[] => {
  const [first] = waiting
  if (first === undefined) return []
  const approveAll = { verb: 'approve' as const, entries: waiting.map(atOf) }
  if (waiting.length > 1) return [primary(texts.decision.approveAll(waiting.length), approveAll)]
  return [
    primary(texts.decision.approve, approveAll),
    button(texts.decision.sendBack, { verb: 'askReturn', ...atOf(first) }),
  ]
}

const rowOf = (request: Request, seen: RequestsSeen): Row => {
  const { texts } = seen
  const text = `${request.doctor} · ${request.what}`
  if (stillWaits(request)) {
    const since = lastStep(request.entry)?.at
    const open = {
      verb: 'openRequest' as const,
      doctor: request.subject.doctor,
      entry: request.subject.entry,
    }
    return {
      text,
      ...(since !== undefined && { detail: texts.decision.waits(shortDayFor(seen, since)) }),
      button: button(texts.decision.open, open),
    }
  }
  return { text, ...outcome(request, seen) }
}

const outcome = (request: Request, seen: RequestsSeen): Pick<Row, 'detail' | 'tone' | 'button'> => {
  const { texts, viewer } = seen
  const last = lastStep(request.entry)
  if (roundOf(request.entry) !== request.subject.round)
    return { detail: texts.decision.renewed, tone: 'quiet' }
  if (last?.did !== 'approved' && last?.did !== 'returned')
    return { detail: texts.decision.gone, tone: 'quiet' }
  const day = shortDayFor(seen, last.at)
  const approved = last.did === 'approved'
  const tone = approved ? 'good' : 'attention'
  if (last.by === viewer)
    return {
      detail: approved ? texts.decision.youApproved(day) : texts.decision.youReturned(day),
      tone,
      button: button(texts.decision.undo, { verb: 'undoDecision', ...atOf(request) }),
    }
  const name = nameFor(seen, last.by)
  return {
    detail: approved ? texts.decision.otherApproved(name, day) : texts.decision.otherReturned(name, day),
    tone,
  }
}
