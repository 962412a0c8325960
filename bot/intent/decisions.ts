import { z } from 'zod'
import { entryAt } from './shapes.ts'

/** What one can want of what waits for a decision, and of who decides. */
export const decisions = [
  z.strictObject({ verb: z.literal('approve'), entries: z.array(entryAt).min(1).max(10) }),
  z.strictObject({ verb: z.literal('openRequest'), doctor: z.string(), entry: z.string() }),
  z.strictObject({ verb: z.literal('askReturn'), ...entryAt.shape }),
  z.strictObject({ verb: z.literal('return'), ...entryAt.shape }),
  z.strictObject({ verb: z.literal('undoDecision'), ...entryAt.shape }),
  z.strictObject({ verb: z.literal('showWaiting') }),
  z.strictObject({ verb: z.literal('myDoctors') }),
  z.strictObject({ verb: z.literal('delegate') }),
  z.strictObject({ verb: z.literal('chooseDelegate') }),
  z.strictObject({ verb: z.literal('saveDelegate') }),
  z.strictObject({ verb: z.literal('endDelegate') }),
] as const
