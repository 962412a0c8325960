import { webApi, type Logger } from '@slack/bolt'

const TIMEOUT_MS = 10_000

/**
 * One attempt and a hard time-out: the SDK's own retries post twice after a dropped answer, and one
 * rate limit would make everyone wait. What is to be tried again is tried by whoever asked.
 */
export const clientOptions = (
  slackApiUrl: string,
  logger: Logger,
): webApi.WebClientOptions & { readonly logger: Logger } => ({
  slackApiUrl,
  logger,
  timeout: TIMEOUT_MS,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
})

export type Attempt = <T>(call: () => Promise<T>) => Promise<T>

const MOST_TRIES = 3
const LONGEST_WAIT_S = 30

/** Waits out a rate limit for this call alone, where it is short; the others go on. */
export const waitingOut =
  (sleep: (ms: number) => Promise<void>): Attempt =>
  async (call) => {
    for (let tries = 1; ; tries++)
      try {
        return await call()
      } catch (error) {
        if (!(error instanceof webApi.WebAPIRateLimitedError)) throw error
        if (tries >= MOST_TRIES || error.retryAfter > LONGEST_WAIT_S) throw error
        await sleep(error.retryAfter * 1000)
      }
  }
