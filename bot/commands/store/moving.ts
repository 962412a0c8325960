import type { Found } from '../../../storage/kept.ts'
import type { Moved } from '../../../storage/move.ts'
import type { Tally } from '../../../storage/tally.ts'
import type { ExitCode, Given } from '../command.ts'
import type { OpenSource } from './places.ts'

/** The source without what is damaged, which is noted by name. */
export const withoutDamaged = (source: OpenSource, skipped: Set<string>): OpenSource => ({
  ...source,
  everything: async function* (site): AsyncGenerator<Found> {
    for await (const found of source.everything(site))
      if ('damaged' in found) skipped.add(found.damaged)
      else yield found
  },
})

type Words = Pick<Given, 'texts' | 'say'>

/** Why nothing was moved, or not as it should. */
export const sayWhy = (
  moved: Exclude<Moved, { is: 'moved' }>,
  from: string,
  to: string,
  { texts, say }: Words,
): ExitCode => {
  const words = texts.commandLine.store
  switch (moved.is) {
    case 'nothing':
      say(texts.commandLine.nothingThere(from))
      return 2
    case 'damaged':
      sayDamaged(moved.what, { texts, say })
      say(words.stopped(moved.what.length))
      return 2
    case 'other':
      say(words.other(to, moved.names.length, moved.names.slice(0, 3)))
      return 2
    case 'unlike':
      say(words.unlike(to, moved.names))
      return 1
  }
}

export const sayDamaged = (damaged: Iterable<string>, { texts, say }: Words): void => {
  for (const what of damaged) say(texts.commandLine.store.damaged(what))
}

/** Names what was left out; 1 where that is anything. */
export const saySkipped = (skipped: ReadonlySet<string>, given: Words): ExitCode => {
  sayDamaged(skipped, given)
  if (skipped.size > 0) given.say(given.texts.commandLine.store.skipped(skipped.size))
  return skipped.size > 0 ? 1 : 0
}

/** Whether all was there before. */
export const isSame = ({ before, tally }: { readonly before: Tally; readonly tally: Tally }): boolean =>
  before.sum === tally.sum
