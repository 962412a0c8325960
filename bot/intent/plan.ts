import { z } from 'zod'
import { daySchema } from '../../rules/calendar/day.ts'
import { endings } from '../../rules/post.ts'
import { planChangeSchema, rests } from '../../rules/replan/change.ts'

/** Words for a person or a place, as they were written. */
const words = z.string().max(100)
const rest = z.enum(rests).optional()
const day = daySchema.optional()

/** A change as it can be said in a line: what was left out is asked for in a form. */
const said = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('move'), days: z.int().optional(), rest }),
  z.strictObject({ what: z.literal('last'), to: day, rest }),
  z.strictObject({ what: z.literal('supervisor') }),
  z.strictObject({ what: z.literal('remove') }),
  z.strictObject({ what: z.literal('percent'), percent: z.int().optional(), from: day, to: day }),
  z.strictObject({ what: z.literal('end'), end: day }),
  z.strictObject({ what: z.literal('pause'), from: day, to: day }),
  z.strictObject({ what: z.literal('ended'), how: z.enum(endings).optional(), on: day }),
])

/** Changes of a post that have a form of their own. */
const form = z.enum(['percent', 'end', 'pause', 'ended', 'remove'])

/** The number of times that plan and post were set, as the person was shown them. */
const steps = z.int().min(0)
/** Only to see where it would lead: nothing is kept. */
const whatIf = z.boolean().optional()

/** What one can want of a doctor's plan and post. */
export const plan = [
  z.strictObject({
    verb: z.literal('showPlan'),
    words: words.optional(),
    doctor: z.string().optional(),
    whatIf,
  }),
  /** `anna akut till 2027-03-31`: the words name the doctor and the placement, in whatever order. */
  z.strictObject({
    verb: z.literal('sayPlan'),
    words,
    change: said,
    whatIf,
    /** Once they have been chosen where the words fit several. */
    doctor: z.string().optional(),
    placement: z.string().optional(),
  }),
  z.strictObject({ verb: z.literal('replan'), doctor: z.string(), change: planChangeSchema, steps, whatIf }),
  z.strictObject({ verb: z.literal('undoReplan'), doctor: z.string(), steps }),
  z.strictObject({ verb: z.literal('openPlanForm'), doctor: z.string(), form, whatIf }),
  z.strictObject({ verb: z.literal('savePlanForm'), doctor: z.string(), form, steps, whatIf }),
] as const
