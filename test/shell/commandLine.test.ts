import { execFile } from 'node:child_process'
import { appendFile, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, test } from 'vitest'
import { commandLine } from '../../bot/commandLine.ts'
import { commands } from '../../bot/commands/commands.ts'
import { openLowdbStore } from '../../storage/lowdb/store.ts'
import { seal } from '../../storage/seal.ts'
import type { SiteStore } from '../../storage/store.ts'
import { author, deciding, delivery, enrolled, logged } from '../contracts/store/given.ts'
import { dataFolder, fileOf } from '../storage/disk.ts'

let data: string
/** The check value of the digest that was written when Anna had two changes and Bo one. */
let head: string

const withSite = async <T>(task: (site: SiteStore) => Promise<T>): Promise<T> => {
  const store = await openLowdbStore({ dir: join(data, 'live') })
  try {
    return await task(await store.site('site'))
  } finally {
    await store.close()
  }
}

const bt = async (...args: string[]) => {
  const lines: string[] = []
  const say = (line: string) => void lines.push(line)
  const code = await commandLine(args, { env: { DATA_DIR: data }, say })
  return { code, said: lines.join('\n') }
}

beforeEach(async () => {
  data = await dataFolder()
  head = await withSite(async (site) => {
    await site.commit('anna', author('1'), deciding(enrolled))
    await site.commit('anna', author('2'), deciding(logged('w46')))
    await site.commit('bo', author('1'), deciding(enrolled))
    await site.deliveries.put(delivery('k'))
    return seal(site)
  })
})

const change = async (name: string, how: (text: string) => string) => {
  const file = await fileOf(data, name)
  await writeFile(file, how(await readFile(file, 'utf8')))
}
const annas = async () => (await fileOf(data, 'anna.jsonl')).slice(data.length + 1)

describe('verify', () => {
  test('finds nothing where all is as it was, also after more was logged', async () => {
    await withSite((site) => site.commit('anna', author('3'), deciding(logged('w47'))))
    const { code, said } = await bt('verify', '--head', head)
    expect(said).toMatch(
      /^live\/site: 2 loggböcker med 4 ändringar, prövade mot 1 kontrolltal\. .*[0-9a-f]{16}$/,
    )
    expect(code).toBe(0)
  })

  test('reads beside the running bot and changes nothing', async () => {
    await withSite(async () => {
      const before = await readdir(data, { recursive: true })
      expect((await bt('verify')).code).toBe(0)
      expect((await bt('store', 'check')).code).toBe(0)
      expect(await readdir(data, { recursive: true })).toEqual(before)
    })
  })

  test('names the logbook and the place of an edit', async () => {
    await change('anna.jsonl', (text) => text.replace('Akuten Solna', 'Akuten Nacka'))
    const { code, said } = await bt('verify')
    expect(said).toContain(`ÄNDRAD ${await annas()}: ändring 2 följer inte på dem före.`)
    expect(code).toBe(1)
  })

  test('says which logbook has no chain', async () => {
    await change('bo.jsonl', (text) => text.replaceAll(/,"(prev|hash)":"[0-9a-f]{64}"/g, ''))
    const { code, said } = await bt('verify')
    expect(said).toMatch(/Utan kedja: live\/site\/logbooks\/..\/bo\.jsonl/)
    expect(code).toBe(0)
  })

  test('finds what was cut off by the check value of the digest', async () => {
    await change('anna.jsonl', (text) => text.replace(/[^\n]*\n$/, ''))
    const { code, said } = await bt('verify')
    expect(said).toContain(
      `AVKORTAD loggboken för anna: 1 ändringar, men 2 när kontrolltalet ${head} skrevs.`,
    )
    expect(code).toBe(1)
    expect((await bt('verify', '--language', 'en')).said).toContain('CUT the logbook of anna')
  })

  test('finds a logbook that is gone, and one that cannot be read', async () => {
    const file = await fileOf(data, 'bo.jsonl')
    await writeFile(file, Buffer.alloc(100))
    const { code, said } = await bt('verify')
    expect(said).toContain('bo.jsonl: line 1')
    expect(said).toContain('AVKORTAD loggboken för bo: 0 ändringar, men 1')
    expect(code).toBe(1)
  })

  test('finds a list of heads that was changed or taken away', async () => {
    await change(`${head}.json`, (text) => text.replace('"length":2', '"length":1'))
    expect((await bt('verify')).said).toContain(`ÄNDRAD listan bakom kontrolltalet ${head}`)
    const { code, said } = await bt('verify', '--head', '0123456789abcdef')
    expect(said).toContain('Kontrolltalet 0123456789abcdef finns inte här')
    expect(code).toBe(1)
  })
})

