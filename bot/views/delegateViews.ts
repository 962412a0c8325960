import type { DelegateAsked } from '../../rules/standIn.ts'
import type { Texts } from '../texts/texts.ts'
import { button } from './button.ts'
import type { Form, Option, View } from './view.ts'

type Dates = Omit<DelegateAsked, 'to'>

/** Who decides in one's place, and the ways to change it. */
export const delegateView = (name: string, { from, until }: Dates, texts: Texts): View => {
  const text = texts.away.delegated(name, texts.time.period(from, until))
  return {
    summary: text,
    parts: [
      { part: 'text', text },
      {
        part: 'buttons',
        buttons: [
          button(texts.away.otherDelegate, { verb: 'chooseDelegate' }),
          button(texts.away.endDelegate, { verb: 'endDelegate' }),
        ],
      },
    ],
  }
}

export const delegateForm = (people: readonly Option[], { from, until }: Dates, texts: Texts): Form => {
  const words = texts.away.delegateForm
  return {
    title: words.title,
    intro: words.intro,
    fields: [
      { field: 'choice', id: 'to', label: words.to, options: people, required: true },
      { field: 'day', id: 'from', label: words.from, value: from, required: true },
      { field: 'day', id: 'until', label: words.until, value: until, required: true },
    ],
    missing: texts.general.missing,
    submit: words.save,
    cancel: words.cancel,
    action: { verb: 'saveDelegate' },
  }
}
