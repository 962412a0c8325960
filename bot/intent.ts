import { z } from 'zod'
import { absenceSchema } from '../rules/absence.ts'
import { weekSchema } from '../rules/calendar/week.ts'

const steps = z.int().min(0)
const weekAt = { week: weekSchema, steps }
const entryAt = z.strictObject({ doctor: z.string(), entry: z.string(), steps })

/** The first part of a split week, carried by the form that asks for the second. */
const firstPart = z.strictObject({
  placement: z.string(),
  percent: z.int(),
  absences: z.array(absenceSchema),
})

/**
 * Everything a person can want. A button or a form carries one of these, as plain JSON that comes
 * back from the client: it says what is wanted, never what is allowed.
 */
export const intentSchema = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('showWeek'), week: weekSchema.optional() }),
  z.strictObject({ verb: z.literal('logWeeks'), weeks: z.array(z.strictObject(weekAt)).min(1).max(10) }),
  z.strictObject({
    verb: z.literal('describeWeek'),
    week: z.int().optional(),
    placement: z.string().optional(),
    percent: z.int().optional(),
    /** Without a length: the whole week. */
    absences: z.array(absenceSchema.partial({ halfDays: true })),
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
  z.strictObject({ verb: z.literal('approve'), entries: z.array(entryAt).min(1).max(10) }),
  z.strictObject({ verb: z.literal('openRequest'), doctor: z.string(), entry: z.string() }),
  z.strictObject({ verb: z.literal('askReturn'), ...entryAt.shape }),
  z.strictObject({ verb: z.literal('return'), ...entryAt.shape }),
  z.strictObject({ verb: z.literal('undoDecision'), ...entryAt.shape }),
  z.strictObject({ verb: z.literal('showWaiting') }),
  z.strictObject({ verb: z.literal('status'), doctor: z.string().optional() }),
  z.strictObject({ verb: z.literal('why'), about: z.string().optional(), doctor: z.string().optional() }),
  z.strictObject({ verb: z.literal('overview') }),
  z.strictObject({ verb: z.literal('help') }),
  z.strictObject({ verb: z.literal('speak'), language: z.enum(['sv', 'en']) }),
  z.strictObject({ verb: z.literal('hello') }),
  z.strictObject({ verb: z.literal('thanks') }),
  z.strictObject({ verb: z.literal('unknown'), text: z.string() }),
])

export type Intent = Readonly<z.infer<typeof intentSchema>>
export type Verb = Intent['verb']
export type IntentOf<V extends Verb> = Extract<Intent, { verb: V }>

/** What the person typed into a form, by field id. */
export type Values = Readonly<Record<string, string>>
