import { type Allowance, nextFree, PER_CONVERSATION, PER_TENANT } from './pacing.ts'

/** Machine time in milliseconds, and waiting in it. */
export interface Time {
  now(): number
  sleep(ms: number): Promise<void>
}

/** Keeps what is sent under the rates of Teams. */
export interface Pacer {
  /**
   * How long one more to there has to wait from now, its place in the row taken; 0 for at once.
   * Undefined, and no place taken, when that is longer than `mostMs`.
   */
  reserve(tenant: string, conversation: string, mostMs: number): number | undefined
  /** Counts one that cannot wait, since a person is waiting for it. */
  count(tenant: string, conversation: string): void
  /** Nothing more to there for a while, as Teams asked. */
  hold(conversation: string, ms: number): void
}

const MOST_KEPT_MS = 3_600_000

export const pacerOn = (now: () => number): Pacer => {
  const rows = new Map<string, number[]>()
  const held = new Map<string, number>()
  const rowOf = (key: string): number[] => {
    const row = (rows.get(key) ?? []).filter((at) => at > now() - MOST_KEPT_MS)
    rows.set(key, row)
    return row
  }
  const lanes = (tenant: string, conversation: string): [number[], readonly Allowance[]][] => [
    [rowOf(`tenant/${tenant}`), PER_TENANT],
    [rowOf(`conversation/${conversation}`), PER_CONVERSATION],
  ]
  const take = (tenant: string, conversation: string, at: number) => {
    for (const [row] of lanes(tenant, conversation)) row.splice(placeIn(row, at), 0, at)
  }
  return {
    reserve(tenant, conversation, mostMs) {
      const start = Math.max(now(), held.get(conversation) ?? 0)
      const free = lanes(tenant, conversation).reduce((at, [row, most]) => nextFree(row, most, at), start)
      if (free - now() > mostMs) return undefined
      take(tenant, conversation, free)
      return free - now()
    },
    count: (tenant, conversation) => take(tenant, conversation, now()),
    hold(conversation, ms) {
      held.set(conversation, now() + ms)
    },
  }
}

/** In order, also when one that could not wait comes in between. */
const placeIn = (row: readonly number[], at: number): number => {
  const later = row.findIndex((one) => one > at)
  return later < 0 ? row.length : later
}
