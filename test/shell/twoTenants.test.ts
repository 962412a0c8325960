import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '../../bot/log.ts'
import type { Live } from '../../bot/live/serve.ts'
import { startLive } from '../../bot/live/startLive.ts'
import { teamsPlatform } from '../../bot/platforms/teams/teamsPlatform.ts'
import { rosterSchema } from '../../bot/roster.ts'
import type { Site } from '../../bot/sites/site.ts'
import { openLowdbStore } from '../../storage/lowdb/store.ts'
import { cloudOf, credentials } from '../platforms/teams/cloud.ts'
import { openFakeTeams, type FakeTeams } from '../platforms/teams/fakeTeams.ts'
import { teamsActor } from '../platforms/teams/teamsActor.ts'
import { teamsClient } from '../platforms/teams/teamsClient.ts'
import { APP_ID } from '../platforms/teams/token.ts'
import { linesOf } from '../stories/logged.ts'
import { person, programmes } from '../stories/world.ts'

const tenants = {
  syd: '9f0c1d52-6a53-4f8e-9a55-0d9e8a1f6b01',
  norr: '1d2e3f40-aaaa-4bbb-8ccc-0123456789ab',
  nobodys: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
}
type Region = keyof typeof tenants
const regions = ['syd', 'norr'] as const

const plan = (region: Region) => [
  {
    ...{ id: 'akut', unit: `Akuten ${region}`, specialty: 'akut sjukvård', supervisor: 'bo' },
    ...{ from: '2026-11-02', to: '2027-03-01' },
  },
]
const enrolment = { programme: 'vgr', start: '2026-11-02', form: 'fristående', percent: 100 }

/** The same people by ids and addresses, under other names. */
const siteOf = (region: Region): Site => ({
  ...{ id: region, tenants: { teams: [tenants[region]] }, programmes, fixedSettings: {} },
  roster: rosterSchema.parse({
    people: [
      person('anna', `Anna ${region}`, 'doctor', 'sv'),
      person('bo', `Bo ${region}`, 'supervisor', 'sv'),
    ],
    doctors: [
      {
        doctor: 'anna',
        changes: [
          { change: 'enrolmentSet', enrolment },
          { change: 'planSet', plan: plan(region) },
        ],
      },
    ],
  }),
})

let dir: string
let live: Live
let lines: string[]
/** Each organisation's own Teams: all of them number conversations and messages alike. */
let teams: Record<Region, FakeTeams>

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'bt-'))
  lines = []
  teams = { syd: await openFakeTeams(), norr: await openFakeTeams(), nobodys: await openFakeTeams() }
  for (const region of ['syd', 'norr', 'nobodys'] as const)
    for (const id of ['anna', 'bo'])
      teams[region].roster.set(id, { name: id, email: `${id}@region.se`, tenantId: tenants[region] })
  const config = {
    appId: APP_ID,
    appType: 'MultiTenant',
    tenants: [tenants.syd, tenants.norr],
    secret: { secret: 'password', password: 'hemligt' },
  } as const
  const cloud = { cloud: cloudOf(teams.syd.url), credentials }
  live = await startLive({
    ...{ host: '127.0.0.1', port: 0, sites: regions.map(siteOf) },
    openStore: () => openLowdbStore({ dir }),
    platforms: [(sites) => teamsPlatform({ config, ...cloud, sites, report: () => undefined })],
    clock: { now: () => '2026-11-20T14:00:00.000Z' },
    log: createLog({ write: (line) => void lines.push(line) }),
  })
})
afterEach(async () => {
  await live.stop()
  for (const one of Object.values(teams)) await one.close()
  await rm(dir, { recursive: true })
})

const at = (region: Region, user: string) =>
  teamsActor(teams[region], teamsClient(teams[region], live.url, tenants[region]), user)
const all = async (region: Region, user: string) => (await at(region, user).sees()).join('\n')

describe('two organisations in Teams, of which each has a region of one deployment', () => {
  it('approves in the one what waits in the other as well, and leaves that as it is', async () => {
    for (const region of regions) {
      await at(region, 'anna').says('v47 akut')
      await at(region, 'bo').says('hej')
      await expect.poll(() => all(region, 'bo')).toContain(`Anna ${region} vill få godkänt`)
    }
    await at('syd', 'bo').presses('Godkänn')
    await expect.poll(() => all('syd', 'anna')).toContain('Godkänd av Bo syd')
    expect(await all('norr', 'anna')).not.toContain('Godkänd')
    expect(await all('norr', 'bo')).toContain('[Godkänn]')
    for (const user of ['anna', 'bo']) {
      expect(await all('syd', user)).not.toContain('norr')
      expect(await all('norr', user)).not.toContain('syd')
    }
    expect(linesOf(lines).map(({ msg }) => msg)).toEqual(['started'])
  })

  it('keeps nothing of whoever comes from an organisation without a region, and says nothing to them', async () => {
    await at('nobodys', 'anna').says('v47 akut')
    expect(teams.nobodys.messages('a:anna').map(({ text }) => text)).toEqual(['v47 akut'])
    expect(teams.nobodys.requests).toEqual([])
    expect(linesOf(lines).map(({ msg, platform }) => [msg, platform])).toContainEqual([
      'site.unknown',
      'teams',
    ])
    await live.stop()
    const store = await openLowdbStore({ dir })
    const everything: unknown[] = []
    for await (const one of store.everything()) everything.push(one)
    await store.close()
    expect(JSON.stringify(everything)).not.toContain(tenants.nobodys)
    expect(JSON.stringify(everything)).toContain('Anna norr')
  })

  it('tells whatever watches over it of each region, by its id', async () => {
    const ready = await fetch(`${live.url}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { store: true, teams: true, sites: { syd: true, norr: true } },
    ])
  })
})
