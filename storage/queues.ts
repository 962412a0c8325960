/** One queue per name: tasks of one name run in order, tasks of different names side by side. */
export interface Queues {
  run<T>(name: string, task: () => Promise<T>): Promise<T>
  /** Takes no more tasks, and resolves when those that stand in line are done. */
  close(): Promise<void>
}

export const openQueues = (): Queues => {
  const tails = new Map<string, Promise<void>>()
  let closed = false

  const run = async <T>(name: string, task: () => Promise<T>): Promise<T> => {
    if (closed) throw new Error('the store is closed')
    const turn = (tails.get(name) ?? Promise.resolve()).then(task)
    const tail = turn.then(noted, noted)
    tails.set(name, tail)
    void tail.then(() => tails.get(name) === tail && tails.delete(name))
    return turn
  }

  const close = async () => {
    closed = true
    await Promise.all(tails.values())
  }

  return { run, close }
}

/** How a task ends is for whoever asked for it; the next in line goes on either way. */
const noted = () => {}
