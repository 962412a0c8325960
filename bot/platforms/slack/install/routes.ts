import { webApi, type HTTPReceiver, type Installation } from '@slack/bolt'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { guardHeaders } from '../../guardHeaders.ts'
import { once } from '../../once.ts'
import type { Route } from '../../platform.ts'
import { slackError } from '../fault.ts'
import { showOutcome, type Outcome } from './page.ts'
import { refusalOf } from './refusal.ts'
import { scopes } from './scopes.ts'
import type { ClientOptions } from '../workspace.ts'

export const INSTALL_PATH = '/slack/install'
export const REDIRECT_PATH = '/slack/oauth_redirect'

/** More than come in the ten minutes after which a state has run out. */
const STATES_KEPT = 1000

type Installer = NonNullable<HTTPReceiver['installer']>
type Callbacks = NonNullable<Parameters<Installer['handleCallback']>[2]>

export interface Installing {
  readonly publicUrl: string
  readonly client: ClientOptions
  readonly isLetIn: (team: string) => boolean
  readonly report: (error: unknown) => void
}

/**
 * Where a browser begins to install the app, and where Slack sends it back to. The SDK makes the
 * state, holds it against the browser's cookie, and exchanges the code.
 */
export const installRoutes = (installer: Installer, given: Installing): readonly Route[] => {
  const redirectUri = `${given.publicUrl}${REDIRECT_PATH}`
  const callbacks = callbacksOf(given)
  return [
    {
      ...{ method: 'GET', path: INSTALL_PATH },
      handle: async (request, response) => {
        guardHeaders(response)
        await installer.handleInstallPath(request, response, undefined, { scopes: [...scopes], redirectUri })
      },
    },
    {
      ...{ method: 'GET', path: REDIRECT_PATH },
      handle: (request, response) => installer.handleCallback(request, response, callbacks),
    },
  ]
}

const callbacksOf = ({ publicUrl, client, isLetIn, report }: Installing): Callbacks => {
  const states = once<void>(STATES_KEPT)
  const again = `${publicUrl}${INSTALL_PATH}`
  const show = (request: IncomingMessage, response: ServerResponse, outcome: Outcome, about = '') =>
    showOutcome({ request, response, again, outcome, about })
  return {
    /** A state is good for one installation, also for who kept the cookie that the SDK takes back. */
    async beforeInstallation(_, request, response) {
      let isFirst = false
      await states(stateIn(request), () => Promise.resolve(void (isFirst = true)))
      if (!isFirst) show(request, response, 'stale')
      return isFirst
    },
    async afterInstallation(installation, _, request, response) {
      const refusal = refusalOf(installation, isLetIn)
      if (refusal === undefined) return true
      await new webApi.WebClient(installation.bot?.token, client).auth.revoke().catch(report)
      show(request, response, refusal, nameOf(installation))
      return false
    },
    success: (installation, _, request, response) => show(request, response, 'done', nameOf(installation)),
    failure(error, _, request, response) {
      const outcome = outcomes[error.code] ?? 'failed'
      if (outcome === 'failed') report(error)
      show(request, response, outcome, slackError(error))
    },
  }
}

/** The SDK's own names for what went wrong on the way here. */
const outcomes: Readonly<Record<string, Outcome>> = {
  slack_oauth_installer_authorization_error: 'denied',
  slack_oauth_missing_state: 'stale',
  slack_oauth_invalid_state: 'stale',
  slack_oauth_missing_code: 'stale',
}

const stateIn = ({ url = '' }: IncomingMessage): string =>
  new URL(url, 'http://localhost').searchParams.get('state') ?? ''

const nameOf = ({ team }: Installation): string => (team ? `${team.name ?? 'Slack'} (${team.id})` : 'Slack')
