import { z } from 'zod'
import { carried } from './blockKit/buttons.ts'

/**
 * What a modal carries, so that nothing of a half-finished conversation lives in the process and a
 * restart goes on. It comes back from the client: ids and versions, checked like any press.
 */
const metadata = z.object({
  /** What the form is for; the fields come with the view itself. */
  action: z.record(z.string(), z.unknown()).optional(),
  /** The message that opened it. */
  message: z.object({ channel: z.string(), ts: z.string() }).optional(),
  /** Of the bot's own making for a typed line: goes when the form is handed in. */
  pointer: z.boolean().optional(),
  /** Where a command asked for it, outside the bot's own chat. */
  channel: z.string().optional(),
  /** Opened from Home, or from another modal. */
  elsewhere: z.enum(['home', 'modal']).optional(),
  language: z.enum(['sv', 'en']).optional(),
})

export type Metadata = z.infer<typeof metadata>

export const writeMetadata = (data: Metadata): string => carried(data)

/** What a view of ours carries; empty for one of an older version. */
export const readMetadata = (text: string | undefined): Metadata => {
  try {
    return metadata.safeParse(JSON.parse(text ?? '')).data ?? {}
  } catch {
    return {}
  }
}
