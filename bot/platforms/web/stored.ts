import { z } from 'zod'
import type { ActionData, Button, Field, Form, Part, View } from '../../views/view.ts'

const action: z.ZodType<ActionData> = z.looseObject({ verb: z.string() })
const tone = z.enum(['normal', 'quiet', 'good', 'attention']).exactOptional()
const button: z.ZodType<Button> = z.strictObject({
  title: z.string(),
  action,
  primary: z.boolean().exactOptional(),
})
const row = z.strictObject({
  text: z.string(),
  detail: z.string().exactOptional(),
  tone,
  button: button.exactOptional(),
})

const part: z.ZodType<Part> = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('heading'), text: z.string() }),
  z.strictObject({ part: z.literal('text'), text: z.string(), tone }),
  z.strictObject({
    part: z.literal('facts'),
    facts: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  }),
  z.strictObject({
    part: z.literal('progress'),
    label: z.string(),
    text: z.string(),
    approved: z.number(),
    waiting: z.number(),
    max: z.number(),
  }),
  z.strictObject({ part: z.literal('list'), rows: z.array(row) }),
  z.strictObject({ part: z.literal('buttons'), buttons: z.array(button) }),
])

const view: z.ZodType<View> = z.strictObject({ summary: z.string(), parts: z.array(part) })

const base = { id: z.string(), label: z.string(), required: z.boolean().exactOptional() }
const options = z.array(z.strictObject({ value: z.string(), title: z.string() }))
const text = z.string().exactOptional()

const field: z.ZodType<Field> = z.discriminatedUnion('field', [
  z.strictObject({ ...base, field: z.literal('choice'), options, value: text }),
  z.strictObject({
    ...base,
    field: z.literal('choices'),
    options,
    values: z.array(z.string()).exactOptional(),
  }),
  z.strictObject({ ...base, field: z.literal('day'), value: text, min: text, max: text }),
  z.strictObject({
    ...base,
    field: z.literal('number'),
    value: z.number().exactOptional(),
    min: z.number(),
    max: z.number(),
    wrong: text,
  }),
  z.strictObject({
    ...base,
    field: z.literal('text'),
    value: text,
    long: z.boolean().exactOptional(),
    maxLength: z.number(),
  }),
])

const form: z.ZodType<Form> = z.strictObject({
  title: z.string(),
  intro: text,
  fields: z.array(field),
  submit: z.string(),
  cancel: z.string(),
  action,
  missing: text,
})

const byField = z.record(z.string(), z.string())
/** `version` counts the rewrites, so that a client draws again only what changed. */
const stamp = { id: z.string(), at: z.string(), version: z.int().min(0) }

const said = z.strictObject({ kind: z.literal('said'), ...stamp, by: z.string(), text: z.string() })
const shown = z.strictObject({ kind: z.literal('shown'), ...stamp, view })
/** Open for one person; `origin` is the message whose button opened it. */
const asked = z.strictObject({
  kind: z.literal('asked'),
  ...stamp,
  by: z.string(),
  origin: z.string().exactOptional(),
  form,
  values: byField.exactOptional(),
  errors: byField.exactOptional(),
})

/** What a conversation on the page keeps, newest last. `next` numbers the messages and never goes back. */
export const conversationSchema = z.strictObject({
  next: z.int().min(1),
  messages: z.array(z.discriminatedUnion('kind', [said, shown, asked])),
})

export type Conversation = z.infer<typeof conversationSchema>
export type Message = Conversation['messages'][number]
export type Asked = z.infer<typeof asked>
