import { z } from 'zod'

const name = z.string().min(1).max(200)
/** `key` is made once for each thing a person does, and is the same when it is sent again. */
const person = { key: z.uuid(), as: name, channel: name.optional() }

export const sayRequest = z.strictObject({ ...person, text: z.string().trim().min(1).max(4000) })

export const pressRequest = z.strictObject({
  ...person,
  message: name,
  action: z.record(z.string(), z.unknown()),
})

export const submitRequest = z.strictObject({
  ...person,
  form: name,
  values: z.record(z.string(), z.string().max(10_000)),
})

export const cancelRequest = z.strictObject({ ...person, form: name })

export const demoRequest = z.strictObject({ key: z.uuid(), step: z.enum(['day', 'week', 'reset']) })

export type Deed = z.infer<z.ZodObject<typeof person>>
