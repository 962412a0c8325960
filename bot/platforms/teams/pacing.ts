/** So many in so long. */
export interface Allowance {
  readonly most: number
  readonly inMs: number
}

/** What Teams allows a bot in one conversation. */
export const PER_CONVERSATION: readonly Allowance[] = [
  { most: 7, inMs: 1_000 },
  { most: 8, inMs: 2_000 },
  { most: 60, inMs: 30_000 },
  { most: 1_800, inMs: 3_600_000 },
]

/** Below the 50 a second that Teams allows an app in one tenant. */
export const PER_TENANT: readonly Allowance[] = [{ most: 30, inMs: 1_000 }]

/** The first instant from `now` on at which one more fits, given the earlier ones in their order. */
export const nextFree = (earlier: readonly number[], allowances: readonly Allowance[], now: number): number =>
  allowances.reduce((free, { most, inMs }) => {
    const blocking = earlier.at(-most)
    return blocking === undefined ? free : Math.max(free, blocking + inMs)
  }, now)
