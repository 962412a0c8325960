import type { Log } from './log.ts'

/** Work that nobody waits for: its accidents are logged, and stopping can wait for it. */
export interface Background {
  readonly run: (work: Promise<void>) => void
  readonly finished: () => Promise<void>
}

export const inBackground = (log: Log): Background => {
  const running = new Set<Promise<void>>()
  return {
    run: (work) => {
      const watched = work
        .catch((error: unknown) => log.error('background.failed', { error }))
        .finally(() => running.delete(watched))
      running.add(watched)
    },
    finished: async () => {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
