import { z } from 'zod'
import { daySchema } from '../../rules/calendar/day.ts'

/** What one can want of reminders. */
export const reminders = [
  /** No reminders until that day; none named: it is asked for. */
  z.strictObject({ verb: z.literal('pause'), back: daySchema.optional() }),
  z.strictObject({ verb: z.literal('savePause') }),
  z.strictObject({ verb: z.literal('snooze'), back: daySchema }),
  z.strictObject({ verb: z.literal('resume') }),
] as const
