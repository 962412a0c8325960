import type { types } from '@slack/bolt'
import type { Field, Form } from '../../views/view.ts'
import { drawField } from './blockKit/field.ts'
import { most } from './blockKit/limits.ts'
import { heading, paragraph } from './blockKit/part.ts'
import { plain } from './blockKit/text.ts'
import { writeMetadata, type Metadata } from './metadata.ts'

const FORM = 'form'

/** A Form as a modal. A title that is too long for a modal's stands whole as its first line. */
export const drawForm = (form: Form, from: Metadata): types.ModalView => ({
  type: 'modal',
  callback_id: FORM,
  private_metadata: writeMetadata({ ...from, action: form.action }),
  title: plain(form.title, most.modalTitle),
  submit: plain(form.submit, most.modalTitle),
  close: plain(form.cancel, most.modalTitle),
  blocks: [
    ...(form.title.length > most.modalTitle ? [heading(form.title)] : []),
    ...(form.intro === undefined ? [] : [paragraph(form.intro)]),
    ...form.fields.filter(canBeFilled).map(drawField),
  ].slice(0, most.viewBlocks),
})

/** Slack refuses a choice between nothing. */
const canBeFilled = (field: Field): boolean => !('options' in field) || field.options.length > 0
