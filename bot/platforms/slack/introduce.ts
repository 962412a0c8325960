import { webApi } from '@slack/bolt'
import { CannotStart } from '../platform.ts'
import { slackError } from './fault.ts'
import type { ClientOptions, Installed } from './workspace.ts'

/** The workspace that a bot's token is for. @throws CannotStart, naming the variable that is wrong */
export const introduced = async (token: string, options: ClientOptions): Promise<Installed> => {
  try {
    const {
      team_id: team = '',
      bot_id: botId = '',
      user_id: botUserId = '',
    } = await new webApi.WebClient(token, options).auth.test()
    return { team, token, botId, botUserId }
  } catch (error) {
    return cannotStart('SLACK_BOT_TOKEN')(error)
  }
}

export const cannotStart =
  (variable: string) =>
  (error: unknown): never => {
    const answered = slackError(error)
    throw new CannotStart(
      answered === undefined
        ? 'SLACK_API_URL: Slack går inte att nå / cannot be reached'
        : `${variable}: Slack svarar / answers ${answered}`,
    )
  }
