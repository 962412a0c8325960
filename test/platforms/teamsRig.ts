import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import type { Answer, Incoming, Platform } from '../../bot/platforms/platform.ts'
import type { TeamsOptions } from '../../bot/platforms/teams/options.ts'
import { teamsPlatform } from '../../bot/platforms/teams/teamsPlatform.ts'
import { memoryStore } from '../../storage/memory.ts'
import type { SiteStore } from '../../storage/store.ts'
import type { Rig } from './rig.ts'
import { cloudOf, credentials } from './teams/cloud.ts'
import { openFakeTeams, TENANT, type FakeTeams } from './teams/fakeTeams.ts'
import { teamsActor } from './teams/teamsActor.ts'
import { teamsClient, type TeamsClient } from './teams/teamsClient.ts'
import { APP_ID } from './teams/token.ts'

export interface TeamsRig extends Rig {
  readonly teams: FakeTeams
  readonly client: TeamsClient
  /** Without any installing of the app first. */
  readonly bare: Platform
  readonly accidents: readonly unknown[]
}

/** Teams goes on while the bot restarts: the store remembers which of them it belongs to. */
const running = new Map<string, FakeTeams>()

const teamsOf = async (store: SiteStore): Promise<FakeTeams> => {
  const records = store.records('fake-teams', z.strictObject({ name: z.string() }))
  const known = (await records.get('it'))?.value.name
  const found = known === undefined ? undefined : running.get(known)
  if (found !== undefined) return found
  const [name, teams] = [randomUUID(), await openFakeTeams()]
  running.set(name, teams)
  await records.put('it', 0, { name })
  return teams
}

/** A year of conversations goes by in seconds: so does the time that Teams' rates are kept in. */
const hurried = () => {
  let now = 0
  return { now: () => (now += 1_000), sleep: () => Promise.resolve() }
}

/** The bot at its real address with its real doorman, and a Teams on this machine around it. */
export const teamsRig = async (
  answer: (incoming: Incoming) => Promise<Answer>,
  { store, ...options }: Partial<TeamsOptions> & { readonly store?: SiteStore } = {},
): Promise<TeamsRig> => {
  const site = store ?? (await memoryStore().site('test'))
  const teams = await teamsOf(site)
  const accidents: unknown[] = []
  const platform = teamsPlatform({
    config: {
      appId: APP_ID,
      appType: 'SingleTenant',
      tenants: [TENANT],
      secret: { secret: 'password', password: 'hemligt' },
    },
    records: (kind, schema) => site.records(kind, schema),
    report: (error) => void accidents.push(error),
    cloud: cloudOf(teams.url),
    credentials,
    time: hurried(),
    ...options,
  })
  await platform.start(answer)
  const server = createServer((request, response) => void platform.routes?.[0]?.handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const client = teamsClient(teams, `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  return {
    platform: {
      ...platform,
      // The organisation has given everyone the app: Teams tells the bot so before it can write.
      send: async (to, view) => {
        if ('user' in to) await client.installs(to.user)
        else await client.joins(to.channel)
        return platform.send(to, view)
      },
    },
    bare: platform,
    teams,
    client,
    accidents,
    person: (id) => teamsActor(teams, client, id),
    account: (user) => ({ platform: 'teams', tenant: TENANT, user }),
    stop: async () => {
      await platform.stop()
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
    },
  }
}
