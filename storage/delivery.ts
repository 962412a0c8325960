import { z } from 'zod'
import { daySchema } from '../rules/calendar/day.ts'
import { instantSchema } from '../rules/calendar/instant.ts'
import { cardSchema } from '../rules/card.ts'

export const messageRefSchema = z.strictObject({
  platform: z.string(),
  /** Left out where it is the page, and of messages from before a process could serve several. */
  tenant: z.string().exactOptional(),
  conversation: z.string(),
  id: z.string(),
})

/** Where a message stands, so that it can be rewritten. */
export type MessageRef = z.infer<typeof messageRefSchema>

/**
 * A message that lives: the bot sent it, and rewrites it when what it shows changes. `shown` is
 * the hash of the View as it was drawn last.
 */
export const deliverySchema = z.strictObject({
  key: z.string(),
  recipient: z.string(),
  message: messageRefSchema,
  card: cardSchema,
  /** The keys of all that was due and is told by it. */
  tells: z.array(z.string()).default([]),
  shown: z.string(),
  at: instantSchema,
  /** The site's calendar day on which it was sent. */
  day: daySchema,
})

export type Delivery = Readonly<z.infer<typeof deliverySchema>>
