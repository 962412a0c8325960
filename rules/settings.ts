import { z } from 'zod'

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'notATime')
export const isTimeOfDay = (text: string): boolean => timeOfDay.safeParse(text).success

const weekday = z.int().min(1).max(5)
const slot = z.strictObject({ weekday, time: timeOfDay })

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0))

/**
 * When a waiting request is reminded of, in working days: its handledare, then the huvudhandledare
 * asked as well, then the kansli's line.
 */
const requests = z
  .strictObject({
    remindDays: z.array(z.int().min(1).max(30)).max(2),
    mainSupervisorDay: z.int().min(1).max(60),
    officeDay: z.int().min(1).max(90),
  })
  .refine(
    ({ remindDays, mainSupervisorDay, officeDay }) =>
      isAscending([...remindDays, mainSupervisorDay, officeDay]),
    'notInOrder',
  )

const quiet = z
  .strictObject({
    /** Nothing is sent unasked from this time until `to` the next working day. */
    from: timeOfDay,
    to: timeOfDay,
    /** Whether what another person just did (a request, a return) waits as well, or is told at once. */
    news: z.enum(['held', 'atOnce']),
  })
  .refine(({ from, to }) => to < from, 'notInOrder')

/** What a site decides for itself; the defaults hold until its kansli says otherwise. */
export const settingsSchema = z
  .strictObject({
    format: z.literal(1).default(1),
    zone: z.string().refine(isZone, 'notAZone').default('Europe/Stockholm'),
    /** When the week's card goes out: weekday 1–5 and local time; the working day before a work-free one. */
    weekCard: slot.default({ weekday: 5, time: '14:00' }),
    /** When a week still not logged is reminded of, in the week after; the next working day after a red one. */
    weekReminder: slot.default({ weekday: 1, time: '09:15' }),
    /** When all other reminders and deadlines go out, on working days. */
    reminderTime: timeOfDay.default('09:15'),
    /** When the kansli's digest goes out; the next working day after a red one. */
    digest: slot.default({ weekday: 1, time: '07:30' }),
    quiet: quiet.default({ from: '18:00', to: '07:00', news: 'held' }),
    requests: requests.default({ remindDays: [1, 3], mainSupervisorDay: 5, officeDay: 7 }),
    /** From so many missing weeks a doctor stands on the kansli's line. */
    missingWeeks: z.int().min(1).max(26).default(2),
    /** Weeks ahead at which a deadline is told, where the programme says nothing of its own. */
    leadWeeks: z
      .array(z.int().min(1).max(52))
      .min(1)
      .max(3)
      .refine((weeks) => isAscending(weeks.toReversed()), 'notInOrder')
      .default([12, 4, 1]),
    /** Days before a change of placement at which the next handledare gets the hand-over card. */
    handoverDays: z.int().min(1).max(60).default(7),
    /** What may be said of whom in a channel that only the kansli reads; elsewhere counts only. */
    channelShows: z.enum(['counts', 'initials', 'names']).default('initials'),
  })
  .superRefine(({ quiet: { from, to }, weekCard, weekReminder, reminderTime, digest }, check) => {
    const times = {
      'weekCard.time': weekCard.time,
      'weekReminder.time': weekReminder.time,
      reminderTime,
      'digest.time': digest.time,
    }
    for (const [path, time] of Object.entries(times))
      if (time < to || time >= from)
        check.addIssue({ code: 'custom', path: path.split('.'), message: 'inQuietHours' })
  })

export type Settings = Readonly<z.infer<typeof settingsSchema>>
export const defaultSettings: Settings = settingsSchema.parse({})
