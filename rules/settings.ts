import { z } from 'zod'

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** What a site decides for itself; the defaults hold until its kansli says otherwise. */
export const settingsSchema = z.strictObject({
  format: z.literal(1).default(1),
  zone: z.string().default('Europe/Stockholm'),
  /** When the week's card goes out: weekday 1–7 and local time. */
  weekCard: z
    .strictObject({ weekday: z.int().min(1).max(7), time: timeOfDay })
    .default({ weekday: 5, time: '14:00' }),
})

export type Settings = Readonly<z.infer<typeof settingsSchema>>
export const defaultSettings: Settings = settingsSchema.parse({})
