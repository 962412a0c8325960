import { carryErasures } from '../../erasures.ts'
import { move } from '../../../storage/move.ts'
import { notDone, type Command, type ExitCode, type Given } from '../command.ts'
import { isSame, saySkipped, sayWhy, withoutDamaged } from './moving.ts'
import { holdPlace, isAddress, isSamePlace, openAlone, placeNamed, type Place } from './places.ts'

/** Moves everything from one place to another, with neither in anyone's use. */
export const storeCopy: Command = {
  options: { from: { type: 'string' }, to: { type: 'string' }, 'skip-damaged': { type: 'boolean' } },
  names: [0],
  run: async (given) => {
    const { options, texts, say } = given
    const { from, to } = options
    const words = texts.commandLine.store
    if (!from || !to) return notDone(words.places, say)
    if (isAddress(from) || isAddress(to)) return notDone(words.address, say)
    const [source, target] = [placeNamed(from, given), placeNamed(to, given)]
    if (isSamePlace(source, target)) return notDone(words.samePlace, say)
    return copy(source, target, given)
  },
}

const copy = async (from: Place, to: Place, given: Given): Promise<ExitCode> => {
  const { flags, texts, say } = given
  const words = texts.commandLine.store
  const source = await holdPlace(from)
  const skipped = new Set<string>()
  try {
    const target = await openAlone(to)
    try {
      const read = flags.has('skip-damaged') ? withoutDamaged(source, skipped) : source
      const moved = await move(read, target, given.site)
      if (moved.is !== 'moved') return sayWhy(moved, from.shown, to.shown, given)
      await carryErasures(from.data, to.data, moved.sites)
      const told = isSame(moved) ? words.already : words.moved
      say(told(from.shown, to.shown, words.counts(moved.tally)))
      return saySkipped(skipped, given)
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}
