import type { Day } from '../../rules/calendar/day.ts'
import { contentOf, statusOf, type Entry } from '../../rules/entry.ts'
import type { Logbook } from '../../rules/logbook.ts'
import { entryForSupervisor } from './entryWords.ts'
import { nameFor, type Reader } from './reader.ts'
import type { Field, Form, Option } from './view.ts'

/** So many rows are a list that a platform takes. */
const most = 100

/** What was approved on paper, as the kansli copies it; undefined where nothing waits. */
export const paperForm = ({ doctor, entries }: Logbook, today: Day, reader: Reader): Form | undefined => {
  const { texts } = reader
  const words = texts.desk.paper
  const waiting = entries.filter((entry) => statusOf(entry) === 'waiting').slice(0, most)
  if (waiting.length === 0) return undefined
  return {
    title: words.title(nameFor(reader, doctor)),
    intro: words.intro,
    fields: [
      {
        field: 'choices',
        id: 'entries',
        label: words.entries,
        required: true,
        options: waiting.map((entry) => optionOf(entry, reader)),
      },
      text('name', words.name, true),
      text('specialty', words.specialty, false),
      text('workplace', words.workplace, false),
      { field: 'day', id: 'signed', label: words.signed, required: true, max: today },
    ],
    missing: texts.general.missing,
    submit: words.save,
    cancel: words.cancel,
    action: { verb: 'savePaper', doctor },
  }
}

/** The entry, and how many steps it had when the kansli was shown it. */
const optionOf = (entry: Entry, { texts }: Reader): Option => {
  const content = contentOf(entry)
  return {
    value: `${entry.steps.length}:${entry.id}`,
    title: content === undefined ? entry.id : entryForSupervisor(content, texts),
  }
}

/** What `optionOf` wrote, from a form that a client handed in. */
export const chosenIn = (values: string): readonly { readonly entry: string; readonly steps: number }[] =>
  values
    .split(',')
    .map((value) => /^(\d{1,6}):(.+)$/.exec(value.trim()))
    .flatMap((match) => (match === null ? [] : [{ steps: Number(match[1]), entry: match[2] ?? '' }]))

const text = (id: string, label: string, required: boolean): Field => ({
  field: 'text',
  id,
  label,
  maxLength: 100,
  required,
})
