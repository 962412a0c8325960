import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { seal } from '../../storage/seal.ts'
import { author, deciding, delivery, logged } from '../contracts/store/given.ts'
import { dataFolder, fileOf } from '../storage/disk.ts'
import { openDesk, type Desk } from './desk.ts'

let desk: Desk
let other: string
/** The check value of a digest. */
let head: string

const roster = [
  'Roll;Namn;E-post;Program;BT-start;Enhet;Specialitet;Från;Till;Handledare',
  'kansli;Maria Lind;maria@region.se;;;;;;;',
  'handledare;Bo Ek;bo@region.se;;;;;;;',
  ';Anna Berg;anna@region.se;Stockholm;2026-08-31;Akutkliniken;akut sjukvård;2026-08-31;2026-12-27;bo@region.se',
  ';Åsa Öst;asa@region.se;Stockholm;2026-08-31;Akutkliniken;akut sjukvård;2026-08-31;2026-12-27;bo@region.se',
]

beforeEach(async () => {
  desk = await openDesk()
  other = await dataFolder()
  await writeFile(desk.file('roster.csv'), roster.join('\n'))
  await desk.bt('roster', 'import', desk.file('roster.csv'))
  await rm(desk.file('roster.csv'))
  const anna = (await desk.person('anna@region.se')).id
  head = await desk.site(async (site) => {
    await site.commit(anna, author('1'), deciding(logged('w46')))
    await site.deliveries.put(delivery('k'))
    await site.deliveries.claim('l', 0, 1000, 1)
    return seal(site)
  })
})

/** What stands everywhere below the folder, but for locks. */
const contents = async (folder: string) => {
  const all = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = all.filter((one) => one.isFile() && one.name !== 'lock')
  return Promise.all(
    files.map(async ({ parentPath, name }) => `${name} ${await readFile(`${parentPath}/${name}`, 'utf8')}`),
  ).then((texts) => texts.sort())
}

const copy = (...more: string[]) => desk.bt('store', 'copy', '--from', desk.data, '--to', other, ...more)
const counts = '2 loggböcker med 3 ändringar, 5 uppgifter, 1 utskick, 1 påbörjade'

describe('store copy', () => {
  test('moves everything to another folder, and verify holds there against every digest', async () => {
    const before = await contents(desk.data)
    const { code, said } = await copy()
    expect(said).toBe(`${other} har nu allt från ${desk.data}: ${counts}.`)
    expect(code).toBe(0)
    expect(await contents(desk.data)).toEqual(before)
    expect((await contents(other)).length).toBe(before.length)
    expect((await desk.bt('verify', '--head', head, '--data', other)).code).toBe(0)
    expect((await desk.bt('store', 'check', '--data', other)).said).toContain('inga skadade')
  })

  test('a second time changes nothing', async () => {
    await copy()
    const before = await contents(other)
    const { code, said } = await copy()
    expect(said).toBe(`${other} hade redan allt från ${desk.data}, och inget är ändrat: ${counts}.`)
    expect(code).toBe(0)
    expect(await contents(other)).toEqual(before)
  })

  test('never goes where something else is', async () => {
    await copy()
    await desk.bt('add', 'Ny Person', 'ny@region.se', '--role', 'office', '--data', other)
    const before = await contents(other)
    const { code, said } = await copy()
    expect(said).toContain(`${other} har annat än det som ska dit (1: site/records/people/`)
    expect(code).toBe(2)
    expect(await contents(other)).toEqual(before)
  })

  test('takes the list of erasures with it, so that verify holds there too', async () => {
    const decision = ['--by', 'maria@region.se', '--decision', 'RS 2026-0412', '--confirm', 'Anna Berg']
    expect((await desk.bt('erase', 'anna@region.se', ...decision)).code).toBe(0)
    expect((await copy()).code).toBe(0)
    expect((await copy()).code).toBe(0)
    const { code, said } = await desk.bt('verify', '--head', head, '--data', other)
    expect(said).not.toContain('erasures.jsonl')
    expect(code).toBe(0)
  })

  test('is refused while the bot has either place, and says who it is', async () => {
    await desk.site(async () => {
      const { code, said } = await copy()
      expect(said).toMatch(/live används av pid \d+ on .+, started 20.+Z\. Stoppa den processen först/)
      expect(code).toBe(2)
      const back = await desk.bt('store', 'copy', '--from', other, '--to', desk.data)
      expect(back.code).toBe(2)
      expect(back.said).toContain('används av pid')
    })
    expect(await contents(other)).toEqual([])
  })

  test('names what is damaged and moves nothing, or leaves it out when told to', async () => {
    const anna = (await desk.person('anna@region.se')).id
    await writeFile(await fileOf(desk.data, `${anna}.jsonl`), 'rubbish')
    await writeFile(await fileOf(desk.data, `${head}.json`), '{"format":1,"id":"x"}')
    const { code, said } = await copy()
    expect(said).toContain(`SKADAD live/site/logbooks/`)
    expect(said).toContain(`${head}.json (version: invalid_type)`)
    expect(said).toContain('2 saker kan inte läsas, så inget är skrivet.')
    expect(code).toBe(2)
    expect(await contents(other)).toEqual([])
    const without = await copy('--skip-damaged')
    expect(without.said).toContain('1 loggböcker med 1 ändringar, 4 uppgifter, 1 utskick, 1 påbörjade')
    expect(without.said).toContain('2 skadade saker lämnades.')
    expect(without.code).toBe(1)
  })

  const refused: [what: string, args: (own: string) => string[], sentence: string][] = [
    ['no places', () => [], 'Ange både --from och --to.'],
    ['the same place twice', (own) => ['--from', own, '--to', `${own}/.`], 'är samma ställe'],
    [
      'an address with its password',
      (own) => ['--from', own, '--to', 'postgres://bt:hemligt@db/bt'],
      'Lägg den i en miljövariabel',
    ],
    ['an empty folder', (own) => ['--from', `${own}/none`, '--to', `${own}/new`], 'Det finns inga data'],
  ]
  test.each(refused)('refuses %s', async (_, args, sentence) => {
    const { code, said } = await desk.bt('store', 'copy', ...args(desk.data))
    expect(said).toContain(sentence)
    expect(said).not.toContain('hemligt')
    expect(code).toBe(2)
  })
})

