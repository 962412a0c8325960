import { notDone, type Command } from './command.ts'
import { damagedIn, readSites } from './sites.ts'

/** Reads every file and names what is damaged, with the command that moves it aside. */
export const check: Command = {
  options: {},
  names: [0],
  run: async ({ data, texts, say }) => {
    const words = texts.commandLine
    const sites = await readSites(data)
    if (sites.length === 0) return notDone(words.nothingThere(data), say)
    for (const site of sites) {
      const damaged = damagedIn(site)
      say(words.check.read(site.name, site.files.length, damaged.length))
      for (const { name, what } of damaged) say(words.check.damaged(what, name))
    }
    return sites.some((site) => damagedIn(site).length > 0) ? 1 : 0
  },
}
