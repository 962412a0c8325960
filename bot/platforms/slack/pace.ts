/** Time as the pacing sees it; tests set their own. */
export interface Timing {
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
}

/** One message a second and channel is what Slack takes in the long run. */
const GAP_MS = 1000
const MOST_KNOWN = 5000

/** Waits until the channel may have its next message; those of other channels do not wait. */
export const pacing = ({ now, sleep }: Timing) => {
  const free = new Map<string, number>()
  return async (channel: string): Promise<void> => {
    const at = Math.max(now(), free.get(channel) ?? 0)
    free.delete(channel)
    free.set(channel, at + GAP_MS)
    const [oldest] = free.keys()
    if (free.size > MOST_KNOWN && oldest !== undefined) free.delete(oldest)
    if (at > now()) await sleep(at - now())
  }
}
