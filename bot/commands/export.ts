import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { stat } from 'node:fs/promises'
import { ownFile } from '../../storage/lowdb/files.ts'
import { sceneAt } from '../scene.ts'
import { notDone, type Command, type ExitCode, type Given } from './command.ts'
import { formats, isFormat, writeAs, type Format } from './exportFormats.ts'
import { namedPerson } from './namedPerson.ts'
import { readingSite, type OpenSite } from './site.ts'

/** Writes what is stored, of one person or of all doctors, in one file; reads beside the running bot. */
export const exportCommand: Command = {
  options: { format: { type: 'string' }, out: { type: 'string' } },
  names: [0, 1],
  run: async (given) => {
    const words = given.texts.commandLine.export
    const format = given.options['format'] ?? 'xlsx'
    if (!isFormat(format)) return notDone(words.noFormat(format, formats), given.say)
    return readingSite(given, (site) => exportFrom(site, format, given))
  },
}

const exportFrom = async (site: OpenSite, format: Format, given: Given): Promise<ExitCode> => {
  const { names, texts, say } = given
  const words = texts.commandLine.export
  const { store } = site
  const scene = await sceneAt(site, new Date().toISOString())
  const [named] = names
  const found = named === undefined ? undefined : namedPerson(named, scene.people)
  if (named !== undefined && found === undefined) return notDone(words.nobody(named), say)
  const doctors = (await store.summaries()).map(({ doctor }) => doctor)
  const persons = found === undefined ? doctors.flatMap((id) => scene.people.get(id) ?? []) : [found]
  if (persons.length === 0) return notDone(words.nothing, say)
  const bytes = await writeAs[format](persons, scene, texts)
  const file = await pathFor(given.options['out'], `bt-loggen-${scene.today}.${format}`)
  try {
    await writeFile(file, bytes, { flag: 'wx', mode: ownFile })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      return notDone(texts.commandLine.sheet.exists(file), say)
    throw error
  }
  say(words.written(persons.length, file))
  for (const what of store.damaged()) say(texts.commandLine.sheet.unreadableLogbook(what))
  return store.damaged().length > 0 ? 1 : 0
}

/** The file that was named, or one of that name in the folder that was. */
const pathFor = async (out: string | undefined, name: string): Promise<string> => {
  if (out === undefined) return resolve(name)
  const isFolder = await stat(out).then(
    (found) => found.isDirectory(),
    () => false,
  )
  return isFolder ? join(resolve(out), name) : resolve(out)
}
