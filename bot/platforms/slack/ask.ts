import { z } from 'zod'
import type { ActionData } from '../../views/view.ts'
import type { Input } from '../platform.ts'

const asked = z.union([
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({ kind: z.literal('press'), action: z.unknown() }),
])

const askAgain = z.strictObject({
  verb: z.literal('slackAsk'),
  input: asked,
  page: z.int().min(0).default(0),
  /** The button stands in a message of its own, which goes when its form is handed in. */
  pointer: z.boolean().default(false),
})

export type AskAgain = z.infer<typeof askAgain>

/**
 * A button that asks the bot the same once more: for a form that Slack opens only for a press, and
 * for the next page of a long list. Undefined for what is handed in, which is never asked twice.
 */
export const askAgainAction = (
  input: Input,
  more: { page?: number; pointer?: boolean },
): ActionData | undefined => (input.kind === 'submit' ? undefined : { verb: 'slackAsk', input, ...more })

/** What such a button asks, and undefined for every other. */
export const readAskAgain = (action: unknown): AskAgain | undefined => askAgain.safeParse(action).data
