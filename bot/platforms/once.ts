/** Answers the same for the same key: a request that is sent again waits for the first one's outcome. */
export const once = <T>(mostKept: number) => {
  const outcomes = new Map<string, Promise<T>>()
  return (key: string, act: () => Promise<T>): Promise<T> => {
    const seen = outcomes.get(key)
    if (seen) return seen
    const outcome = act()
    outcomes.set(key, outcome)
    // What failed may be tried again with the same key.
    outcome.catch(() => outcomes.delete(key))
    const oldest = outcomes.keys().next()
    if (outcomes.size > mostKept && !oldest.done) outcomes.delete(oldest.value)
    return outcome
  }
}
