import { z } from 'zod'
import { absenceKinds, absenceSchema } from '../../rules/absence.ts'
import { weekSchema } from '../../rules/calendar/week.ts'
import { onBehalf, steps } from './shapes.ts'

const weekAt = { week: weekSchema, steps, ...onBehalf }

/** The first part of a split week, carried by the form that asks for the second. */
const firstPart = z.strictObject({
  placement: z.string(),
  percent: z.int(),
  absences: z.array(absenceSchema),
})

/** What one can want of weeks. */
export const weeks = [
  /** Buttons carry the full week, people write its number. */
  z.strictObject({
    verb: z.literal('showWeek'),
    week: weekSchema.optional(),
    number: z.int().optional(),
    ...onBehalf,
  }),
  z.strictObject({
    verb: z.literal('logWeeks'),
    weeks: z
      .array(z.strictObject({ week: weekSchema, steps }))
      .min(1)
      .max(10),
    ...onBehalf,
  }),
  z.strictObject({
    verb: z.literal('describeWeek'),
    /** Bare week numbers, as written; none means the newest week to log. */
    weeks: z.array(z.int()),
    placement: z.string().optional(),
    percent: z.number().optional(),
    /** Without a length: the whole week. As written: what cannot be is for the rules to refuse. */
    absences: z.array(z.strictObject({ kind: z.enum(absenceKinds), halfDays: z.number().optional() })),
  }),
  z.strictObject({ verb: z.literal('same') }),
  z.strictObject({ verb: z.literal('changeWeek'), ...weekAt }),
  z.strictObject({ verb: z.literal('correctWeek'), number: z.int() }),
  z.strictObject({ verb: z.literal('saveWeek'), ...weekAt, first: firstPart.optional() }),
  z.strictObject({ verb: z.literal('away'), ...weekAt }),
  z.strictObject({ verb: z.literal('saveAway'), ...weekAt }),
  z.strictObject({ verb: z.literal('undoWeek'), ...weekAt }),
  z.strictObject({ verb: z.literal('removeWeek'), ...weekAt }),
  z.strictObject({ verb: z.literal('removeWeekNumber'), number: z.int() }),
  z.strictObject({ verb: z.literal('undoLast') }),
] as const
