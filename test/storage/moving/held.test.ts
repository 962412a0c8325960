import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commandLine } from '../../../bot/commandLine.ts'
import { BrokeOff } from '../../../storage/brokeOff.ts'
import { Locked } from '../../../storage/locked.ts'
import { openPostgresAlone, openPostgresStore } from '../../../storage/postgres/store.ts'
import { NotKept } from '../../../storage/store.ts'
import { author, deciding, delivery, enrolled, logged } from '../../contracts/store/given.ts'
import { isMissing } from '../../postgres/database.ts'
import { dataFolder } from '../disk.ts'
import { database, openSite } from '../postgres/given.ts'

const report = () => undefined

const run = async () => {
  const own = await database()
  const data = await dataFolder()
  const bt = async (...args: string[]) => {
    const lines: string[] = []
    const env = { DATA_DIR: data, DATABASE_URL: own.url }
    const code = await commandLine(args, { env, say: (line) => void lines.push(line) })
    return { code, said: lines.join('\n') }
  }
  return { own, data, bt }
}

describe.skipIf(isMissing)('a database that a bot has', () => {
  test('is neither copied from nor to, nor restored into, and who has it is named', async () => {
    const { own, data, bt } = await run()
    const file = join(data, 'b.bt')
    const store = await openPostgresStore({ url: own.url, report })
    const site = await store.site('site')
    await site.commit('anna', author('1'), deciding(enrolled))
    expect((await bt('store', 'backup', file)).code).toBe(0)
    for (const args of [
      ['copy', '--from', 'DATABASE_URL', '--to', join(data, 'x')],
      ['copy', '--from', data, '--to', 'DATABASE_URL'],
      ['restore', file],
    ]) {
      const { code, said } = await bt('store', ...args)
      expect(said).toMatch(/används av bt-loggen pid \d+ on \S+, since 20\S+Z\. Stoppa den processen först/)
      expect(said).not.toContain('postgres://')
      expect(code).toBe(2)
    }
    await store.close()
    const { code, said } = await bt('store', 'copy', '--from', 'DATABASE_URL', '--to', join(data, 'x'))
    expect(said).toContain('har nu allt från DATABASE_URL: 1 loggböcker med 1 ändringar')
    expect(code).toBe(0)
  })

  test('lets no bot in while a site is moved, not even one whose connections broke', async () => {
    const { own } = await run()
    const site = await openSite(own)
    await site.commit('anna', author('1'), deciding(enrolled))
    const broken = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name like 'bt-loggen %'`
    await own.sql(broken)
    const mover = await openPostgresAlone({ url: own.url, report })
    await expect(openPostgresStore({ url: own.url, report })).rejects.toThrow(Locked)
    await expect(openPostgresAlone({ url: own.url, report })).rejects.toThrow(Locked)
    await expect(site.commit('anna', author('2'), deciding(logged('w46')))).rejects.toThrow(NotKept)
    await mover.close()
    await site.commit('anna', author('2'), deciding(logged('w46')))
    expect(await site.journal('anna')).toHaveLength(2)
  })

  test('is told of when the connection that kept the others out did not last', async () => {
    const { own } = await run()
    const mover = await openPostgresAlone({ url: own.url, report })
    await own.sql(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'
      and database = (select oid from pg_database where datname = current_database())`)
    await expect(mover.close()).rejects.toThrow(BrokeOff)
  })
})

describe.skipIf(isMissing)('a backup of a database', () => {
  test('is one moment of it, and restores into a folder, and that into another database', async () => {
    const { own, data, bt } = await run()
    const site = await openSite(own, { id: 'site' })
    for (let i = 0; i < 30; i++) await site.commit(`doctor-${i}`, author('0'), deciding(enrolled))
    let written = 0
    let done = false
    const writing = async () => {
      while (!done) {
        written += 1
        const doctor = `doctor-${written % 30}`
        await site.commit(doctor, author(String(written)), deciding(logged('w46')))
        await site.deliveries.put(delivery(`told/${doctor}/${written}`))
      }
    }
    const busy = writing()
    const file = join(data, 'b.bt')
    const { code, said } = await bt('store', 'backup', file, '--verify')
    done = true
    await busy
    expect(said).toContain('gick att lägga tillbaka i minnet: 30 loggböcker')
    expect(code).toBe(0)
    const [, changes = '', sent = ''] = /med (\d+) ändringar, 0 uppgifter, (\d+) utskick/.exec(said) ?? []
    // Of each press the commit comes first: a moment has as many of both, or one commit more.
    expect([0, 1]).toContain(Number(changes) - 30 - Number(sent))
    expect((await bt('store', 'restore', file, '--data', join(data, 'x'))).code).toBe(0)
    expect((await bt('verify', '--data', join(data, 'x'))).code).toBe(0)
    const again = await database()
    const env = { TO: again.url, DATA_DIR: data }
    const args = ['store', 'copy', '--from', join(data, 'x'), '--to', 'TO']
    expect(await commandLine(args, { env, say: () => undefined })).toBe(0)
    expect(await again.sql('select count(*)::int as changes from bt.journal')).toEqual([
      { changes: Number(changes) },
    ])
  })
})
