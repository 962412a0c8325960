import { z } from 'zod'

/** An entry's number of steps as the person was shown it; 0 = not logged yet. */
export const steps = z.int().min(0)

/** Whose logbook it is about where it is not one's own: the kansli's way to act for a doctor. */
export const onBehalf = { for: z.string().optional() }

/** An entry of one's own; `steps` 0 and a fresh id for one that is not logged yet. */
export const ownEntry = { entry: z.string(), steps, ...onBehalf }

/** An entry in someone's logbook. */
export const entryAt = z.strictObject({ doctor: z.string(), entry: z.string(), steps })
