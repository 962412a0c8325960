import { relative, resolve, sep } from 'node:path'
import { brokenAt } from '../../storage/chain.ts'
import type { Inspected } from '../../storage/inspected.ts'
import { inspectFile, sitesIn, storesIn } from '../../storage/lowdb/inspect.ts'
import { setAside } from '../../storage/lowdb/quarantine.ts'
import { notDone, type Command, type Given } from './command.ts'
import { recordSchemas } from './sites.ts'

/** Moves one damaged file aside, never a sound one, and says what to do then. */
export const quarantine: Command = {
  options: {},
  names: [1],
  run: async ({ data, names: [name = ''], texts, say }) => {
    const words = texts.commandLine.quarantine
    const found = await find(data, name)
    if (found === undefined) return notDone(words.noSuchFile(name), say)
    if (!isDamaged(found.file)) return notDone(words.sound(name), say)
    const aside = await setAside(found.store, found.path, new Date())
    say(words.moved(name, relative(data, aside)))
    say(words.then[adviceFor(found.file)](name))
    return 0
  },
}

/** The file of that name, if it is one of a site's own. */
const find = async (data: Given['data'], name: string) => {
  const path = resolve(data, name)
  if (!/\.jsonl?$/.test(path)) return undefined
  for (const store of await storesIn(data))
    for (const site of await sitesIn(store))
      if (path.startsWith(site + sep)) {
        const file = await inspectFile(data, site, path, recordSchemas)
        return file.is === 'missing' ? undefined : { store, path, file }
      }
  return undefined
}

const isDamaged = (file: Inspected): boolean =>
  file.is === 'damaged' || (file.is === 'logbook' && brokenAt(file.id, file.links) !== undefined)

const adviceFor = ({ name, kind }: Inspected): 'logbook' | 'deliveries' | 'record' => {
  if (kind === 'logbooks') return 'logbook'
  return name.endsWith('.jsonl') ? 'deliveries' : 'record'
}
