import { z } from 'zod'
import { addDays, daySchema, earliest, latest, overlap, type Day, type Period } from './calendar/day.ts'
import { daysOfWeek, type Week } from './calendar/week.ts'

export const placementSchema = z.strictObject({
  id: z.string().min(1),
  unit: z.string().min(1),
  specialty: z.string().min(1),
  /** Only for a period that counts elsewhere than its specialty says, as in free choice. */
  category: z.string().optional(),
  from: daySchema,
  to: daySchema,
  /** Percent of full time in this placement; the employment's where left out. */
  percent: z.int().min(1).max(100).optional(),
  supervisor: z.string().optional(),
})

export const endings = ['finished', 'left', 'broken'] as const

export const enrolmentSchema = z.strictObject({
  programme: z.string(),
  start: daySchema,
  /** The last day of the BT post; left out where none is fixed (integrerad). */
  end: daySchema.optional(),
  form: z.enum(['fristående', 'integrerad']),
  /** Start of the ST post: R14 counts its 24 months from here. */
  stStart: daySchema.optional(),
  percent: z.int().min(1).max(100),
  /** Long leave, a week or more, in order: no week of it is asked for, and nothing planned in it is served. */
  paused: z.array(z.strictObject({ from: daySchema, to: daySchema })).optional(),
  /** The BT ended on `end`, otherwise than planned: how, and the last day that was planned before. */
  ended: z.strictObject({ how: z.enum(endings), planned: daySchema.optional() }).optional(),
})

export type Placement = Readonly<z.infer<typeof placementSchema>>
export type Enrolment = Readonly<z.infer<typeof enrolmentSchema>>
export type Ending = (typeof endings)[number]

/** The part of a period that lies inside the BT post; from > to where none of it does. */
export const withinPost = (period: Period, enrolment: Enrolment): Period => ({
  from: latest(period.from, enrolment.start),
  to: earliest(period.to, enrolment.end ?? period.to),
})

/** The long leave that runs on a day. */
export const pauseOn = ({ paused }: Enrolment, day: Day): Period | undefined =>
  paused?.find(({ from, to }) => from <= day && day <= to)

/**
 * The days of a week on which the BT runs: inside the post and outside long leave, which lasts a
 * week or more, so that they are in a row; from > to where there are none.
 */
export const serviceDays = (week: Week, enrolment: Enrolment): Period =>
  (enrolment.paused ?? []).reduce<Period>(
    (days, pause) =>
      overlap(days, pause) === undefined
        ? days
        : pause.from <= days.from
          ? { from: addDays(pause.to, 1), to: days.to }
          : { from: days.from, to: addDays(pause.from, -1) },
    withinPost(daysOfWeek(week), enrolment),
  )

/** Whether the BT has ended by a day, otherwise than by its planned last day. */
export const hasEnded = ({ ended, end }: Enrolment, today: Day): boolean =>
  ended !== undefined && (end ?? today) < today
