import { z } from 'zod'

const ofDoctor = { doctor: z.string() }

/** What one can want of certificates, and of those who give them. */
export const certificates = [
  z.strictObject({ verb: z.literal('askDelmalCertificate'), ...ofDoctor }),
  z.strictObject({ verb: z.literal('giveDelmalCertificate'), ...ofDoctor, entry: z.string() }),
  z.strictObject({ verb: z.literal('showCertification'), doctor: z.string().optional() }),
  z.strictObject({ verb: z.literal('askCertification'), ...ofDoctor }),
  z.strictObject({ verb: z.literal('giveCertification'), ...ofDoctor }),
] as const
