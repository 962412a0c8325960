import type { Log } from './log.ts'
import { inFlight } from './platforms/inFlight.ts'

/** Work that nobody waits for: its accidents are logged, and stopping can wait for it. */
export interface Background {
  readonly run: (work: Promise<void>) => void
  readonly finished: () => Promise<void>
}

export const inBackground = (log: Log): Background => {
  const { track, settled } = inFlight()
  return {
    run: (work) => void track(work.catch((error: unknown) => log.error('background.failed', { error }))),
    finished: settled,
  }
}
