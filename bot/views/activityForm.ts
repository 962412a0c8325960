import { activityKinds, checkKinds, type Delmal } from '../../rules/delmal.ts'
import type { Day } from '../../rules/calendar/day.ts'
import { longestLine, type Activity } from '../../rules/content.ts'
import type { IntentOf } from '../intent.ts'
import type { Texts } from '../texts/texts.ts'
import { titled, type Reader } from './reader.ts'
import type { Field, Form, Option } from './view.ts'

export interface ActivityChoices {
  /** One to three, and whatever is chosen already: never all 18 at once. */
  readonly suggested: readonly Delmal[]
  readonly signers: readonly Option[]
  readonly today: Day
  readonly change: boolean
}

/** An activity as the doctor may write or change it. */
export const activityForm = (
  intent: IntentOf<'saveActivity'>,
  filled: Partial<Activity>,
  choices: ActivityChoices,
  reader: Pick<Reader, 'texts' | 'titles'>,
): Form => {
  const { texts } = reader
  const words = texts.activity.form
  return {
    title: words.title,
    intro: words.intro,
    fields: [
      ...delmalFields(filled.delmal ?? [], choices, reader),
      ...whatFields(filled, choices, texts),
      {
        field: 'choice',
        id: 'signer',
        label: words.signer,
        required: true,
        options: choices.signers,
        ...optional('value', filled.supervisor ?? choices.signers[0]?.value),
      },
      {
        field: 'text',
        id: 'line',
        label: words.line,
        maxLength: longestLine,
        ...optional('value', filled.line),
      },
    ],
    missing: texts.general.missing,
    submit: choices.change ? words.saveChange : words.save,
    cancel: words.cancel,
    action: intent,
  }
}

const optional = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [key in K]?: V }

const delmalFields = (
  chosen: readonly Delmal[],
  { suggested }: ActivityChoices,
  reader: Pick<Reader, 'texts' | 'titles'>,
): Field[] => [
  {
    field: 'choices',
    id: 'delmal',
    label: reader.texts.activity.form.delmal,
    options: [...new Set([...chosen, ...suggested])].map((delmal) => ({
      value: delmal,
      title: titled(delmal, reader),
    })),
    values: chosen,
  },
  { field: 'text', id: 'more', label: reader.texts.activity.form.more, maxLength: 100 },
]

const whatFields = (filled: Partial<Activity>, { today }: ActivityChoices, texts: Texts): Field[] => {
  const words = texts.activity.form
  const from = filled.from ?? today
  return [
    {
      field: 'choice',
      id: 'kind',
      label: words.kind,
      required: true,
      options: activityKinds.map((kind) => ({ value: kind, title: texts.activity.kind(kind) })),
      value: filled.activity ?? activityKinds[0],
    },
    { field: 'day', id: 'day', label: words.day, required: true, value: from, max: today },
    {
      field: 'day',
      id: 'until',
      label: words.until,
      max: today,
      ...optional('value', filled.to === from ? undefined : filled.to),
    },
    {
      field: 'choice',
      id: 'check',
      label: words.check,
      options: [
        { value: '', title: words.noCheck },
        ...checkKinds.map((check) => ({ value: check, title: texts.activity.check(check) })),
      ],
      value: filled.check ?? '',
    },
  ]
}
