import { z } from 'zod'
import { daySchema } from '../calendar/day.ts'
import { endings, placementSchema } from '../post.ts'

/**
 * What becomes of the placements after the one that is changed: `needed` moves them on only as far
 * as they must make room, `same` as many days as it moves, `none` leaves them where they are.
 */
export const rests = ['needed', 'same', 'none'] as const

const rest = z.enum(rests)
const placement = z.string()

/** As short as a form lets it be written. */
const words = z.string().max(100)
const inWords = placementSchema.extend({ unit: words, specialty: words })

/** What can be changed of a plan and its post. */
export const planChangeSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('move'), placement, days: z.int().min(-1000).max(1000), rest }),
  z.strictObject({ what: z.literal('last'), placement, to: daySchema, rest }),
  z.strictObject({ what: z.literal('supervisor'), placement, supervisor: z.string() }),
  z.strictObject({ what: z.literal('remove'), placement }),
  /** A placement as a whole; `was` is its fingerprint when the person was asked, '' for a new one. */
  z.strictObject({ what: z.literal('place'), placement: inWords, was: z.string(), rest }),
  /** From a day on, until further notice or up to a day. */
  z.strictObject({ what: z.literal('percent'), percent: z.int(), from: daySchema, to: daySchema.optional() }),
  z.strictObject({ what: z.literal('end'), end: daySchema }),
  /** Long leave; `moves`: what is left of the plan and the last day move on as long. */
  z.strictObject({ what: z.literal('pause'), from: daySchema, to: daySchema, moves: z.boolean() }),
  z.strictObject({ what: z.literal('unpause'), from: daySchema }),
  z.strictObject({ what: z.literal('ended'), how: z.enum(endings), on: daySchema }),
  z.strictObject({ what: z.literal('resumed') }),
])

export type PlanChange = Readonly<z.infer<typeof planChangeSchema>>
export type Rest = (typeof rests)[number]
