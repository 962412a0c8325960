import { z } from 'zod'
import { onBehalf } from './shapes.ts'

/** Only to see where it would lead: nothing is kept. */
const whatIf = z.boolean().optional()

/** What one can want of placements, and of what the next handledare is told. */
export const placements = [
  z.strictObject({ verb: z.literal('showPlacements'), doctor: z.string().optional() }),
  z.strictObject({ verb: z.literal('editPlacement'), placement: z.string().optional(), ...onBehalf, whatIf }),
  z.strictObject({
    verb: z.literal('savePlacement'),
    placement: z.string().optional(),
    plan: z.string(),
    ...onBehalf,
    whatIf,
    /** The first form's answers, carried by the one that asks for what they left open. */
    given: z.record(z.string(), z.string().max(100)).optional(),
  }),
  z.strictObject({ verb: z.literal('handover') }),
  z.strictObject({ verb: z.literal('saveHandover') }),
] as const
