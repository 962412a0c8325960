import { z } from 'zod'

const about = { doctor: z.string().optional() }

/** What one can want of documents. */
export const documents = [
  /** What is ready for an application, and what is missing. */
  z.strictObject({ verb: z.literal('showUnderlag'), ...about }),
  z.strictObject({ verb: z.literal('makeUnderlag'), format: z.enum(['docx', 'pdf']), ...about }),
  /** The pack for the extern bedömare. */
  z.strictObject({ verb: z.literal('makePack'), ...about }),
] as const
