import { z } from 'zod'

/** What only the kansli can want of people who are not there yet. */
export const adding = [
  /** Asks whom. */
  z.strictObject({ verb: z.literal('add') }),
  z.strictObject({ verb: z.literal('openAdding'), role: z.enum(['doctor', 'supervisor']) }),
  z.strictObject({ verb: z.literal('addSupervisor') }),
  /** `given`: the first form's answers, carried by the one that asks for the rest. */
  z.strictObject({
    verb: z.literal('addDoctor'),
    given: z.record(z.string(), z.string().max(100)).optional(),
  }),
] as const
