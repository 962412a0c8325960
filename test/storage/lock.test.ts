import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Locked } from '../../storage/locked.ts'
import { openLowdbStore } from '../../storage/lowdb/store.ts'
import { startChild } from './child.ts'
import { dataFolder } from './disk.ts'

const firstLine = async (child: ReturnType<typeof startChild>) => String((await once(child.lines, 'line'))[0])

test('a second process is kept out and told who is in', async () => {
  const dir = await dataFolder()
  const store = await openLowdbStore({ dir })
  const said = await firstLine(startChild('holder.ts', dir))
  expect(said).toContain('Locked')
  expect(said).toContain(`pid ${process.pid} on ${hostname()}, started 20`)
  await store.close()
})

test('the next process gets in after a kill, and nobody before', async () => {
  const dir = await dataFolder()
  const holder = startChild('holder.ts', dir)
  expect(await firstLine(holder)).toBe('in')
  const failed = await openLowdbStore({ dir }).catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(Locked)
  expect(String(failed)).toContain(`pid ${holder.pid} `)
  await holder.kill()
  const store = await openLowdbStore({ dir })
  expect(await readFile(join(dir, 'lock'), 'utf8')).toContain(`pid ${process.pid} `)
  await store.close()
})

test('the same process cannot open the folder twice, and can after closing', async () => {
  const dir = await dataFolder()
  const store = await openLowdbStore({ dir })
  await expect(openLowdbStore({ dir })).rejects.toThrow(Locked)
  await store.close()
  await store.close()
  await (await openLowdbStore({ dir })).close()
})
