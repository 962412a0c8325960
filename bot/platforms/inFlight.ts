/** Work that Slack does not wait for, so that stopping can. */
export const inFlight = (report: (error: unknown) => void) => {
  const running = new Set<Promise<void>>()
  return {
    track: (work: Promise<unknown>): void => {
      const watched: Promise<void> = work.then(() => undefined, report).finally(() => running.delete(watched))
      running.add(watched)
    },
    settled: async (): Promise<void> => {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
