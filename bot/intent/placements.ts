import { z } from 'zod'

/** What one can want of placements, and of what the next handledare is told. */
export const placements = [
  z.strictObject({ verb: z.literal('showPlacements'), doctor: z.string().optional() }),
  z.strictObject({ verb: z.literal('editPlacement'), placement: z.string().optional() }),
  z.strictObject({ verb: z.literal('savePlacement'), placement: z.string().optional(), plan: z.string() }),
  z.strictObject({ verb: z.literal('handover') }),
  z.strictObject({ verb: z.literal('saveHandover') }),
] as const
