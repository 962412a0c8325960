import type { EntryId } from '../../rules/entry.ts'
import type { Rested } from '../../rules/underlag/underlag.ts'

/** Where the entries behind a statement stand in the appendix, to follow it: ' [1–13, 15]'. */
export type References = (entries: readonly EntryId[]) => string

export const referencesTo = (rested: readonly Rested[]): References => {
  const places = new Map(rested.map(({ entry }, i) => [entry, i + 1]))
  return (entries) => {
    const numbers = [...new Set(entries.flatMap((entry) => places.get(entry) ?? []))].sort((a, b) => a - b)
    return numbers.length === 0 ? '' : `\u00a0[${inRuns(numbers)}]`
  }
}

/** '1–13, 15, 16': three or more in a row with their ends only. */
const inRuns = (numbers: readonly number[]): string => {
  const runs: [first: number, last: number][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run?.[1] === number - 1) run[1] = number
    else runs.push([number, number])
  }
  return runs
    .map(([first, last]) =>
      first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`,
    )
    .join(', ')
}
