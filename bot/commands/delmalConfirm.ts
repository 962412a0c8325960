import { readFile } from 'node:fs/promises'
import { delmalCodes, type Delmal } from '../../rules/delmal.ts'
import { confirmTitles, wordingsSchema, type ConfirmedTitles } from '../../rules/titles.ts'
import type { SiteStore } from '../../storage/store.ts'
import { sceneAt, titleRecords, type Scene } from '../scene.ts'
import { readYaml } from '../yamlFile.ts'
import { notDone, type Command, type ExitCode, type Given } from './command.ts'
import { namedOffice } from './namedPerson.ts'
import { readingSite, writingSite } from './site.ts'
import { showTitles } from './showTitles.ts'

/** The kansli confirms the titles of the delmål, as they stand or as a file words them. */
export const delmalConfirm: Command = {
  options: { by: { type: 'string' }, titles: { type: 'string' }, yes: { type: 'boolean' } },
  names: [0, ...delmalCodes.keys(), delmalCodes.length],
  run: async (given) => {
    const { names, options, flags, texts, say } = given
    const words = texts.commandLine.delmalConfirm
    const codes = names.map((name) => name.toUpperCase())
    const unknown = codes.find((code) => !isDelmal(code))
    if (unknown !== undefined) return notDone(words.noSuchDelmal(unknown), say)
    const read = await wordingsIn(options['titles'])
    if ('faults' in read) return notDone(read.faults.map(words.wrong).join('\n'), say)
    const asked = { codes: codes.filter(isDelmal), wordings: read.value }
    const isToConfirm = flags.has('yes')
    return (isToConfirm ? writingSite : readingSite)(given, async (site) => {
      const scene = await sceneAt(site, new Date().toISOString())
      return isToConfirm ? confirm(asked, scene, given) : show(asked, scene, given)
    })
  },
}

type Asked = Parameters<typeof confirmTitles>[1]

const isDelmal = (code: string): code is Delmal => delmalCodes.some((one) => one === code)

const wordingsIn = async (file: string | undefined) =>
  file === undefined ? { value: {} } : readYaml(await readFile(file, 'utf8'), file, wordingsSchema)

/** What stands, and what the same with `--yes` would make of it. */
const show = (asked: Asked, scene: Scene, { options: { by = '' }, texts, say }: Given): ExitCode => {
  const after = confirmTitles(scene.titles, asked, { by, at: scene.now })
  showTitles(scene, after, texts, say)
  const count = Object.keys(after).length
  say(
    count === 0 ? texts.commandLine.delmalConfirm.nothingNew : texts.commandLine.delmalConfirm.notYet(count),
  )
  return 0
}

const confirm = async (asked: Asked, scene: Scene, { options, texts, say }: Given): Promise<ExitCode> => {
  const words = texts.commandLine.delmalConfirm
  const { by = '' } = options
  const person = namedOffice(by, scene.people)
  if (person === undefined) return notDone(words.notOffice(by), say)
  const confirmed = confirmTitles(scene.titles, asked, { by: person.id, at: scene.now })
  const count = Object.keys(confirmed).length
  if (count > 0 && !(await keep(confirmed, scene.store))) return notDone(words.overtaken, say)
  say(count === 0 ? words.nothingNew : words.confirmed(count, person.name))
  return 0
}

/** Every doctor is looked at again, so that what stands in chats already gets the words too. */
const keep = async (confirmed: ConfirmedTitles['titles'], site: SiteStore): Promise<boolean> => {
  const records = titleRecords(site)
  const before = await records.get('site')
  const titles = { ...before?.value.titles, ...confirmed }
  const isKept = await records.put('site', before?.version ?? 0, { format: 1, titles })
  if (isKept) await site.wake()
  return isKept
}
