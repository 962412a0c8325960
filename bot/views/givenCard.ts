import { contentOf, lastStep, type Entry } from '../../rules/entry.ts'
import type { Facts } from '../../rules/facts.ts'
import { giverOf } from '../../rules/give.ts'
import { entryOf } from '../../rules/logbook.ts'
import { approvedOnPaper } from './approvedOnPaper.ts'
import { button } from './button.ts'
import { capital } from './capital.ts'
import { entryForDoctor, entryForSupervisor } from './entryWords.ts'
import { nameFor, shortDayFor, type Reader } from './reader.ts'
import type { Row, View } from './view.ts'

/** What somebody gave or recorded, as news to the doctor and as the receipt of whoever did it. */
export const givenCard = (ids: readonly string[], facts: Facts, reader: Reader): View => {
  const { texts, viewer } = reader
  const { doctor } = facts.logbook
  const entries = ids.flatMap((id) => entryOf(facts.logbook, id) ?? [])
  const heading = headingOf(entries, doctor, reader)
  const rows = entries.map((entry) => rowOf(entry, doctor, reader))
  const about = viewer === doctor ? {} : { doctor }
  const isCertification = entries.some((entry) => saidIn(entry)?.kind === 'certification')
  return {
    summary: `${heading}: ${rows[0]?.text ?? ''}`,
    parts: [
      { part: 'heading', text: heading },
      { part: 'list', rows },
      {
        part: 'buttons',
        buttons: [
          isCertification
            ? button(texts.certificate.all.open, { verb: 'showCertification', ...about })
            : button(texts.activity.showDelmal, { verb: 'showDelmal', ...about }),
        ],
      },
    ],
  }
}

/** What an entry says, also once it is taken back. */
const saidIn = (entry: Entry) => {
  const first = entry.steps.findLast((step) => step.did === 'logged' || step.did === 'amended')
  return contentOf(entry) ?? first?.content
}

const headingOf = (entries: readonly Entry[], doctor: string, reader: Reader): string => {
  const { texts, viewer } = reader
  const words = texts.certificate
  const name = nameFor(reader, doctor)
  const content = entries.map(saidIn)[0]
  if (content === undefined || content.kind === 'placementWeek' || content.kind === 'activity')
    return words.recorded(name)
  const { supervisor } = content
  if (entries.some((entry) => lastStep(entry) !== undefined && giverOf(entry) === undefined))
    return words.recorded(name)
  if (viewer === doctor) return words.gave(nameFor(reader, supervisor))
  return viewer === supervisor ? words.youGave(name) : words.gaveTo(nameFor(reader, supervisor), name)
}

const rowOf = (entry: Entry, doctor: string, reader: Reader): Row => {
  const { texts, viewer } = reader
  const content = saidIn(entry)
  const last = lastStep(entry)
  const say = viewer === doctor ? entryForDoctor : entryForSupervisor
  const text = content === undefined ? entry.id : capital(say(content, texts))
  if (last?.did !== 'approved') return { text, detail: texts.certificate.takenBack, tone: 'quiet' }
  return {
    text,
    detail:
      approvedOnPaper(last, reader) ??
      texts.certificate.signedBy(last.signer.name, shortDayFor(reader, last.at)),
    tone: 'good',
    ...(last.by === viewer && {
      button: button(texts.decision.undo, {
        verb: 'undoDecision',
        doctor,
        entry: entry.id,
        steps: entry.steps.length,
      }),
    }),
  }
}
