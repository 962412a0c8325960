import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandLine } from '../../bot/commandLine.ts'
import { openPostgresStore } from '../../storage/postgres/store.ts'
import type { SiteStore, Store } from '../../storage/store.ts'
import { author, deciding, enrolled } from '../contracts/store/given.ts'
import { isMissing, makeDatabase, type TestDatabase } from '../postgres/database.ts'

const now = '2026-11-20T14:00:00.000Z'

let own: TestDatabase
let store: Store
let site: SiteStore
beforeAll(async () => {
  if (isMissing) return
  own = await makeDatabase()
  store = await openPostgresStore({ url: own.url, report: () => undefined })
  site = await store.site('site')
})
afterAll(async () => {
  await store?.close()
  await own?.drop()
})

const bt = async (...args: string[]) => commandLine(args, { env: { DATABASE_URL: own.url }, say: () => {} })
const due = async () => (await site.dueBy(now)).map(({ doctor }) => doctor)

describe.skipIf(isMissing)('the command line beside a bot that runs on the database', () => {
  it('gives the bot every doctor to look at again when someone has come or is known by more', async () => {
    await site.commit('anna', author('1'), deciding(enrolled))
    for (const one of await site.dueBy(now)) await site.setNextDue(one, undefined)
    expect(await due()).toEqual([])
    expect(await bt('add', 'Bo Ek', 'bo@region.se', '--role', 'supervisor')).toBe(0)
    expect(await due()).toEqual(['anna'])
  })
})
