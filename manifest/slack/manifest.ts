import type { webApi } from '@slack/bolt'
import type { SlackConfig } from '../../bot/platforms/slack/config.ts'
import { SLACK_PATH } from '../../bot/platforms/slack/httpRoute.ts'
import { REDIRECT_PATH } from '../../bot/platforms/slack/install/routes.ts'
import { scopes as asked, type Scope } from '../../bot/platforms/slack/install/scopes.ts'

/** Slack's own type: a wrong event or scope does not compile. */
type Manifest = Extract<webApi.AppsManifestValidateArguments['manifest'], object>

/** What the app may do, each with the reason that is shown in the manifest's own README. */
export const scopes = {
  'chat:write':
    'skriver meddelanden, skriver om dem och svarar enskilt / writes messages, rewrites them, answers one person',
  commands: 'kommandot /bt och genvägen / the command /bt and the shortcut',
  'files:write':
    'lämnar dokument och bilden av framstegen i ens egen chatt / hands over documents and the progress picture in one’s own chat',
  'im:history':
    'hör det man skriver till boten i dess egen chatt / hears what is written to the bot in its own chat',
  'im:write': 'öppnar chatten med den som ska få ett meddelande / opens the chat with whoever gets a message',
  'users:read': 'namn, språk och om någon är gäst / name, language, and whether someone is a guest',
  'users:read.email':
    'känner igen den som står på listan, på e-postadressen / knows by e-mail who is on the list',
} as const satisfies Readonly<Record<Scope, string>>

/** The scope by which Slack lets an app hear an event; null where none is asked for. */
export const events = {
  app_home_opened: null,
  'message.im': 'im:history',
  app_uninstalled: null,
  tokens_revoked: null,
} as const satisfies Readonly<Record<string, Scope | null>>

export const COMMAND = '/bt'
export const SHORTCUT = 'home'
/** To be replaced by the bot's own address. */
const ADDRESS = 'https://bt.example.org'

/**
 * The app as Slack is told of it: without an address over Socket Mode, with one over HTTP, and with
 * the one that a browser comes back to where it is installed in several workspaces.
 */
export const slackManifest = (mode: SlackConfig['mode']) => {
  const isHttp = mode !== 'socket'
  const url = isHttp ? { url: `${ADDRESS}${SLACK_PATH}` } : {}
  const request = isHttp ? { request_url: `${ADDRESS}${SLACK_PATH}` } : {}
  const redirect = mode === 'workspaces' ? { redirect_urls: [`${ADDRESS}${REDIRECT_PATH}`] } : {}
  return {
    display_information: {
      name: 'BT-loggen',
      description: 'Loggbok för bastjänstgöring: ett tryck i veckan, godkänt med en knapp',
      background_color: '#0b4f6c',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'BT-loggen', always_online: true },
      shortcuts: [
        {
          name: 'Öppna BT-loggen',
          type: 'global',
          callback_id: SHORTCUT,
          description: 'Din vecka, dina framsteg, det som väntar',
        },
      ],
      slash_commands: [
        {
          command: COMMAND,
          description: 'Skriv till BT-loggen var som helst; svaret ser bara du',
          usage_hint: 'v47 akut · status · hjälp',
          should_escape: true,
          ...url,
        },
      ],
    },
    oauth_config: { ...redirect, scopes: { bot: [...asked] } },
    settings: {
      event_subscriptions: { bot_events: Object.keys(events) as (keyof typeof events)[], ...request },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: !isHttp,
      token_rotation_enabled: false,
    },
  } satisfies Manifest
}
