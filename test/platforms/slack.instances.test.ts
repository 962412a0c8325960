import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { onlySite } from '../../bot/platforms/sites.ts'
import { openPostgresStore } from '../../storage/postgres/store.ts'
import type { Store } from '../../storage/store.ts'
import { isMissing, makeDatabase, type TestDatabase } from '../postgres/database.ts'
import { installedBot } from './slack/installedBot.ts'

const bot = installedBot()
let own: TestDatabase
const stores: Store[] = []

/** One instance of the bot on the database, as it would run on a machine of its own. */
const instance = async () => {
  const store = await openPostgresStore({ url: own.url, report: () => undefined })
  stores.push(store)
  return bot().open({ sites: onlySite(await store.site('site')) })
}

describe.skipIf(isMissing)('two instances for several workspaces of Slack', () => {
  beforeEach(async () => {
    own = await makeDatabase()
  })
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close()
    await own.drop()
  })

  it('use what was installed at either, and forget what either is told is gone', async () => {
    const [here, there] = [await instance(), await instance()]
    await here.install({ team: 'T1' })
    await there.install({ team: 'T2' })
    for (const team of ['T1', 'T2'])
      for (const at of [here, there])
        await at.platform.send(at.at(team).account('anna'), { summary: 'x', parts: [] })
    await bot().uninstall(there, 'T1')
    const sent = here.platform.send(here.account('anna'), { summary: 'x', parts: [] })
    await expect(sent).rejects.toMatchObject({ fault: 'unreachable' })
    await here.install({ team: 'T1' })
    await there.person('anna').says('hej')
    expect(await here.person('anna').last()).toBe('[Hej anna i T1]')
  })

  it('that install one workspace at the same time keep one token of it, which holds', async () => {
    const [here, there] = [await instance(), await instance()]
    const pages = await Promise.all([here, there, here, there].map((at) => at.install({ team: 'T1' })))
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    await there.person('anna').says('hej')
    expect(await there.person('anna').last()).toBe('[Hej anna i T1]')
    const rows = await own.sql("select * from bt.record where kind = 'slack'")
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('xoxb')
  })
})
