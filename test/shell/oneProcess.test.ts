import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { livePage } from '../../bot/live/livePage.ts'
import type { Live } from '../../bot/live/serve.ts'
import { startLive } from '../../bot/live/startLive.ts'
import { teamsPlatform } from '../../bot/platforms/teams/teamsPlatform.ts'
import { slackPlatform } from '../../bot/platforms/slack/slackPlatform.ts'
import { loadProgrammes } from '../../bot/programmes.ts'
import { rosterSchema } from '../../bot/roster.ts'
import { openLowdbStore } from '../../storage/lowdb/store.ts'
import { fakeSlack, SIGNING_SECRET, TOKENS, type FakeSlack } from '../platforms/slack/fakeSlack.ts'
import { slackUser } from '../platforms/slack/slackUser.ts'
import { cloudOf, credentials } from '../platforms/teams/cloud.ts'
import { openFakeTeams, TENANT, type FakeTeams } from '../platforms/teams/fakeTeams.ts'
import { teamsActor } from '../platforms/teams/teamsActor.ts'
import { teamsClient } from '../platforms/teams/teamsClient.ts'
import { APP_ID } from '../platforms/teams/token.ts'
import { webActor } from '../platforms/webRig.ts'
import { person } from '../stories/world.ts'

const logged: string[] = []
const write = (event: string) => void logged.push(event)
const log = { info: write, warn: write, error: write }
let running: Live | undefined
let slack: FakeSlack | undefined
let teams: FakeTeams | undefined
let dir: string
afterEach(async () => {
  await running?.stop()
  await slack?.stop()
  await teams?.close()
  await rm(dir, { recursive: true })
})

const roster = rosterSchema.parse({
  people: [
    person('anna', 'Anna Berg', 'doctor', 'sv', { email: 'anna.berg@sjukhuset.se' }),
    person('bo', 'Bo Ek', 'supervisor', 'sv', { email: 'bo.ek@sjukhuset.se' }),
    person('maria', 'Maria Lind', 'office', 'sv', {
      accounts: [{ platform: 'web', tenant: 'demo', user: 'maria' }],
    }),
  ],
  doctors: [
    {
      doctor: 'anna',
      changes: [
        {
          change: 'enrolmentSet',
          enrolment: { programme: 'vgr', start: '2026-11-02', form: 'fristående', percent: 100 },
        },
        {
          change: 'planSet',
          plan: [
            {
              ...{ id: 'akut', unit: 'Akutkliniken', specialty: 'akut sjukvård', supervisor: 'bo' },
              ...{ from: '2026-11-02', to: '2027-03-01' },
            },
          ],
        },
      ],
    },
  ],
})

const teamsConfig = {
  appId: APP_ID,
  appType: 'SingleTenant',
  tenants: [TENANT],
  secret: { secret: 'password', password: 'hemligt' },
} as const

it('serves a doctor in Teams, a handledare in Slack and the kansli on the page from one store', async () => {
  dir = await mkdtemp(join(tmpdir(), 'bt-'))
  const workspace = (slack = await fakeSlack())
  const cloud = (teams = await openFakeTeams())
  cloud.roster.set('aad-anna', { name: 'Anna', email: 'Anna.Berg@sjukhuset.se' })
  let page: Awaited<ReturnType<typeof livePage>> | undefined
  let inSlack: ReturnType<typeof slackPlatform> | undefined
  const config = {
    botToken: TOKENS.bot,
    apiUrl: slack.url,
    mode: 'http',
    signingSecret: SIGNING_SECRET,
  } as const
  const live = (running = await startLive({
    ...{ host: '127.0.0.1', port: 0, log },
    openStore: () => openLowdbStore({ dir }),
    sites: [{ id: 'site', programmes: (await loadProgrammes()).programmes, fixedSettings: {}, roster }],
    clock: { now: () => '2026-11-20T14:00:00.000Z' },
    platforms: [
      async (sites, clock) => (page = await livePage(sites, clock, 0, () => undefined)),
      (sites) =>
        teamsPlatform({
          ...{ config: teamsConfig, cloud: cloudOf(cloud.url), credentials, report: () => undefined },
          sites,
        }),
      (sites) =>
        (inSlack = slackPlatform({
          ...{ config, log, sites, report: () => undefined, ackWithinMs: 20_000 },
        })),
    ],
  }))
  const anna = teamsActor(cloud, teamsClient(cloud, live.url), 'aad-anna')
  const bo = slackUser(
    workspace,
    async (kind, body, settle) => {
      const acked = await workspace.deliver(kind, body, `${live.url}/slack/events`)
      settle?.(acked)
      await inSlack?.settled()
      return acked
    },
    'U07BO',
  )
  workspace.workspace.users.set('U07BO', { real_name: 'Bo E', profile: { email: 'Bo.Ek@sjukhuset.se' } })
  const until = async (sees: () => Promise<string>, text: string) => {
    for (let tries = 0; tries < 300 && !(await sees()).includes(text); tries++)
      await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await sees()).toContain(text)
  }
  const all = async () => (await anna.sees()).join('\n')

  await anna.says('hej')
  await anna.says('v47 akut')
  await until(all, 'jag når inte Bo Ek ännu')
  await bo.says('hej')
  await until(() => bo.last(), 'Anna Berg vill få godkänt')
  await bo.presses('Godkänn')
  await until(all, 'Godkänd av Bo Ek')
  const maria = webActor(page?.url() ?? '', 'maria')
  await maria.says('översikt')
  await until(() => maria.last(), 'Anna Berg')
  const ready = await fetch(`${live.url}/readyz`)
  expect(await ready.json()).toMatchObject({ web: true, slack: true, teams: true })
  expect(logged.filter((event) => event.endsWith('failed'))).toEqual([])
  expect(workspace.problems).toEqual([])
})