describe('store backup and restore', () => {
  const backup = (...more: string[]) => desk.bt('store', 'backup', desk.file('b.bt'), ...more)
  const restore = (...more: string[]) =>
    desk.bt('store', 'restore', desk.file('b.bt'), '--data', other, ...more)

  test('write one file beside the running bot, for its owner only, and try it', async () => {
    await desk.site(async () => {
      const { code, said } = await backup('--verify')
      expect(said).toContain(`b.bt: ${counts}. Filen innehåller personuppgifter`)
      expect(said).toMatch(/b\.bt från 20\S+Z gick att lägga tillbaka i minnet: 2 loggböcker/)
      expect(code).toBe(0)
    })
    expect((await stat(desk.file('b.bt'))).mode & 0o777).toBe(0o600)
    expect((await readdir(desk.data)).sort()).toEqual(['b.bt', 'live'])
  })

  test('bring everything back into an empty place', async () => {
    await backup()
    const { code, said } = await restore()
    expect(said).toContain(`ligger nu i ${other}`)
    expect(said).toContain(counts)
    expect(said).toContain('erasures.jsonl finns inte')
    expect(code).toBe(0)
    const live = async (folder: string) => (await contents(`${folder}/live`)).map((text) => text.trim())
    expect(await live(other)).toEqual(await live(desk.data))
    expect((await desk.bt('verify', '--head', head, '--data', other)).code).toBe(0)
  })

  test('never write over a file that exists', async () => {
    await writeFile(desk.file('b.bt'), 'mine')
    expect((await backup()).code).toBe(2)
    expect(await readFile(desk.file('b.bt'), 'utf8')).toBe('mine')
  })

  test('never restore where something is, nor while the bot has the place', async () => {
    await backup()
    await desk.bt('add', 'Ny Person', 'ny@region.se', '--role', 'office', '--data', other)
    const before = await contents(other)
    const { code, said } = await restore()
    expect(said).toContain('har annat än det som ska dit')
    expect(code).toBe(2)
    expect(await contents(other)).toEqual(before)
    await desk.site(async () => {
      const own = await desk.bt('store', 'restore', desk.file('b.bt'))
      expect(own.said).toContain('används av pid')
      expect(own.code).toBe(2)
    })
  })

  test('bring nobody back who was erased since', async () => {
    await backup()
    const decision = ['--by', 'maria@region.se', '--decision', 'RS 2026-0412', '--confirm', 'Anna Berg']
    await desk.bt('erase', 'anna@region.se', ...decision)
    await writeFile(`${other}/erasures.jsonl`, await readFile(desk.file('erasures.jsonl')))
    const { code, said } = await restore()
    expect(said).toContain('En person som har raderats sedan dess är raderad igen.')
    expect(code).toBe(0)
    expect((await contents(other)).join('\n')).not.toMatch(/Anna Berg|anna@region/)
    expect((await contents(other)).join('\n')).toContain('Åsa Öst')
    expect((await desk.bt('verify', '--head', head, '--data', other)).code).toBe(0)
  })

  test('let the list of erasures come after: erase --again takes out who is on it', async () => {
    await backup()
    const decision = ['--by', 'maria@region.se', '--decision', 'RS 2026-0412', '--confirm', 'Anna Berg']
    await desk.bt('erase', 'anna@region.se', ...decision)
    await restore()
    await writeFile(`${other}/erasures.jsonl`, await readFile(desk.file('erasures.jsonl')))
    const { code, said } = await desk.bt('erase', '--again', '--data', other)
    expect(said).toBe('En person som har raderats sedan dess är raderad igen.')
    expect(code).toBe(0)
    expect((await contents(other)).join('\n')).not.toMatch(/Anna Berg|anna@region/)
    expect((await desk.bt('erase', '--again', '--data', other)).said).toContain('Ingen')
  })

  test('write nothing when something is damaged, or leave it out when told to', async () => {
    await writeFile(await fileOf(desk.data, 'deliveries.jsonl'), 'rubbish')
    const { code, said } = await backup()
    expect(said).toContain('SKADAD live/site/deliveries/')
    expect(code).toBe(2)
    expect(await readdir(desk.data)).not.toContain('b.bt')
    const without = await backup('--skip-damaged', '--verify')
    expect(without.said).toContain('0 utskick')
    expect(without.said).toContain('En skadad sak lämnades.')
    expect(without.code).toBe(1)
  })

  test('say plainly that there is nothing to write', async () => {
    const { code, said } = await desk.bt('store', 'backup', desk.file('b.bt'), '--data', other)
    expect(said).toBe(`Det finns inga data i ${other}.`)
    expect(code).toBe(2)
    expect(await readdir(desk.data)).not.toContain('b.bt')
  })

  const text = async () => gunzipSync(await readFile(desk.file('b.bt'))).toString()
  const harms: [what: string, harm: () => Promise<string | Buffer>, sentence: string][] = [
    ['is something else', () => Promise.resolve('rubbish'), 'är ingen säkerhetskopia av BT-loggen'],
    ['is empty', () => Promise.resolve(''), 'är avkortad'],
    ['is another gzip', () => Promise.resolve(gzipSync('{"a":1}\n')), 'är ingen säkerhetskopia'],
    ['is cut', async () => (await readFile(desk.file('b.bt'))).subarray(0, -40), 'är avkortad'],
    ['has no end', async () => gzipSync((await text()).replace(/[^\n]*\n$/, '')), 'är avkortad'],
    ['says something else', async () => gzipSync((await text()).replace('Åsa', 'Eva')), 'är ändrad'],
    [
      'has a line less',
      async () => gzipSync((await text()).replace(/\n[^\n]*"people"[^\n]*/, '')),
      'är ändrad',
    ],
    ['goes on after its end', async () => gzipSync(`${await text()}{}\n`), 'är ändrad'],
    [
      'is of a newer version',
      async () => gzipSync((await text()).replace('"format":1', '"format":2')),
      'nyare',
    ],
  ]
  test.each(harms)('name and refuse a file that %s, with nothing written', async (_, harm, sentence) => {
    await backup()
    await writeFile(desk.file('b.bt'), await harm())
    const { code, said } = await restore()
    expect(said).toContain(sentence)
    expect(said).toContain('Inget är skrivet.')
    expect(said).toContain('b.bt')
    expect(code).toBe(2)
    expect(await contents(other)).toEqual([])
    const checked = await desk.bt('store', 'check', desk.file('b.bt'))
    expect(checked.said).toBe(said)
    expect(checked.code).toBe(1)
  })

  test('try a file without the bot and without touching anything', async () => {
    await backup()
    const before = await contents(desk.data)
    const { code, said } = await desk.bt('store', 'check', desk.file('b.bt'), '--language', 'en')
    expect(said).toContain('could be restored in memory: 2 logbooks with 3 changes')
    expect(code).toBe(0)
    expect(await contents(desk.data)).toEqual(before)
  })

  test('say in English what they did', async () => {
    expect((await backup('--language', 'en')).said).toContain('The file holds personal data')
    expect((await restore('--language', 'en')).said).toContain('is now in')
  })
})
