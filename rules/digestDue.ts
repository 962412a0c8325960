import { dayOf, type Instant } from './calendar/instant.ts'
import { addWeeks, weekOf, type Week } from './calendar/week.ts'
import { openFrom } from './hours.ts'
import type { Settings } from './settings.ts'
import { digestSlot } from './slots.ts'

/** The digest that is to stand in the channel now. */
export interface DigestDue {
  /** The week it comes in: one digest a week, whatever day a holiday moves it to. */
  readonly week: Week
  /** When it may be sent, if it was not; undefined where the next one comes before that. */
  readonly from: Instant | undefined
}

/**
 * The latest digest whose time has come since the channel was claimed; undefined where none has.
 * After downtime only that one, never in quiet hours, and not on the day that brings the next.
 */
export const digestDue = (claimedAt: Instant, settings: Settings, now: Instant): DigestDue | undefined => {
  const week = weekOf(dayOf(now, settings.zone))
  const due = [week, addWeeks(week, -1)].find((one) => digestSlot(one, settings) <= now)
  if (due === undefined || digestSlot(due, settings) <= claimedAt) return undefined
  const from = openFrom(now, settings)
  const [day, next] = [from, nextDigest(settings, now)].map((at) => dayOf(at, settings.zone))
  return { week: due, from: day === next ? undefined : from }
}

/** When the next digest comes. */
export const nextDigest = (settings: Settings, now: Instant): Instant => {
  const week = weekOf(dayOf(now, settings.zone))
  const coming = [week, addWeeks(week, 1), addWeeks(week, 2)].map((one) => digestSlot(one, settings))
  return coming.find((at) => at > now) ?? now
}
