import type { Instant } from '../rules/calendar/instant.ts'

/** Product time: decides weeks, deadlines and quiet hours. The demo and the tests set it. */
export interface Clock {
  now(): Instant
}

/**
 * Machine time in milliseconds for leases, nothing a person sees; undefined where the store's own
 * clock is to tell, as between several processes.
 */
export type MachineClock = () => number | undefined
