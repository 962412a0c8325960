import { z } from 'zod'
import { instantSchema } from './calendar/instant.ts'

/** Under what the office's channel stands as a recipient; no person's id begins so. */
export const officeChannelId = '#kansli'

/** The channel that the kansli has claimed: the digest is sent there. A site has one or none. */
export const officeChannelSchema = z.strictObject({
  format: z.literal(1),
  id: z.literal(officeChannelId),
  platform: z.string(),
  tenant: z.string(),
  channel: z.string(),
  language: z.enum(['sv', 'en']),
  /** Nobody but the kansli reads it: initials or names may stand there. */
  officeOnly: z.boolean(),
  claimedBy: z.string(),
  claimedAt: instantSchema,
  /** False once it was given up; the record stays, so that another claim is a change of it. */
  isClaimed: z.boolean(),
})

export type OfficeChannel = Readonly<z.infer<typeof officeChannelSchema>>
