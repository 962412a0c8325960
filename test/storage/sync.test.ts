import { expect, test } from 'vitest'
import { author, deciding, delivery, enrolled, unitSchema } from '../contracts/store/given.ts'
import { dataFolder, faultyDisk, openSite } from './disk.ts'

const noted = ['appendFile', 'writeFile', 'datasync', 'sync', 'rename', 'mkdir']

/** The calls that matter for a power cut, in order, that the write makes before it resolves. */
const opened = async () => {
  const { files, calls } = faultyDisk()
  const { site } = await openSite(await dataFolder(), files)
  const during = async (write: () => Promise<unknown>) => {
    calls.length = 0
    await write()
    return calls.filter((call) => noted.includes(call)).join(' ')
  }
  return { site, during }
}

test('a commit is on the disk when it resolves, and a new doctor’s folders too', async () => {
  const { site, during } = await opened()
  const commit = (key: string) => during(() => site.commit('anna', author(key), deciding(enrolled)))
  // The data folder, the site's and the kind's hold new names, and the innermost the file.
  expect(await commit('1')).toBe('mkdir sync sync sync appendFile datasync sync')
  expect(await commit('2')).toBe('appendFile datasync')
})

test('a record is on the disk before it takes its place, and its place when it resolves', async () => {
  const { site, during } = await opened()
  const units = site.records('units', unitSchema)
  const put = (version: number) => during(() => units.put('u', version, { name: 'Akuten' }))
  expect(await put(0)).toBe('mkdir sync sync sync sync writeFile sync rename sync')
  expect(await put(1)).toBe('writeFile sync rename sync')
})

test('a claim is on the disk before it is given', async () => {
  const { site, during } = await opened()
  await site.deliveries.put(delivery('k'))
  expect(await during(() => site.deliveries.claim('l', 0, 1, 1))).toBe('appendFile datasync')
  expect(await during(() => site.deliveries.claim('l', 0, 1, 1))).toBe('')
})

test('what an earlier process may not have lived to sync is synced before it is answered from', async () => {
  const dir = await dataFolder()
  const earlier = await openSite(dir)
  await earlier.site.commit('anna', author('1'), deciding(enrolled))
  await earlier.close()
  const { files, calls } = faultyDisk()
  const { site } = await openSite(dir, files)
  calls.length = 0
  await site.commit('anna', author('1'), deciding(enrolled))
  expect(calls).toEqual(['open', 'datasync', 'readFile'])
})
