import type { Change } from '../../../rules/logbook.ts'
import type { Texts } from '../../texts/texts.ts'

/** What a change did and to what, with all that it says: no datum of a history is left out. */
export const changesInWords = (
  change: Change,
  { exported: words }: Texts,
): readonly [string, string, string] => {
  if (change.change !== 'stepTaken') {
    const { change: name, ...rest } = change
    return [words.changes[name], '', JSON.stringify(Object.values(rest)[0])]
  }
  const { did, at: _at, by: _by, ...rest } = change.step
  const inside = Object.values(rest)
  return [
    words.steps[did],
    change.entry,
    inside.length === 0 ? '' : JSON.stringify(inside.length === 1 ? inside[0] : rest),
  ]
}
