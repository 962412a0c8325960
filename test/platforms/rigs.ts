import { inject } from 'vitest'
import type { Answer, Incoming } from '../../bot/platforms/platform.ts'
import type { SiteStore } from '../../storage/store.ts'
import type { Rig } from './rig.ts'
import { emptyWorkspace, type Workspace } from './slack/state.ts'
import { slackRig } from './slackRig.ts'
import { openFakeTeams, type FakeTeams } from './teams/fakeTeams.ts'
import { teamsRig } from './teamsRig.ts'
import { webRig } from './webRig.ts'

/** @param disk what outlives a restart of the bot; a platform's own servers are found again by it */
export type MakeRig = (
  answer: (incoming: Incoming) => Promise<Answer>,
  store: SiteStore,
  disk?: unknown,
) => Promise<Rig>

const workspaces = new Map<unknown, Workspace>()

/** A workspace of Slack remembers what was said in it, whatever becomes of the bot. */
const workspaceOf = (disk: unknown): Workspace => {
  const workspace = workspaces.get(disk) ?? emptyWorkspace()
  if (disk !== undefined) workspaces.set(disk, workspace)
  return workspace
}

const teamses = new Map<unknown, FakeTeams>()

/** Teams, too, goes on while the bot restarts. */
const teamsOf = async (disk: unknown): Promise<FakeTeams> => {
  const teams = teamses.get(disk) ?? (await openFakeTeams())
  if (disk !== undefined) teamses.set(disk, teams)
  return teams
}

/** The platforms that the stories are told over, by the name that vitest.config.ts gives each project. */
const rigs = {
  web: (answer, store) => webRig(answer, { store }),
  'slack-socket': (answer, _, disk) => slackRig('socket', answer, { workspace: workspaceOf(disk) }),
  'slack-http': (answer, _, disk) => slackRig('http', answer, { workspace: workspaceOf(disk) }),
  teams: async (answer, store, disk) => teamsRig(answer, { store, teams: await teamsOf(disk) }),
} satisfies Record<string, MakeRig>

declare module 'vitest' {
  interface ProvidedContext {
    platform: keyof typeof rigs
  }
}

/** The platform of the project that runs, with people at it. */
export const makeRig: MakeRig = (answer, store, disk) => rigs[inject('platform')](answer, store, disk)
