import type { App } from '@slack/bolt'
import { CannotStart } from '../platform.ts'
import { slackError } from './fault.ts'

/** The workspace that the bot's token is for. @throws CannotStart, naming the variable that is wrong */
export const introduced = async (app: App): Promise<string> => {
  try {
    await app.init()
    return (await app.client.auth.test()).team_id ?? ''
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
