import { resolve } from 'node:path'
import { backupAt, backupIn } from '../../../storage/backup/read.ts'
import { move } from '../../../storage/move.ts'
import type { Store } from '../../../storage/store.ts'
import { whileOpen } from '../../../storage/whileOpen.ts'
import { eraseAgain, erasuresFile, readErasures } from '../../erasures.ts'
import type { Command } from '../command.ts'
import { checked } from '../sites.ts'
import { sayWhy } from './moving.ts'
import { openAlone, usualPlace, type Place } from './places.ts'

/** Puts a backup back into an empty place, and takes out again who was erased since. */
export const storeRestore: Command = {
  options: {},
  names: [1],
  run: async (given) => {
    const { names, texts, say } = given
    const words = texts.commandLine.store
    const file = resolve(names[0] ?? '')
    const at = await backupAt(file)
    const { everything } = backupIn(file)
    const place = usualPlace(given)
    const { moved, again } = await whileOpen(openAlone(place), async (target) => {
      const moved = await move({ everything: (site) => checked(everything(site)) }, target, given.site)
      return { moved, again: moved.is === 'moved' ? await wake(target, moved.sites, place) : 0 }
    })
    if (moved.is !== 'moved') return sayWhy(moved, file, place.shown, given)
    say(words.restored(file, at, place.shown))
    say(words.counts(moved.tally))
    const known = await readErasures(place.data)
    say(known.length === 0 ? words.noErasures(erasuresFile(place.data)) : words.erasedAgain(again))
    return 0
  },
}

/** Takes out again who was erased since, and makes everyone due; gives how many were taken out. */
const wake = async (target: Store, sites: readonly string[], { data }: Place): Promise<number> => {
  let again = 0
  for (const id of sites) {
    const store = await target.site(id)
    again += await eraseAgain(data, { id, store })
    await store.wake()
  }
  return again
}
