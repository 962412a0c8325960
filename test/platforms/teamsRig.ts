import { routing } from '../../bot/live/routing.ts'
import { listening } from '../../bot/platforms/listening.ts'
import type { Answer, Incoming, Platform } from '../../bot/platforms/platform.ts'
import { onlySite } from '../../bot/platforms/sites.ts'
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

interface Around {
  readonly store?: SiteStore
  /** One that goes on while the bot restarts. */
  readonly teams?: FakeTeams
}

export interface TeamsRig extends Rig {
  readonly teams: FakeTeams
  readonly client: TeamsClient
  /** Without any installing of the app first. */
  readonly bare: Platform
  readonly accidents: readonly unknown[]
}

/** A year of conversations goes by in seconds: so does the time that Teams' rates are kept in. */
const hurried = () => {
  let now = 0
  return { now: () => (now += 1_000), sleep: () => Promise.resolve() }
}

/** The bot at its real address with its real doorman, and a Teams on this machine around it. */
export const teamsRig = async (
  answer: (incoming: Incoming) => Promise<Answer>,
  { store, teams: given, ...options }: Partial<TeamsOptions> & Around = {},
): Promise<TeamsRig> => {
  const site = store ?? (await memoryStore().site('test'))
  const teams = given ?? (await openFakeTeams())
  const accidents: unknown[] = []
  const platform = teamsPlatform({
    config: {
      appId: APP_ID,
      appType: 'SingleTenant',
      tenants: [TENANT],
      secret: { secret: 'password', password: 'hemligt' },
    },
    sites: onlySite(site),
    report: (error) => void accidents.push(error),
    cloud: cloudOf(teams.url),
    credentials,
    isStorage: ({ origin }) => origin === teams.url,
    time: hurried(),
    ...options,
  })
  await platform.start(answer)
  const server = listening(routing(platform.routes ?? [], (error) => void accidents.push(error)))
  await server.listen(0, '127.0.0.1')
  const client = teamsClient(teams, `http://127.0.0.1:${server.port()}`)
  return {
    platform: {
      ...platform,
      sendFile: async (to, file) => {
        if ('user' in to) await client.installs(to.user)
        return platform.sendFile(to, file)
      },
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
      await server.stop()
      await platform.stop()
    },
  }
}
