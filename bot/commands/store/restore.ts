import { resolve } from 'node:path'
import { backupAt, backupIn } from '../../../storage/backup/read.ts'
import { move } from '../../../storage/move.ts'
import { eraseAgain, erasuresFile, readErasures } from '../../erasures.ts'
import type { Command } from '../command.ts'
import { checked } from '../sites.ts'
import { sayWhy } from './moving.ts'
import { openAlone, usualPlace } from './places.ts'

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
    const target = await openAlone(place)
    try {
      const moved = await move({ everything: (site) => checked(everything(site)) }, target, given.site)
      if (moved.is !== 'moved') return sayWhy(moved, file, place.shown, given)
      let again = 0
      for (const id of moved.sites) {
        const store = await target.site(id)
        again += await eraseAgain(place.data, { id, store })
        await store.wake()
      }
      say(words.restored(file, at, place.shown))
      say(words.counts(moved.tally))
      const known = await readErasures(place.data)
      say(known.length === 0 ? words.noErasures(erasuresFile(place.data)) : words.erasedAgain(again))
      return 0
    } finally {
      await target.close()
    }
  },
}
