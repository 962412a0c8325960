import fc from 'fast-check'
import { readdir, stat } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { fileNameOf } from '../../storage/lowdb/names.ts'
import { openLowdbStore } from '../../storage/lowdb/store.ts'
import { author, deciding, enrolled, unitSchema } from '../contracts/store/given.ts'
import { dataFolder } from './disk.ts'

const odd = [
  '../x',
  '/etc/x',
  '.',
  '..',
  '',
  'a',
  'A',
  'å',
  'Å',
  'A\u030a',
  'con',
  'lock',
  'records',
  'a/b',
  'a\\b',
]
const odder = [
  'a\0b',
  '\ud800',
  '\ud801',
  'x'.repeat(5000),
  `${'x'.repeat(5000)}y`,
  'a~b',
  '👩‍⚕️',
  'a.jsonl',
  '-rf',
  ' ',
]
const ids = [...odd, ...odder]

test('every string is an id of its own, as doctor, record and site', async () => {
  const dir = await dataFolder()
  const write = await openLowdbStore({ dir })
  for (const id of ids) {
    const site = await write.site(id)
    await site.commit(id, author(id), deciding(enrolled))
    await site.records('units', unitSchema).put(id, 0, { name: id })
  }
  const one = await write.site('one')
  for (const id of ids) await one.commit(id, author(id), deciding(enrolled))
  await write.close()

  const read = await openLowdbStore({ dir })
  for (const id of ids) {
    const site = await read.site(id)
    expect((await site.journal(id)).map((commit) => commit.key)).toEqual([id])
    expect((await site.summaries()).map((summary) => summary.doctor)).toEqual([id])
    expect(await site.records('units', unitSchema).all()).toEqual([{ id, version: 1, value: { name: id } }])
    expect(site.damaged()).toEqual([])
  }
  const all = (await (await read.site('one')).summaries()).map((summary) => summary.doctor)
  expect(new Set(all)).toEqual(new Set(ids))
  await read.close()
})

test('nothing is written outside the data folder, and nobody else can read it', async () => {
  const dir = await dataFolder()
  const store = await openLowdbStore({ dir: `${dir}/data` })
  await (await store.site('..')).commit('../../x', author('1'), deciding(enrolled))
  await store.close()
  expect(await readdir(dir)).toEqual(['data'])
  expect((await stat(`${dir}/data`)).mode & 0o077).toBe(0)
})

test('names are safe everywhere, and differ by more than case', () => {
  const safe = (id: string, other: string) => {
    expect(fileNameOf(id)).toMatch(/^[a-z0-9][a-z0-9-]*$|^[a-z0-9-]*~[0-9a-f]{32}$/)
    expect(fileNameOf(id).length).toBeLessThan(70)
    if (id !== other) expect(fileNameOf(id)).not.toBe(fileNameOf(other))
  }
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), safe))
  for (const id of ids) for (const other of ids) safe(id, other)
})
