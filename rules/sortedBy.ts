/** In order of something that compares as text, a day as a rule; what is alike in it stays in its order. */
export const sortedBy = <T>(all: readonly T[], textOf: (one: T) => string): T[] =>
  all.toSorted((a, b) => Number(textOf(a) > textOf(b)) - Number(textOf(a) < textOf(b)))
