/** Lets work through side by side; what shuts it waits for that work, and newcomers wait until it is open again. */
export interface Gate {
  through<T>(work: () => Promise<T>): Promise<T>
  shutFor<T>(work: () => Promise<T>): Promise<T>
}

export const openGate = (): Gate => {
  const inside = new Set<Promise<unknown>>()
  let shut: Promise<unknown> | undefined
  return {
    through: async (work) => {
      while (shut !== undefined) await shut
      const working = work()
      inside.add(working)
      return working.finally(() => inside.delete(working))
    },
    shutFor: async (work) => {
      while (shut !== undefined) await shut
      const working = Promise.allSettled(inside).then(work)
      shut = Promise.allSettled([working]).then(() => (shut = undefined))
      return working
    },
  }
}
