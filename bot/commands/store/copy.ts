import { carryErasures } from '../../erasures.ts'
import { move } from '../../../storage/move.ts'
import { whileOpen } from '../../../storage/whileOpen.ts'
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
  const { site, flags, texts, say } = given
  const words = texts.commandLine.store
  const skipped = new Set<string>()
  const moved = await whileOpen(holdPlace(from), (source) =>
    whileOpen(openAlone(to), (target) =>
      move(flags.has('skip-damaged') ? withoutDamaged(source, skipped) : source, target, site),
    ),
  )
  if (moved.is !== 'moved') return sayWhy(moved, from.shown, to.shown, given)
  await carryErasures(from.data, to.data, moved.sites)
  const told = isSame(moved) ? words.already : words.moved
  say(told(from.shown, to.shown, words.counts(moved.tally)))
  return saySkipped(skipped, given)
}
