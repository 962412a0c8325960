import type { Instant } from '../rules/calendar/instant.ts'

/** Product time: decides weeks, deadlines and quiet hours. The demo and the tests set it. */
export interface Clock {
  now(): Instant
}

/** Machine time in milliseconds: serves leases, rates and time-outs, and nothing a person sees. */
export type MachineClock = () => number
