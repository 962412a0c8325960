import type { types } from '@slack/bolt'
import { textsIn } from '../../texts/texts.ts'
import type { Answer } from '../platform.ts'
import { carriedFrom } from './show.ts'
import type { Deed } from './deed.ts'
import { drawForm } from './modal.ts'
import { line, overlay, overlayOf } from './overlay.ts'
import type { Submission } from './payload.ts'
import { refilled } from './refilled.ts'

type Ack =
  | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
  | { readonly response_action: 'update'; readonly view: types.ModalView }
  | { readonly response_action: 'clear' }
  | undefined

/** What Slack is told about a form that was handed in; undefined closes it. */
export const submitAck = (deed: Deed, answer: Answer, { view }: Submission): Ack => {
  if (answer.errors && answer.ask)
    return { response_action: 'update', view: refilled(view, atFields(answer.errors, view), answer) }
  if (answer.errors) return { response_action: 'errors', errors: atFields(answer.errors, view) }
  if (answer.form)
    return { response_action: 'update', view: drawForm(answer.form, carriedFrom(deed, answer.language)) }
  if (!deed.incoming.elsewhere) return undefined
  const over = overlayOf(answer)
  return over ? { response_action: 'update', view: over } : { response_action: 'clear' }
}

/** Shown while the disk takes its time. */
export const savingAck = ({ from }: Deed): Ack => {
  const { saving } = textsIn[from.language ?? 'sv'].slack
  return { response_action: 'update', view: overlay(line(saving), from.language) }
}

/** What becomes of the modal that said so. */
export const afterSaving = (deed: Deed, answer: Answer, view: Submission['view']): types.ModalView => {
  if (answer.form) return drawForm(answer.form, carriedFrom(deed, answer.language))
  if (answer.errors) return refilled(view, atFields(answer.errors, view), answer)
  const { slack } = textsIn[answer.language ?? deed.from.language ?? 'sv']
  return overlay(line(answer.notice ?? slack.saved), answer.language)
}

/** Slack refuses errors at fields that are not there: they stand at the first one then. */
const atFields = (
  errors: Readonly<Record<string, string>>,
  { state }: Submission['view'],
): Record<string, string> => {
  const [first = ''] = Object.keys(state.values)
  return Object.fromEntries(
    Object.entries(errors).map(([field, text]) => [field in state.values ? field : first, text]),
  )
}
