import { z } from 'zod'
import { daySchema } from '../../rules/calendar/day.ts'
import { delmalSchema, instrumentSchema } from '../../rules/delmal.ts'
import { onBehalf, ownEntry } from './shapes.ts'

/** Whose assessment it is where a handledare starts it. */
const ofDoctor = { doctor: z.string().optional() }

/** What can be said of an assessment in one line. */
const said = {
  instrument: instrumentSchema.optional(),
  delmal: z.array(delmalSchema).min(1).optional(),
  day: daySchema.optional(),
  line: z.string().optional(),
  /** Other words: a name of whom it is about or who assessed, else the line. */
  words: z.string().max(100).optional(),
  /** As written: a day or a delmål that does not exist (31/2, BT19). */
  badDay: z.string().optional(),
  badDelmal: z.string().optional(),
  placement: z.string().optional(),
}

/** What one can want of assessments; undoing and removing are as for activities. */
export const assessments = [
  /** Logged at once where enough was said, else the form. */
  z.strictObject({ verb: z.literal('newAssessment'), ...said, ...ofDoctor, ...onBehalf }),
  z.strictObject({
    verb: z.literal('saveAssessment'),
    ...ownEntry,
    placement: z.string().optional(),
    ...ofDoctor,
  }),
  z.strictObject({ verb: z.literal('changeAssessment'), ...ownEntry }),
] as const
