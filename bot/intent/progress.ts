import { z } from 'zod'
import { onBehalf } from './shapes.ts'

/** What one can want to know of where one stands. */
export const progress = [
  z.strictObject({ verb: z.literal('status'), doctor: z.string().optional() }),
  z.strictObject({ verb: z.literal('why'), about: z.string().optional(), doctor: z.string().optional() }),
  z.strictObject({ verb: z.literal('showDeadlines'), doctor: z.string().optional() }),
  /** Under the name it is kept by (`arrangementOf`). */
  z.strictObject({
    verb: z.literal('arrange'),
    what: z.string().max(100),
    arranged: z.boolean(),
    ...onBehalf,
  }),
  /** One's own page: where one stands and what waits. */
  z.strictObject({ verb: z.literal('home') }),
] as const
