import type { SlackConfig } from '../../../bot/platforms/slack/config.ts'
import { keysIn, type Keys } from '../../../bot/platforms/slack/install/keys.ts'
import { SIGNING_SECRET, TOKENS } from './fakeSlack.ts'
import { APP } from './oauth.ts'

/** One workspace, over either of Slack's ways, or several that the app is installed in. */
export type SlackMode = SlackConfig['mode']

/** Keys of 32 bytes, each all the same. */
export const keysOf = (...bytes: readonly number[]): Keys => {
  const keys = keysIn(bytes.map((byte) => Buffer.alloc(32, byte).toString('base64')).join(','))
  if (keys === undefined) throw new Error('no keys')
  return keys
}

/** The app of the fake Slack, as the environment would tell the bot of it. */
export const configOf = (
  mode: SlackMode,
  apiUrl: string,
  publicUrl: string,
  keys = keysOf(1),
): SlackConfig => {
  const signingSecret = SIGNING_SECRET
  switch (mode) {
    case 'socket':
      return { mode, apiUrl, botToken: TOKENS.bot, appToken: TOKENS.app }
    case 'http':
      return { mode, apiUrl, botToken: TOKENS.bot, signingSecret }
    case 'workspaces': {
      const secrets = { clientId: APP.id, clientSecret: APP.secret, stateSecret: 's'.repeat(32) }
      const install = { ...secrets, keys, publicUrl, workspaces: ['T1', 'T2'] }
      return { mode, apiUrl, signingSecret, install }
    }
  }
}
