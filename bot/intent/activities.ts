import { z } from 'zod'
import { daySchema } from '../../rules/calendar/day.ts'
import { activityKindSchema, checkKindSchema, delmalSchema } from '../../rules/delmal.ts'
import { onBehalf, ownEntry } from './shapes.ts'

/** What can be said of an activity in one line. */
const said = z.strictObject({
  delmal: z.array(delmalSchema).min(1),
  activity: activityKindSchema.optional(),
  day: daySchema.optional(),
  check: checkKindSchema.optional(),
  line: z.string().optional(),
  /** As written: a day or a delmål that does not exist (31/2, BT19). Only ever in a form. */
  badDay: z.string().optional(),
  badDelmal: z.string().optional(),
})

/** What one can want of activities and the delmål that they work on. */
export const activities = [
  /** The form of an activity, filled with what was said. */
  z.strictObject({ verb: z.literal('newActivity'), ...said.partial().shape, ...onBehalf }),
  /** An activity in words: `bt3 bt8 kurs 2026-11-18 "Etik i vardagen"`. */
  z.strictObject({ verb: z.literal('describeActivity'), ...said.shape }),
  z.strictObject({ verb: z.literal('saveActivity'), ...ownEntry }),
  z.strictObject({ verb: z.literal('changeActivity'), ...ownEntry }),
  z.strictObject({ verb: z.literal('undoEntry'), ...ownEntry }),
  z.strictObject({ verb: z.literal('removeEntry'), ...ownEntry }),
  z.strictObject({ verb: z.literal('showDelmal'), doctor: z.string().optional() }),
  /** Up to three things to do next. */
  z.strictObject({ verb: z.literal('whatNow'), doctor: z.string().optional() }),
] as const
