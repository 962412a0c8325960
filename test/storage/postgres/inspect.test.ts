import { describe, expect, test } from 'vitest'
import { commandLine } from '../../../bot/commandLine.ts'
import { seal } from '../../../storage/seal.ts'
import { author, deciding, delivery, enrolled, logged } from '../../contracts/store/given.ts'
import { isMissing } from '../../postgres/database.ts'
import { database, openSite } from './given.ts'

const filled = async () => {
  const own = await database()
  const site = await openSite(own, { id: 'site' })
  await site.commit('anna', author('1'), deciding(enrolled))
  await site.commit('anna', author('2'), deciding(logged('w46')))
  await site.commit('bo', author('1'), deciding(enrolled))
  await site.deliveries.put(delivery('k'))
  const head = await seal(site)
  const bt = async (...args: string[]) => {
    const lines: string[] = []
    const say = (line: string) => void lines.push(line)
    const code = await commandLine(args, { env: { DATABASE_URL: own.url }, say })
    return { code, said: lines.join('\n') }
  }
  return { own, site, head, bt }
}

describe.skipIf(isMissing)('the command line on a database', () => {
  test('finds nothing where all is as it was, beside the running bot and after more was logged', async () => {
    const { site, head, bt } = await filled()
    await site.commit('anna', author('3'), deciding(logged('w47')))
    const verified = await bt('verify', '--head', head)
    expect(verified.said).toMatch(/^site: 2 loggböcker med 4 ändringar, prövade mot 1 kontrolltal\. /)
    expect(verified.code).toBe(0)
    expect(await bt('store', 'check')).toEqual({ code: 0, said: 'site: 4 poster lästa, inga skadade.' })
  })

  test('names the place of an edit, and what was cut off since a digest', async () => {
    const { own, head, bt } = await filled()
    await own.sql(
      `update bt.journal set changes = replace(changes::text, 'Akuten Solna', 'Akuten Nacka')::json`,
    )
    const edited = await bt('verify')
    expect(edited.said).toContain('ÄNDRAD site/logbooks/anna: ändring 2 följer inte på dem före.')
    expect(edited.code).toBe(1)
    await own.sql(`delete from bt.journal where doctor = 'bo'`)
    await own.sql(`delete from bt.logbook where doctor = 'bo'`)
    const cut = await bt('verify')
    expect(cut.said).toContain(
      `AVKORTAD loggboken för bo: 0 ändringar, men 1 när kontrolltalet ${head} skrevs.`,
    )
  })

  test('names what is damaged, and a logbook that is not what its journal comes to', async () => {
    const { own, bt } = await filled()
    await own.sql(`update bt.logbook set changes = '[]' where doctor = 'anna'`)
    await own.sql(`update bt.delivery set delivery = '{}'`)
    const { code, said } = await bt('store', 'check')
    expect(said).toContain('site: 4 poster lästa, 2 skadade.')
    expect(said).toContain('SKADAD site/logbooks/anna: not what its journal comes to')
    expect(said).toContain('SKADAD site/deliveries/k (')
    expect(said).not.toContain('quarantine')
    expect(code).toBe(1)
  })

  test('says so where there is nothing, or nothing to be reached', async () => {
    const own = await database()
    const say: string[] = []
    const run = (DATABASE_URL: string) =>
      commandLine(['store', 'check'], { env: { DATABASE_URL }, say: (line) => void say.push(line) })
    expect(await run(own.url)).toBe(2)
    expect(say.join()).toBe('Det finns inga data i DATABASE_URL.')
    expect(await run('postgres://bt:hemligt@127.0.0.1:9/bt')).toBe(2)
    expect(say.join()).toContain('ECONNREFUSED')
    expect(say.join()).not.toContain('hemligt')
  })
})
