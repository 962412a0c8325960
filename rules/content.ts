import { z } from 'zod'
import { absenceSchema } from './absence.ts'
import { daySchema } from './calendar/day.ts'
import { weekSchema } from './calendar/week.ts'
import { activityKindSchema, checkKindSchema, delmalSchema, instrumentSchema } from './delmal.ts'

/**
 * A week at one placement. Unit, specialty and handledare are written out, so that an approval
 * binds the exact text approved whatever the plan says later.
 */
const placementWeek = z.strictObject({
  kind: z.literal('placementWeek'),
  week: weekSchema,
  placement: z.string(),
  unit: z.string(),
  specialty: z.string(),
  /** Named only where the period counts elsewhere than its specialty says (free choice). */
  category: z.string().optional(),
  from: daySchema,
  to: daySchema,
  percent: z.int().min(1).max(100),
  absences: z.array(absenceSchema),
  supervisor: z.string().optional(),
})

/** The longest line of free text that an entry can have. */
export const longestLine = 300

const line = z.string().min(1).max(longestLine)

/** Work on one or several delmål, and how competence was assessed where it was. */
const activity = z.strictObject({
  kind: z.literal('activity'),
  delmal: z.array(delmalSchema).min(1),
  activity: activityKindSchema,
  /** One day, or a period as for clinical service. */
  from: daySchema,
  to: daySchema,
  check: checkKindSchema.optional(),
  supervisor: z.string().optional(),
  line: line.optional(),
})

/** One day; first and last are the same, as every entry has both. */
const onDay = { from: daySchema, to: daySchema }

/** One assessment by one assessor, who signs it: counted for its placement, and as a check of the delmål it names. */
const assessment = z.strictObject({
  kind: z.literal('assessment'),
  instrument: instrumentSchema,
  ...onDay,
  /** The placement it belongs to; without one, that of its day. */
  placement: z.string().optional(),
  delmal: z.array(delmalSchema),
  supervisor: z.string(),
  line: line.optional(),
})

/** Delmål that a handledare certifies as reached. */
const delmalCertificate = z.strictObject({
  kind: z.literal('delmalCertificate'),
  delmal: z.array(delmalSchema).min(1),
  ...onDay,
  supervisor: z.string(),
})

/** Who certify uppnådd baskompetens (R12): two different persons. */
export const certifyingRoles = ['mainSupervisor', 'assessor'] as const

/** One of the two certifications of uppnådd baskompetens. */
const certification = z.strictObject({
  kind: z.literal('certification'),
  role: z.enum(certifyingRoles),
  ...onDay,
  supervisor: z.string(),
  words: line.optional(),
})

/** What an entry says. */
export const contentSchema = z.discriminatedUnion('kind', [
  placementWeek,
  activity,
  assessment,
  delmalCertificate,
  certification,
])

export type PlacementWeek = Readonly<z.infer<typeof placementWeek>>
export type Activity = Readonly<z.infer<typeof activity>>
export type Assessment = Readonly<z.infer<typeof assessment>>
export type DelmalCertificate = Readonly<z.infer<typeof delmalCertificate>>
export type Certification = Readonly<z.infer<typeof certification>>
export type CertifyingRole = Certification['role']
export type Content = Readonly<z.infer<typeof contentSchema>>
