import { expect, test } from 'vitest'
import { author, deciding, enrolled } from '../contracts/store/given.ts'
import { dataFolder, openSite } from './disk.ts'

test('closing waits for what stands in line, and takes nothing more', async () => {
  const dir = await dataFolder()
  const { site, close } = await openSite(dir)
  const standing = ['1', '2', '3'].map((key) => site.commit('anna', author(key), deciding(enrolled)))
  await close()
  expect((await Promise.all(standing)).every((answer) => answer.ok)).toBe(true)
  await expect(site.logbook('anna')).rejects.toThrow('closed')
  expect(await (await openSite(dir)).site.journal('anna')).toHaveLength(3)
})
