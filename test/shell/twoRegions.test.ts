import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { commandLine } from '../../bot/commandLine.ts'
import type { CommandName } from '../../bot/commands/commands.ts'
import { dataFolder } from '../storage/disk.ts'

const regions = ['syd', 'norr'] as const
type Region = (typeof regions)[number]

const tenants = { syd: 'T0SYD', norr: 'T0NORR' }

/** The same addresses, and so the same ids, in either region; one doctor is the north's alone. */
const roster = (region: Region) =>
  [
    'Roll;Namn;E-post;Program;BT-start;BT-slut;Enhet;Specialitet;Från;Till;Handledare',
    `kansli;Maria ${region}berg;maria@region.se;;;;;;;;`,
    `handledare;Bo ${region}berg;bo@region.se;;;;;;;;`,
    ...(region === 'norr' ? ['anna', 'nils'] : ['anna']).map(
      (id) =>
        `;${id} ${region}berg;${id}@region.se;Stockholm;2025-09-01;2026-12-31;Akuten ${region};akut sjukvård;2025-09-01;2026-02-28;bo@region.se`,
    ),
  ].join('\n')

const weeks = (region: Region) =>
  [
    'E-post;Vecka;Datum;Aktivitet;Delmål;Kontroll;Anteckning;Handledare',
    'anna@region.se;2025-W40;;;;;;',
    `anna@region.se;;2025-12-03;seminarium;BT3;samtal;Skrivet i ${region};bo@region.se`,
  ].join('\n')

const office = ['--by', 'maria@region.se']

/** Every command once, in an order that makes a story of it. One that is not here does not compile. */
const everyCommand = (region: Region): Readonly<Record<CommandName, readonly string[]>> => ({
  'roster import': [`${region}.csv`],
  add: ['Eva Ny', 'eva@region.se', '--role', 'supervisor', '--workplace', `Kliniken ${region}`],
  'import weeks': [`${region}-weeks.csv`],
  plan: ['anna@region.se', 'akut', 'till', '2026-03-31', ...office],
  'delmal confirm': ['BT1', ...office, '--yes'],
  'programmes check': [],
  'store check': [],
  'store backup': [`${region}.backup`],
  'store restore': [`${region}.backup`],
  'store copy': ['--from', '.', '--to', `${region}.copy`],
  verify: [],
  quarantine: [`live/${region}/logbooks/00/nobody.jsonl`],
  export: ['--format', 'json', '--out', `${region}.json`],
  erase: ['anna@region.se', ...office, '--decision', 'RS 1', '--confirm', `anna ${region}berg`],
})

let data: string
beforeEach(async () => {
  data = await dataFolder()
})

const bt = async (...args: readonly string[]) => {
  const lines: string[] = []
  const env = { DATA_DIR: data, SITES_FILE: join(data, 'sites.yaml') }
  const code = await commandLine(args, { env, say: (line) => void lines.push(line) })
  return { code, said: lines.join('\n').replaceAll(data, 'DATA') }
}

const write = (name: string, text: string) => writeFile(join(data, name), text)

const prepared = async (served: readonly Region[]) => {
  await write('sites.yaml', served.map((one) => `${one}: { slackWorkspaces: [${tenants[one]}] }`).join('\n'))
  for (const region of served) {
    await write(`${region}.csv`, roster(region))
    await write(`${region}-weeks.csv`, weeks(region))
  }
}

const filesOf = async (region: Region): Promise<string> => {
  const folder = join(data, 'live', region)
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = files.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  return JSON.stringify(
    await Promise.all(paths.sort().map(async (path) => [path, await readFile(path, 'utf8')])),
  )
}

const inFolder = (arg: string) => (/^\.$|\.(csv|json|backup|copy)$/.test(arg) ? join(data, arg) : arg)

/** Without the times of this run, and the hashes that hold them. */
const timeless = (text: string) =>
  text
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replaceAll(/\b[0-9a-f]{16,}\b/g, 'HASH')
    .replaceAll(/\d+(,\d+)? s\b/g, 'SECONDS')

/** Every command in each region, one region after the other: what is said, and what the others keep meanwhile. */
const told = async (served: readonly Region[]) => {
  const said: Record<Region, string[]> = { syd: [], norr: [] }
  for (const name of Object.keys(everyCommand('syd')) as CommandName[])
    for (const region of served) {
      const beside = served.filter((one) => one !== region)
      const before = await Promise.all(beside.map(filesOf))
      const args = everyCommand(region)[name].map(inFolder)
      const { code, said: answer } = await bt(...name.split(' '), ...args, '--site', region)
      said[region].push(timeless(`${name}: ${code} ${answer}`))
      expect(await Promise.all(beside.map(filesOf)), name).toEqual(before)
    }
  for (const region of served)
    said[region].push(timeless(await readFile(join(data, `${region}.json`), 'utf8')))
  return said
}

describe('two regions on one command line', () => {
  test('hear the same, to the letter, as each would alone, and leave each other’s files as they are', async () => {
    await prepared(regions)
    const together = await told(regions)
    expect(together.syd.join('\n')).not.toMatch(/norr|nils/)
    expect(together.norr.join('\n')).not.toContain('syd')
    expect(await readdir(join(data, 'syd.copy', 'live'))).not.toContain('norr')
    expect(gunzipSync(await readFile(join(data, 'syd.backup'))).toString()).not.toMatch(/norr|nils/)
    for (const region of regions) {
      data = await dataFolder()
      await prepared([region])
      expect((await told([region]))[region]).toEqual(together[region])
    }
    const done = together.syd.slice(0, -1)
    expect(done.filter((line) => !/^[a-z ]+: 0 /.test(line))).toEqual([
      expect.stringMatching(/^quarantine: 2 .* är ingen av BT-loggens filer/),
    ])
  })

  test('are asked for by name where a command is about one of them', async () => {
    await prepared(regions)
    for (const region of regions) await bt('roster', 'import', join(data, `${region}.csv`), '--site', region)
    const about = Object.entries(everyCommand('syd')).filter(
      ([name]) => !/^(store|verify|quarantine)/.test(name),
    )
    for (const [name, args] of about) {
      const { code, said } = await bt(...name.split(' '), ...args.map(inFolder))
      expect([name, code, said]).toEqual([name, 2, 'Vilken region? Skriv --site och en av syd, norr.'])
    }
    const unknown = await bt('export', '--site', 'väst', '--language', 'en')
    expect(unknown).toEqual({ code: 2, said: 'There is no region väst. Here are syd, norr.' })
    expect((await bt('store', 'check')).said).toMatch(/^live\/norr: .*\nlive\/syd: /)
  })
})
