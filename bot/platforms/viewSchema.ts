import { z } from 'zod'
import type { ActionData, Button, Field, Form, Part, View } from '../views/view.ts'

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
  z.strictObject({ part: z.literal('image'), svg: z.string(), alt: z.string() }),
  z.strictObject({ part: z.literal('buttons'), buttons: z.array(button) }),
])

/** A View as it is kept or comes back. */
export const viewSchema: z.ZodType<View> = z.strictObject({ summary: z.string(), parts: z.array(part) })

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

/** A Form as it is kept, or comes back from a client that carried it. */
export const formSchema: z.ZodType<Form> = z.strictObject({
  title: z.string(),
  intro: text,
  fields: z.array(field),
  submit: z.string(),
  cancel: z.string(),
  action,
  missing: text,
})
