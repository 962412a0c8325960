import { appendFile, copyFile, readFile, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { Damaged } from '../../storage/store.ts'
import { author, deciding, delivery, enrolled, logged, unitSchema } from '../contracts/store/given.ts'
import { dataFolder, fileOf, openSite } from './disk.ts'

let dir: string
let journal: string
const restart = async () => (await openSite(dir)).site

beforeEach(async () => {
  dir = await dataFolder()
  const { site, close } = await openSite(dir)
  await site.commit('anna', author('1'), deciding(enrolled))
  await site.commit('anna', author('2'), deciding(logged('w46')))
  await site.commit('bo', author('1'), deciding(enrolled))
  await site.records('units', unitSchema).put('u', 0, { name: 'Akuten' })
  await site.records('units', unitSchema).put('v', 0, { name: 'Medicin' })
  await site.deliveries.put(delivery('k'))
  await close()
  journal = await fileOf(dir, 'anna.jsonl')
})

const line = (text: string) => (present: string) => present.replace(/\n.*\n$/, `\n${text}\n`)
const spoilt = (present: string) => {
  const bytes = Buffer.from(present)
  bytes[bytes.indexOf('Solna')] = 0xff
  return bytes
}
const harms: [what: string, harm: (present: string) => string | Buffer][] = [
  ['garbage', () => 'rubbish'],
  ['a garbage line', line('rubbish')],
  ['NULs only', (present) => Buffer.alloc(present.length)],
  ['NULs in the middle', (present) => present.replace('2026-11-20', '\0'.repeat(10))],
  ['a byte that is no text', spoilt],
  ['a newer format', (present) => present.replace('"format":1', '"format":2')],
  ['no header', (present) => present.slice(present.indexOf('\n') + 1)],
  ['a foreign field', (present) => present.replace('"key":"1"', '"key":"1","note":"x"')],
  ['an unknown change', (present) => present.replace('enrolmentSet', 'enrolmentSeen')],
  ['an empty line', (present) => `${present}\n`],
]

describe.each(harms)('a journal with %s', (_, harm) => {
  let harmed: Buffer
  beforeEach(async () => {
    await writeFile(journal, harm(await readFile(journal, 'utf8')))
    harmed = await readFile(journal)
  })

  test('is refused by name and left as it is, and the others go on', async () => {
    const site = await restart()
    expect(site.damaged()).toEqual([expect.stringContaining('anna.jsonl')])
    await expect(site.commit('anna', author('3'), deciding(enrolled))).rejects.toThrow(Damaged)
    await expect(site.logbook('anna')).rejects.toThrow(Damaged)
    expect((await site.summaries()).map((one) => one.doctor)).toEqual(['bo'])
    await site.commit('bo', author('2'), deciding(enrolled))
    expect(await readFile(journal)).toEqual(harmed)
  })
})

test('damage while running takes the doctor out, and repair brings the doctor back', async () => {
  const site = await restart()
  const whole = await readFile(journal)
  await writeFile(journal, 'rubbish')
  await expect(site.logbook('anna')).rejects.toThrow(Damaged)
  expect((await site.summaries()).map((one) => one.doctor)).toEqual(['bo'])
  await writeFile(journal, whole)
  expect(await site.journal('anna')).toHaveLength(2)
  expect(site.damaged()).toEqual([])
  expect(await site.summaries()).toHaveLength(2)
})

test('a damaged line is named by its number and the field, without what it says', async () => {
  await writeFile(journal, (await readFile(journal, 'utf8')).replace('"key":"2"', '"key":2'))
  const site = await restart()
  expect(site.damaged()).toEqual([
    expect.stringMatching(/^stockholm\/logbooks\/..\/anna\.jsonl: line 3 \(key: invalid_type\)$/),
  ])
})

test('a copied journal is nobody’s', async () => {
  await copyFile(journal, join(dirname(journal), 'anna-copy.jsonl'))
  const site = await restart()
  expect(site.damaged()).toEqual([expect.stringContaining('anna-copy.jsonl')])
  expect(await site.summaries()).toHaveLength(2)
})

test('a journal in another doctor’s place is nobody’s', async () => {
  await copyFile(journal, await fileOf(dir, 'bo.jsonl'))
  const site = await restart()
  await expect(site.logbook('bo')).rejects.toThrow(Damaged)
  expect((await site.summaries()).map((one) => one.doctor)).toEqual(['anna'])
})

test.each(['{"at":"2026', '\0\0\0\0', '\xc3'])(
  'a tail torn off as %j was never acknowledged',
  async (tail) => {
    const whole = await readFile(journal, 'utf8')
    await appendFile(journal, tail)
    const site = await restart()
    expect(site.damaged()).toEqual([])
    await site.commit('anna', author('3'), deciding(enrolled))
    expect((await site.journal('anna')).map((commit) => commit.key)).toEqual(['1', '2', '3'])
    expect((await readFile(journal, 'utf8')).startsWith(`${whole}{`)).toBe(true)
  },
)

test.each([0, 5, 18, 24, 40])(
  'a first write torn off after %i bytes was never acknowledged',
  async (bytes) => {
    await truncate(journal, bytes)
    const site = await restart()
    expect(site.damaged()).toEqual([])
    expect(await site.summaries()).toHaveLength(1)
    await site.commit('anna', author('3'), deciding(enrolled))
    expect((await site.journal('anna')).map((commit) => commit.key)).toEqual(['3'])
  },
)

test.each(['', '\0\0', 'rubbish', '{"format":2}', '{"format":1,"id":"x","version":1,"value":{"name":"x"}}'])(
  'a record that reads %j is refused by name and left as it is, and the others go on',
  async (text) => {
    const file = await fileOf(dir, 'u.json')
    await writeFile(file, text)
    const units = (await restart()).records('units', unitSchema)
    expect((await units.all()).map((unit) => unit.id)).toEqual(['v'])
    await expect(units.get('u')).rejects.toThrow(Damaged)
    await expect(units.put('u', 0, { name: 'new' })).rejects.toThrow(Damaged)
    expect(await readFile(file, 'utf8')).toBe(text)
  },
)

test('a record damaged while running is named until it is repaired', async () => {
  const site = await restart()
  const units = site.records('units', unitSchema)
  expect(await units.all()).toHaveLength(2)
  const file = await fileOf(dir, 'u.json')
  const whole = await readFile(file)
  await writeFile(file, 'rubbish')
  await expect(units.get('u')).rejects.toThrow(Damaged)
  expect(await units.all()).toHaveLength(1)
  expect(site.damaged()).toEqual([expect.stringContaining('u.json')])
  await writeFile(file, whole)
  expect(await units.all()).toHaveLength(2)
  expect(site.damaged()).toEqual([])
})

test('a damaged ledger sends nothing twice, and the logbooks go on', async () => {
  const file = await fileOf(dir, 'deliveries.jsonl')
  await appendFile(file, 'rubbish\n')
  const site = await restart()
  await expect(site.deliveries.claim('k', 0, 1, 9)).rejects.toThrow(Damaged)
  expect(site.damaged()).toEqual([expect.stringContaining('deliveries.jsonl')])
  await site.commit('anna', author('3'), deciding(enrolled))
  expect(await readFile(file, 'utf8')).toMatch(/rubbish\n$/)
})

test('temporary files that a crash left are swept at the start', async () => {
  const left = `${await fileOf(dir, 'u.json')}.00000000-0000-4000-8000-000000000000.tmp`
  await writeFile(left, '{"half')
  await restart()
  await expect(readFile(left)).rejects.toThrow('ENOENT')
})
