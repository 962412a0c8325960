/** Work that is under way, so that stopping can wait for it. */
export const inFlight = () => {
  const running = new Set<Promise<unknown>>()
  return {
    /** The work itself, with its outcome. */
    track: <T>(work: Promise<T>): Promise<T> => {
      const tracked = work.finally(() => running.delete(tracked))
      running.add(tracked)
      return tracked
    },
    /** Also what is begun meanwhile, however each ends. */
    settled: async (): Promise<void> => {
      while (running.size > 0) await Promise.allSettled(running)
    },
  }
}
