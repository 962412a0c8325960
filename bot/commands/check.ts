import { notDone, type Command } from './command.ts'
import { damagedIn, readSites } from './sites.ts'

/** Reads every file and names what is damaged, with the command that moves it aside. */
export const check: Command = {
  options: {},
  names: [0],
  run: async ({ data, database, texts, say }) => {
    const words = texts.commandLine
    const sites = await readSites({ data, database })
    if (sites.length === 0)
      return notDone(words.nothingThere(database === undefined ? data : 'DATABASE_URL'), say)
    const { read, damaged: damage } = database === undefined ? words.check : words.check.inDatabase
    for (const site of sites) {
      const damaged = damagedIn(site)
      say(read(site.name, site.files.length, damaged.length))
      for (const { name, what } of damaged) say(damage(what, name))
    }
    return sites.some((site) => damagedIn(site).length > 0) ? 1 : 0
  },
}
