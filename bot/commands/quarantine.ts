import { relative, resolve } from 'node:path'
import { brokenAt } from '../../storage/chain.ts'
import type { Found } from '../../storage/kept.ts'
import { setAside } from '../../storage/lowdb/quarantine.ts'
import { everythingBelow } from '../../storage/lowdb/readOnly.ts'
import { storesIn } from '../../storage/lowdb/storesIn.ts'
import { notDone, type Command } from './command.ts'
import { checked } from './sites.ts'

/** Moves one damaged file aside, never a sound one, and says what to do then. */
export const quarantine: Command = {
  options: {},
  names: [1],
  run: async ({ data, site, names: [name = ''], texts, say }) => {
    const words = texts.commandLine.quarantine
    const path = resolve(data, name)
    const there = await find(data, relative(data, path), site)
    if (there === undefined) return notDone(words.noSuchFile(name), say)
    if (!isDamaged(there.found)) return notDone(words.sound(name), say)
    const aside = await setAside(there.store, path, new Date())
    say(words.moved(name, relative(data, aside)))
    say(words.then[adviceFor(there.found)](name))
    return 0
  },
}

/** What lies in the file of that name, if it is one of a site's own. */
const find = async (data: string, name: string, site?: string) => {
  for (const store of await storesIn(data))
    for await (const found of checked(everythingBelow(store, data, site)))
      if (found.name === name) return { store, found }
  return undefined
}

const isDamaged = (found: Found): boolean =>
  'damaged' in found ||
  (found.kept.is === 'logbook' && brokenAt(found.kept.id, found.kept.links) !== undefined)

const adviceFor = (found: Found): 'logbook' | 'deliveries' | 'record' => {
  if ('kept' in found || found.kind === 'logbooks') return 'logbook'
  return found.kind === 'deliveries' ? 'deliveries' : 'record'
}
