import { PlatformError } from '../../platform.ts'
import type { Access } from '../access.ts'
import { SLACK, slackError } from '../fault.ts'
import type { Connecting } from '../connecting.ts'
import type { Installed, MakeWorkspace, Workspace } from '../workspace.ts'
import type { Installations } from './installations.ts'

/** Every workspace that the app is installed in. Which these are, the store says at each asking. */
export const installedWorkspaces = (
  installations: Installations,
  make: MakeWorkspace,
  { lost, report }: Pick<Connecting, 'lost' | 'report'>,
): Access => {
  /** The clients that were made, by team; those of a token that is not the present one are made anew. */
  const made = new Map<string, Workspace>()
  const forget = async (team: string, token: string | undefined, error?: unknown) => {
    made.delete(team)
    if (await installations.forget(team, token)) lost(error, team)
  }
  const workspace = (installed: Installed): Workspace => {
    const { team, token } = installed
    const known = made.get(team)
    if (known?.token === token) return known
    // Whatever else keeps it out, such as a list of addresses, can pass, and a new installation would not help.
    const lostBy = async (error: unknown) => {
      if (slackError(error) === 'token_revoked') await forget(team, token, error)
    }
    const anew = make(installed, (error) => void lostBy(error).catch(report))
    made.set(team, anew)
    return anew
  }
  const homeOf = async (team: string) => {
    const installed = await installations.get(team)
    return installed && workspace(installed)
  }
  const letIn = async (team: string) => {
    const found = await homeOf(team)
    if (found === undefined) throw new PlatformError(SLACK, 'unreachable')
    return found
  }
  return {
    begin: () => installations.begin(),
    answering: letIn,
    async sending(team) {
      // A message from before there were several: nobody can tell in which of them it stands.
      if (team === undefined) throw new PlatformError(SLACK, 'gone')
      return letIn(team)
    },
    homeOf,
    hearsOutsiders: false,
    async ended(team) {
      const found = await homeOf(team).catch(() => undefined)
      // Told of late: the app has been installed anew since.
      if (found && (await stillHolds(found))) return
      await forget(team, found?.token)
    },
    letIn: () => true,
  }
}

/** Whether Slack itself takes the token. */
const stillHolds = ({ client }: Workspace): Promise<boolean> =>
  client.auth.test().then(
    () => true,
    () => false,
  )
