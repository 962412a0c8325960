import type { IntentOf } from '../intent.ts'
import type { Texts } from '../texts/texts.ts'
import type { Form } from './view.ts'

/** Sending back asks for one of three ready reasons, or a line. */
export const returnForm = (intent: IntentOf<'return'>, doctor: string, what: string, texts: Texts): Form => {
  const words = texts.decision.form
  return {
    title: words.title(what),
    intro: words.intro(doctor),
    fields: [
      {
        field: 'choice',
        id: 'reason',
        label: words.reason,
        required: true,
        options: [
          ...words.reasons.map((reason, i) => ({ value: String(i), title: reason })),
          { value: 'own', title: words.own },
        ],
      },
      { field: 'text', id: 'words', label: words.ownLine, maxLength: 300 },
    ],
    missing: texts.general.missing,
    submit: words.submit,
    cancel: words.cancel,
    action: intent,
  }
}
