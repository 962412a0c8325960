import type { InstallationStore } from '@slack/bolt'
import { PlatformError } from '../../platform.ts'
import { SLACK } from '../fault.ts'
import type { Installations } from './installations.ts'

/** Where the SDK puts what it was given for a code: of a workspace, and only the bot's own token. */
export const storeIn = (installations: Installations, kept: (team: string) => void): InstallationStore => ({
  async storeInstallation({ team, bot }) {
    if (team === undefined || bot === undefined) throw new PlatformError(SLACK, 'refused')
    await installations.keep({ team: team.id, token: bot.token, botId: bot.id, botUserId: bot.userId })
    kept(team.id)
  },
  // The SDK would ask it in whose name something is heard; here `Access` says so.
  fetchInstallation: () => Promise.reject(new PlatformError(SLACK, 'refused')),
})
