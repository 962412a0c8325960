/** Rounds that are not counted: code is compiled and caches fill. */
const usualWarming = 3

/** Milliseconds that each of the tasks takes, in the middle of many rounds. */
export const medians = async (
  rounds: number,
  tasks: readonly ((round: number) => Promise<unknown>)[],
  warming = usualWarming,
): Promise<readonly number[]> => {
  const taken: number[][] = tasks.map(() => [])
  // One after the other in each round, so that whatever else the machine does hits all of them.
  for (let round = 0; round < warming + rounds; round++)
    for (const [i, task] of tasks.entries()) {
      const ms = await timed(() => task(round))
      if (round >= warming) taken[i]?.push(ms)
    }
  return taken.map(median)
}

export const timed = async (task: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await task()
  return performance.now() - from
}

export const median = (of: readonly number[]): number => {
  const sorted = of.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return (low + high) / 2
}

/** Runs the task for each, many at a time. */
export const eachOf = async <T>(all: readonly T[], task: (one: T) => Promise<unknown>): Promise<void> => {
  const left = all.values()
  const worker = async () => {
    for (const one of left) await task(one)
  }
  await Promise.all(Array.from({ length: 32 }, worker))
}
