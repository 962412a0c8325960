import { resolve } from 'node:path'
import { ownFolder, readFolder } from '../programmes.ts'
import { notDone, type Command } from './command.ts'
import { askedSite } from './site.ts'

/** Reads a folder's programme files: what is wrong with each, and what it asks its kansli. */
export const programmesCheck: Command = {
  options: {},
  names: [0, 1],
  run: async (given) => {
    const { names, texts, say } = given
    const [named] = names
    const words = texts.commandLine.programmesCheck
    const site = named === undefined ? await askedSite(given) : undefined
    if (site !== undefined && 'refused' in site) return notDone(site.refused, say)
    const folder = named ?? site?.programmesDir ?? ownFolder
    const files = await readFolder(resolve(folder))
    if (files.length === 0) return notDone(words.none(folder), say)
    for (const { file, read } of files) {
      if ('faults' in read) read.faults.forEach((fault) => say(words.wrong(fault)))
      else {
        say(words.sound(file, read.value.id, read.value.name[texts.language]))
        for (const question of read.value.askOffice) say(words.asks(question[texts.language]))
      }
    }
    const wrong = files.filter(({ read }) => 'faults' in read).length
    say(words.sum(files.length, wrong))
    return wrong > 0 ? 1 : 0
  },
}
