import { z } from 'zod'

/** What one can want of the bot itself. */
export const talk = [
  z.strictObject({ verb: z.literal('help') }),
  z.strictObject({ verb: z.literal('speak'), language: z.enum(['sv', 'en']) }),
  z.strictObject({ verb: z.literal('introduce'), language: z.enum(['sv', 'en']) }),
  z.strictObject({ verb: z.literal('saveIntroduction'), language: z.enum(['sv', 'en']) }),
  z.strictObject({ verb: z.literal('agree'), right: z.boolean() }),
  z.strictObject({ verb: z.literal('hello') }),
  z.strictObject({ verb: z.literal('thanks') }),
  /** All that is kept of oneself. */
  z.strictObject({ verb: z.literal('exportMine') }),
  /** A line that was refused for a number: asked for anew, and said with one's word for what it is. */
  z.strictObject({ verb: z.literal('sayAgain'), vouched: z.enum(['bareDigits', 'mistyped']) }),
] as const
