import { TZDate } from '@date-fns/tz'
import { format } from 'date-fns/format'
import { z } from 'zod'
import type { Day } from './day.ts'

/** A moment of product time in UTC, `2026-11-20T13:00:00.000Z`. Instants compare as strings. */
export type Instant = string

export const instantSchema = z.iso.datetime({ precision: 3 })

/** The site's own wall clock, `2026-11-20T14:00`: what slots and quiet hours are written in. */
export type LocalTime = string

/** What the wall clock of the zone shows at an instant. */
export const localTimeOf = (instant: Instant, zone: string): LocalTime =>
  format(new TZDate(instant, zone), "yyyy-MM-dd'T'HH:mm")

/** The calendar day in the zone at an instant: 23:30Z on 30 June is 1 July in Stockholm. */
export const dayOf = (instant: Instant, zone: string): Day => localTimeOf(instant, zone).slice(0, 10)

/**
 * The instant at which the zone's wall clock shows a local time. In the hour that a clock shift
 * skips it is the moment of the shift plus the rest; in the hour that comes twice it is the first.
 */
export const instantOf = (local: LocalTime, zone: string): Instant => {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = local.split(/[-T:]/).map(Number)
  return new Date(new TZDate(year, month - 1, day, hour, minute, zone).getTime()).toISOString()
}
