import type { Finding, Vouched } from '../../rules/patientData.ts'
import type { Texts } from '../texts/texts.ts'
import { button } from './button.ts'
import { said } from './said.ts'
import type { Form, View } from './view.ts'
import { vouchField } from './vouchField.ts'

/** Why a line was refused, with a way on where a person can say that it is no personal number. */
export const refusedLine = (found: Finding, { general }: Texts): View =>
  said(
    `${general.patient[found]} ${general.deleteMessage}`,
    found === 'number' ? [] : [button(general.vouch[found], { verb: 'sayAgain', vouched: found })],
  )

/** The line once more, with her word for it: what was refused is carried by nothing. */
export const sayAgainForm = (vouched: Vouched, texts: Texts): Form => {
  const { sayAgain: words, missing } = texts.general
  return {
    title: words.title,
    intro: words.intro,
    fields: [
      { field: 'text', id: 'text', label: words.line, required: true, maxLength: 1_000 },
      ...vouchField([vouched], [vouched], texts),
    ],
    missing,
    submit: words.send,
    cancel: words.cancel,
    action: { verb: 'sayAgain', vouched },
  }
}
