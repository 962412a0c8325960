import { App, type CodedError } from '@slack/bolt'
import { PlatformError } from '../platform.ts'
import type { Access } from './access.ts'
import type { Connection } from './connecting.ts'
import { ackingAfterwards } from './receive.ts'
import type { ClientOptions } from './workspace.ts'

/**
 * Bolt's part: it takes what Slack sends apart and hands it to listeners.
 * @param unknown is told of what comes from where the bot is not let in: it is acknowledged and left
 */
export const appOn = ({ receiver, access }: Connection, client: ClientOptions, unknown: () => void): App => {
  const app = new App({
    ...{ authorize: authorizing(access), receiver: ackingAfterwards(receiver), logger: client.logger },
    ...{ clientOptions: client, deferInitialization: true, convoStore: false },
  })
  // Rethrown, so that what failed is not acknowledged and comes again.
  app.error((error) => (isUnknown(error) ? Promise.resolve(unknown()) : Promise.reject(error)))
  return app
}

/** In whose name Bolt hears something. */
const authorizing =
  (access: Access) =>
  async ({ teamId = '' }: { readonly teamId: string | undefined }) => {
    const { team, token, botId, botUserId } = await access.answering(teamId)
    return { teamId: team, botToken: token, botId, botUserId }
  }

const isUnknown = ({ original }: CodedError): boolean =>
  original instanceof PlatformError && original.fault === 'unreachable'
