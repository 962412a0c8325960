import { execFileSync } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { NotKept, type SiteStore } from '../../storage/store.ts'
import { author, deciding, logged, unitSchema } from '../contracts/store/given.ts'
import { dataFolder, openSite } from './disk.ts'

const mount = (...args: string[]) => execFileSync('mount', args, { stdio: 'pipe' })

/** A real disk of 256 kilobytes, or undefined where this machine lets nobody mount one. */
const smallDisk = async (): Promise<string | undefined> => {
  const dir = await dataFolder()
  try {
    mount('-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', dir)
  } catch {
    console.log('No tmpfs can be mounted here: the real full and read-only disk are not tried.')
    return undefined
  }
  onTestFinished(() => void execFileSync('umount', ['--lazy', dir]))
  return dir
}

const commit = (site: SiteStore, key: string, doctor = 'anna') =>
  site.commit(doctor, author(key), deciding(logged(key)))
const keys = async (site: SiteStore) => (await site.journal('anna')).map((one) => one.key)

test('a disk that is really full keeps all that was acknowledged and takes more when there is room', async (test) => {
  const dir = await smallDisk()
  if (dir === undefined) return test.skip()
  const { site, close } = await openSite(dir)
  const acknowledged: string[] = []
  await commit(site, 'bo-1', 'bo')
  await writeFile(join(dir, 'filler'), Buffer.alloc(150_000))
  const fill = async () => {
    for (let i = 0; ; i++) {
      await commit(site, String(i))
      acknowledged.push(String(i))
    }
  }
  await expect(fill()).rejects.toThrow(NotKept)
  await expect(commit(site, 'new', 'cilla')).rejects.toThrow(NotKept)
  await expect(site.records('units', unitSchema).put('u', 0, { name: 'x'.repeat(5000) })).rejects.toThrow(
    NotKept,
  )
  expect(acknowledged.length).toBeGreaterThan(50)
  expect(await keys(site)).toEqual(acknowledged)
  await rm(join(dir, 'filler'))
  await commit(site, 'after')
  await commit(site, 'new', 'cilla')
  await close()
  const again = await openSite(dir)
  expect(await keys(again.site)).toEqual([...acknowledged, 'after'])
  expect(again.site.damaged()).toEqual([])
  await again.close()
})

test('a disk that really became read-only refuses what is new and goes on being read', async (test) => {
  const dir = await smallDisk()
  if (dir === undefined) return test.skip()
  const { site, close } = await openSite(dir)
  await commit(site, '1')
  mount('--bind', dir, dir)
  mount('-o', 'remount,bind,ro', dir)
  await expect(commit(site, '2')).rejects.toThrow(NotKept)
  await expect(commit(site, '1', 'bo')).rejects.toThrow(NotKept)
  expect(await keys(site)).toEqual(['1'])
  execFileSync('umount', [dir])
  await commit(site, '2')
  expect(await keys(site)).toEqual(['1', '2'])
  await close()
})
