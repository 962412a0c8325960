import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { writeBackup } from '../../../storage/backup/write.ts'
import { isNothing } from '../../../storage/tally.ts'
import { readErasures } from '../../erasures.ts'
import { notDone, type Command } from '../command.ts'
import { sayDamaged, saySkipped, withoutDamaged } from './moving.ts'
import { readPlace, usualPlace } from './places.ts'
import { tryBackup } from './try.ts'

/** Writes everything into one file beside the running bot. */
export const storeBackup: Command = {
  options: { verify: { type: 'boolean' }, 'skip-damaged': { type: 'boolean' } },
  names: [1],
  run: async (given) => {
    const { names, flags, texts, say } = given
    const words = texts.commandLine.store
    const file = resolve(names[0] ?? '')
    if (existsSync(file)) return notDone(texts.commandLine.sheet.exists(file), say)
    const place = usualPlace(given)
    const skipped = new Set<string>()
    const source = await readPlace(place)
    const read = flags.has('skip-damaged') ? withoutDamaged(source, skipped) : source
    const erasures = await readErasures(place.data)
    const written = await writeBackup(read.everything(given.site), file, new Date().toISOString()).finally(
      source.close,
    )
    if (written.is === 'damaged') {
      sayDamaged(written.what, given)
      return notDone(words.stopped(written.what.length), say)
    }
    if (isNothing(written.tally)) return remove(file, texts.commandLine.nothingThere(place.shown), say)
    // In a folder, where nothing keeps them apart, half of the person may have been read before.
    if ((await readErasures(place.data)).length !== erasures.length)
      return remove(file, words.erasedMeanwhile, say)
    say(words.written(file, words.counts(written.tally)))
    const tried = flags.has('verify') ? await tryBackup(file, given) : 0
    return tried === 0 ? saySkipped(skipped, given) : tried
  },
}

const remove = async (file: string, why: string, say: (line: string) => void) => {
  await rm(file)
  return notDone(why, say)
}