describe('check and quarantine', () => {
  const harms: [what: string, name: string, harm: (text: string) => string, why: string, advice: string][] = [
    [
      'a NUL-filled logbook',
      'anna.jsonl',
      (text) => '\0'.repeat(text.length),
      'line 1 (no header)',
      'den läkarens loggbok',
    ],
    [
      'a foreign field',
      'anna.jsonl',
      (text) => text.replace('"key":"2"', '"key":"2","x":1'),
      'line 3 (x: unrecognized_keys)',
      'loggbok',
    ],
    [
      'a newer format',
      'deliveries.jsonl',
      (text) => text.replace('"format":1', '"format":9'),
      'line 1 (format: invalid_value)',
      'skickat',
    ],
    ['a record that is no JSON', '.json', () => 'rubbish', '(no JSON)', 'saknas'],
  ]
  test.each(harms)('name %s, move it aside and say what to do', async (_, name, harm, why, advice) => {
    const file = name === '.json' ? `${head}.json` : name
    await change(file, harm)
    const harmed = await readFile(await fileOf(data, file))
    const checked = await bt('store', 'check')
    expect(checked.code).toBe(1)
    expect(checked.said).toContain(why)
    const asked = /npm run bt -- quarantine (\S+)/.exec(checked.said)?.[1] ?? ''
    expect(asked).toContain(file)
    const { code, said } = await bt('quarantine', asked)
    expect(said).toContain(`Lägg nu säkerhetskopians fil på platsen ${asked}`)
    expect(said).toContain(advice)
    expect(code).toBe(0)
    const aside = /ligger nu i (\S+)\.\n/.exec(said)?.[1] ?? ''
    expect(await readFile(join(data, aside))).toEqual(harmed)
    expect((await bt('store', 'check')).code).toBe(0)
    expect(await withSite((site) => Promise.resolve(site.damaged()))).toEqual([])
  })

  test('let a broken chain be moved aside, and nothing that is sound', async () => {
    expect(await bt('quarantine', await annas())).toEqual({
      code: 2,
      said: `${await annas()} går att läsa och får ligga kvar.`,
    })
    await change('anna.jsonl', (text) => text.replace('Akuten Solna', 'Akuten Nacka'))
    expect((await bt('quarantine', await annas())).code).toBe(0)
  })

  test('touch nothing while the bot runs, and say who has the folder', async () => {
    await change('anna.jsonl', () => 'rubbish')
    await withSite(async () => {
      const { code, said } = await bt('quarantine', await annas())
      expect(said).toMatch(/live används av pid \d+ on .+, started 20.+Z\. Stoppa den processen först/)
      expect(code).toBe(2)
    })
    expect(await readFile(await fileOf(data, 'anna.jsonl'), 'utf8')).toBe('rubbish')
  })

  test('never reach outside the data folder or to what is no file of the bot', async () => {
    await appendFile(join(data, 'other.jsonl'), 'rubbish')
    for (const name of [
      '../x.jsonl',
      '/etc/passwd',
      'other.jsonl',
      'live/lock',
      'live/site/logbooks/00/no.jsonl',
    ])
      expect((await bt('quarantine', name)).said).toContain('är ingen av BT-loggens filer')
  })

  test('a tail that was torn off is no damage', async () => {
    await appendFile(await fileOf(data, 'anna.jsonl'), '{"at":"20')
    expect(await bt('store', 'check')).toEqual({ code: 0, said: 'live/site: 4 filer lästa, inga skadade.' })
  })
})

describe('the command line', () => {
  test('helps with every command, in both languages', async () => {
    const all = await bt('--help')
    expect(all.code).toBe(0)
    for (const name of Object.keys(commands)) {
      const words = name.split(' ')
      const { code, said } = await bt(...words, '--help')
      expect(code).toBe(0)
      expect(said.startsWith(name)).toBe(true)
      expect(all.said).toContain(said.split('\n')[1])
      expect((await bt(...words, '-h', '--language', 'en')).said).toContain('Exit code')
    }
  })

  test.each([
    [[]],
    [['fly']],
    [['verify', '--heda', 'x']],
    [['quarantine']],
    [['programmes']],
    [['programmes', 'check', 'a', 'b']],
    [['store', 'check', '--language', 'fi']],
  ])('refuses %j with the help', async (args) => {
    const { code, said } = await bt(...args)
    expect(code).toBe(2)
    expect(said).toContain('Slutkod')
  })

  test('says plainly that there is no data folder', async () => {
    const { code, said } = await bt('store', 'check', '--data', join(data, 'nothing'))
    expect(code).toBe(2)
    expect(said).toContain('ENOENT')
    expect((await bt('store', 'check', '--data', await dataFolder())).code).toBe(2)
  })

  test('runs as a program', async () => {
    const cli = fileURLToPath(new URL('../../bot/cli.ts', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      cli,
      'verify',
      '--data',
      data,
    ])
    expect(stdout).toContain('2 loggböcker')
  })
})
