import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commandLine } from '../../../bot/commandLine.ts'
import { writeBackup } from '../../../storage/backup/write.ts'
import { everythingBelow } from '../../../storage/lowdb/readOnly.ts'
import { openLowdbStore } from '../../../storage/lowdb/store.ts'
import type { Source } from '../../../storage/move.ts'
import { readDatabase } from '../../../storage/postgres/readOnly.ts'
import { openPostgresAlone } from '../../../storage/postgres/store.ts'
import type { Store } from '../../../storage/store.ts'
import { at, author, deciding, delivery, enrolled, logged, unitSchema } from '../../contracts/store/given.ts'
import { isMissing } from '../../postgres/database.ts'
import { startChild } from '../child.ts'
import { dataFolder } from '../disk.ts'
import { database } from '../postgres/given.ts'

const kills = process.env.LONG ? 20 : 2

/** Some hundred things, so that a move is several writings. */
const fill = async (store: Store): Promise<void> => {
  const site = await store.site('site')
  for (let i = 0; i < 120; i++) {
    await site.commit(`doctor-${i}`, author('1'), deciding(enrolled))
    await site.commit(`doctor-${i}`, author('2'), deciding(logged('w46')))
    await site.records('units', unitSchema).put(`unit-${i}`, 0, { name: `Åkutén ${i}` })
    await site.deliveries.put(delivery(`k-${i}`))
  }
}

const all = async (source: Source): Promise<string[]> => {
  const found: string[] = []
  for await (const one of source.everything()) found.push(JSON.stringify('kept' in one ? one.kept : one))
  return found.sort()
}

const folder = (dir: string): Source => ({ everything: () => everythingBelow(dir) })
const server = (url: string): Source => ({
  everything: async function* () {
    const read = await readDatabase(url)
    yield* read.everything()
    await read.close()
  },
})

/** Kills one that moves there, somewhere in the middle, and tells how much is there. */
const killed = async (from: string, to: string, there: Source): Promise<number> => {
  const child = startChild('moving/mover.ts', from, to, String(1 + Math.floor(Math.random() * 3)), String(Math.random() * 8)) // prettier-ignore
  await Promise.race([child.ended, new Promise((resolve) => child.lines.once('line', resolve))])
  await child.kill()
  return (await all(there)).length
}

const bt = async (env: Record<string, string>, ...args: string[]) => {
  const lines: string[] = []
  const code = await commandLine(args, { env, say: (line) => void lines.push(line) })
  return { code, said: lines.join('\n') }
}

describe.skipIf(isMissing)(`what is killed in the middle, ${kills} times each`, () => {
  const told = (what: string, parts: readonly number[], whole: number) =>
    console.log(
      `${what}: ${parts.map((part) => `${part} of ${whole}`).join(', ')} there at the kill, all finished`,
    )

  test('a copy into a database is finished by the next', { timeout: 60_000 * kills }, async () => {
    const data = await dataFolder()
    const store = await openLowdbStore({ dir: join(data, 'live') })
    await fill(store)
    await store.close()
    const whole = await all(folder(join(data, 'live')))
    const parts: number[] = []
    for (let i = 0; i < kills; i++) {
      const { url } = await database()
      parts.push(await killed(join(data, 'live'), url, server(url)))
      const { code, said } = await bt({ TO: url }, 'store', 'copy', '--from', data, '--to', 'TO')
      expect(said).toContain('120 loggböcker med 240 ändringar, 120 uppgifter, 120 utskick, 0 påbörjade')
      expect(code).toBe(0)
      expect(await all(server(url))).toEqual(whole)
    }
    told('into a database', parts, whole.length)
  })

  test('a copy into a folder is finished by the next', { timeout: 60_000 * kills }, async () => {
    const { url } = await database()
    const store = await openPostgresAlone({ url, report: () => undefined })
    await fill(store)
    await store.close()
    const whole = await all(server(url))
    const parts: number[] = []
    for (let i = 0; i < kills; i++) {
      const data = await dataFolder()
      parts.push(await killed(url, join(data, 'live'), folder(join(data, 'live'))))
      expect((await bt({ FROM: url }, 'store', 'copy', '--from', 'FROM', '--to', data)).code).toBe(0)
      expect(await all(folder(join(data, 'live')))).toEqual(whole)
    }
    told('into a folder', parts, whole.length)
  })

  test('a restore is finished by the next', { timeout: 60_000 * kills }, async () => {
    const store = await openLowdbStore({ dir: await dataFolder() })
    await fill(store)
    const whole = await all(store)
    const file = join(await dataFolder(), 'b.bt')
    await writeBackup(store.everything(), file, at)
    await store.close()
    const parts: number[] = []
    for (let i = 0; i < kills; i++) {
      const { url } = await database()
      parts.push(await killed(file, url, server(url)))
      expect((await bt({ DATABASE_URL: url }, 'store', 'restore', file)).code).toBe(0)
      expect(await all(server(url))).toEqual(whole)
    }
    told('from a backup', parts, whole.length)
  })
})
