import { readdir, readFile, stat } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { Damaged, NotKept, type SiteStore } from '../../storage/store.ts'
import { author, deciding, delivery, enrolled, logged, unitSchema } from '../contracts/store/given.ts'
import { dataFolder, faultyDisk, fileOf, openSite } from './disk.ts'

let dir: string
let disk: ReturnType<typeof faultyDisk>
let site: SiteStore
let close: () => Promise<void>

beforeEach(async () => {
  dir = await dataFolder()
  disk = faultyDisk()
  ;({ site, close } = await openSite(dir, disk.files))
})

const commit = (key: string) => site.commit('anna', author(key), deciding(logged(key)))
const keys = async (of = site) => (await of.journal('anna')).map((one) => one.key)
const restart = async () => {
  await close()
  return (await openSite(dir)).site
}

describe.each(['appendFile', 'datasync'] as const)('when %s fails', (call) => {
  test('the commit is refused whole, and the next one stands', async () => {
    await commit('1')
    const { size } = await stat(await fileOf(dir, 'anna.jsonl'))
    disk.failing.add(call)
    await expect(commit('2')).rejects.toThrow(NotKept)
    expect((await stat(await fileOf(dir, 'anna.jsonl'))).size).toBe(size)
    disk.failing.clear()
    expect(await keys()).toEqual(['1'])
    await commit('3')
    expect(await keys()).toEqual(['1', '3'])
    expect(await keys(await restart())).toEqual(['1', '3'])
  })

  test('and what was refused cannot be cut away, it is not read, and nothing is added to it', async () => {
    await commit('1')
    disk.failing.add(call).add('truncate')
    await expect(commit('2')).rejects.toThrow(Damaged)
    disk.failing.delete(call)
    expect(await keys()).toEqual(['1'])
    await expect(commit('3')).rejects.toThrow(Damaged)
    expect((await site.summaries())[0]?.waiting).toHaveLength(1)
    expect(site.damaged()).toEqual([expect.stringMatching(/anna\.jsonl: cannot be written$/)])
    await site.commit('bo', author('1'), deciding(enrolled))
    disk.failing.clear()
    await commit('3')
    expect(site.damaged()).toEqual([])
    expect(await keys(await restart())).toEqual(['1', '3'])
  })

  test('a doctor’s very first commit can be tried again', async () => {
    disk.failing.add(call)
    await expect(commit('1')).rejects.toThrow()
    disk.failing.clear()
    expect(await site.summaries()).toEqual([])
    await commit('1')
    expect(await keys(await restart())).toEqual(['1'])
  })

  test('a claim is not given, and a delivery not marked', async () => {
    await site.deliveries.put(delivery('k'))
    disk.failing.add(call)
    await expect(site.deliveries.claim('l', 0, 1, 1)).rejects.toThrow('no space')
    await expect(site.deliveries.put(delivery('m'))).rejects.toThrow('no space')
    disk.failing.clear()
    expect(await site.deliveries.get('m')).toBeUndefined()
    expect(await site.deliveries.claim('l', 0, 1, 1)).toBe('yours')
    const { deliveries } = await restart()
    expect(await deliveries.get('k')).toBeDefined()
    expect(await deliveries.get('m')).toBeUndefined()
  })
})

test.each(['mkdir', 'sync'] as const)(
  'when %s fails a new doctor is refused, not half made',
  async (call) => {
    disk.failing.add(call)
    await expect(commit('1')).rejects.toThrow(NotKept)
    disk.failing.clear()
    expect(await keys()).toEqual([])
    await commit('2')
    expect(await keys(await restart())).toEqual(['2'])
  },
)

test('when a journal cannot be read the doctor is named until it can', async () => {
  await commit('1')
  disk.failing.add('readFile')
  await expect(commit('2')).rejects.toThrow('anna.jsonl')
  expect(site.damaged()).toHaveLength(1)
  disk.failing.clear()
  await commit('2')
  expect(site.damaged()).toEqual([])
})

test('when one doctor’s write fails the others’ succeed', async () => {
  await site.commit('bo', author('1'), deciding(enrolled))
  disk.failing.add('appendFile')
  const failed = commit('1')
  await expect(failed).rejects.toThrow()
  disk.failing.clear()
  await site.commit('bo', author('2'), deciding(enrolled))
  expect(await site.journal('bo')).toHaveLength(2)
})

test.each(['writeFile', 'sync', 'rename', 'open'] as const)(
  'when %s fails the old record stands whole',
  async (call) => {
    const units = site.records('units', unitSchema)
    await units.put('u', 0, { name: 'old' })
    disk.failing.add(call)
    await expect(units.put('u', 1, { name: 'new' })).rejects.toThrow(call === 'open' ? Damaged : NotKept)
    disk.failing.clear()
    expect((await units.get('u'))?.value).toEqual({ name: 'old' })
    expect((await units.all()).map((unit) => unit.value.name)).toEqual(['old'])
    expect(await units.put('u', 1, { name: 'new' })).toBe(true)
    const left = (await readdir(dir, { recursive: true })).filter((path) => path.endsWith('.tmp'))
    expect(left).toEqual([])
  },
)

test('when compacting fails at the start the long ledger goes on being used', async () => {
  for (let i = 0; i < 250; i++) await site.deliveries.put(delivery('k', { shown: String(i) }))
  await close()
  ;({ site, close } = await openSite(dir, disk.files))
  disk.failing.add('rename')
  expect((await site.deliveries.get('k'))?.shown).toBe('249')
  disk.failing.clear()
  await site.deliveries.put(delivery('l'))
  const { deliveries } = await restart()
  expect((await deliveries.get('k'))?.shown).toBe('249')
  expect(await deliveries.get('l')).toBeDefined()
  expect((await readFile(await fileOf(dir, 'deliveries.jsonl'), 'utf8')).split('\n')).toHaveLength(4)
})
