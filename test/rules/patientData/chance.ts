/** Numbers that look random and are the same in every run (mulberry32). */
export const chance = (seed: number) => {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  /** A whole number between two, both counted. */
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    between,
    digits: (count: number): string => Array.from({ length: count }, () => between(0, 9)).join(''),
    one: <T>(choices: readonly T[]): T => choices[between(0, choices.length - 1)] as T,
  }
}

export type Chance = ReturnType<typeof chance>
