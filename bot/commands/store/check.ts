import { resolve } from 'node:path'
import type { Found } from '../../../storage/kept.ts'
import { notDone, type Command } from '../command.ts'
import { everythingAt } from '../sites.ts'
import { tryBackup } from './try.ts'

/** Reads every file and names what is damaged, with the command that moves it aside; or tries a backup. */
export const storeCheck: Command = {
  options: {},
  names: [0, 1],
  run: async (given) => {
    const { data, database, names, texts, say } = given
    const [file] = names
    if (file !== undefined) return tryBackup(resolve(file), given)
    const words = texts.commandLine
    const sites = await sitesIn(everythingAt(given))
    if (sites.length === 0)
      return notDone(words.nothingThere(database === undefined ? data : 'DATABASE_URL'), say)
    const { read, damaged: damage } = database === undefined ? words.check : words.check.inDatabase
    for (const { site, files, damaged } of sites) {
      say(read(site, files, damaged.length))
      for (const { name, what } of damaged) say(damage(what, name))
    }
    return sites.some(({ damaged }) => damaged.length > 0) ? 1 : 0
  },
}

interface Looked {
  readonly site: string
  files: number
  readonly damaged: { readonly name: string; readonly what: string }[]
}

/** How many files or rows of each site were read, and what is wrong with which. */
const sitesIn = async (everything: AsyncIterable<Found>): Promise<readonly Looked[]> => {
  const sites = new Map<string, Looked>()
  let last: string | undefined
  for await (const { site, name, ...found } of everything) {
    const looked = sites.get(site) ?? { site, files: 0, damaged: [] }
    sites.set(site, looked)
    // Of one file many things can come, one after the other.
    if (name !== last) looked.files += 1
    last = name
    if ('damaged' in found) looked.damaged.push({ name, what: found.damaged })
  }
  return [...sites.values()]
}
