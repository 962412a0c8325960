import { z } from 'zod'
import { formSchema, viewSchema } from '../viewSchema.ts'

const byField = z.record(z.string(), z.string())
/** `version` counts the rewrites, so that a client draws again only what changed. */
const stamp = { id: z.string(), at: z.string(), version: z.int().min(0) }

const said = z.strictObject({ kind: z.literal('said'), ...stamp, by: z.string(), text: z.string() })
const shown = z.strictObject({ kind: z.literal('shown'), ...stamp, view: viewSchema })
/** Open for one person; `origin` is the message whose button opened it. */
const asked = z.strictObject({
  kind: z.literal('asked'),
  ...stamp,
  by: z.string(),
  origin: z.string().exactOptional(),
  form: formSchema,
  values: byField.exactOptional(),
  errors: byField.exactOptional(),
})

/** A file handed over; `file` names what is held of it, for as long as it is. */
const handed = z.strictObject({
  kind: z.literal('file'),
  ...stamp,
  file: z.string(),
  name: z.string(),
  about: z.string(),
  bytes: z.int().min(0),
})

/** What a conversation on the page keeps, newest last. `next` numbers the messages and never goes back. */
export const conversationSchema = z.strictObject({
  next: z.int().min(1),
  messages: z.array(z.discriminatedUnion('kind', [said, shown, asked, handed])),
})

export type Conversation = z.infer<typeof conversationSchema>
export type Message = Conversation['messages'][number]
export type Asked = z.infer<typeof asked>
