import { App, webApi, type Receiver } from '@slack/bolt'
import { setTimeout as sleep } from 'node:timers/promises'
import { inFlight } from '../inFlight.ts'
import type { Platform } from '../platform.ts'
import { within } from '../within.ts'
import { slackCalls } from './calls.ts'
import { clientOptions, waitingOut } from './client.ts'
import type { SlackConfig } from './config.ts'
import { connectionOf, gated } from './connection.ts'
import { SLACK } from './fault.ts'
import { cannotStart, introduced } from './introduce.ts'
import { listen } from './listeners.ts'
import { sdkLogger } from './log.ts'
import { outgoing } from './outgoing.ts'
import { pacing, type Timing } from './pace.ts'
import { profileOf } from './people.ts'
import { ackingAfterwards } from './receive.ts'
import { showing } from './show.ts'
import { ACK_WITHIN_MS, turns } from './turns.ts'

export interface SlackOptions {
  readonly config: SlackConfig
  readonly log: {
    warn(event: string, fields?: { readonly platform?: string; readonly error?: unknown }): void
  }
  /** Is told of accidents on the way to and from Slack. */
  readonly report: (error: unknown) => void
  readonly timing?: Timing
  readonly ackWithinMs?: number
}

const STOP_WITHIN_MS = 10_000
const machineTime: Timing = { now: () => performance.now(), sleep: (ms) => sleep(ms) }

/** Slack: one workspace, over Socket Mode or signed HTTP. */
export const slackPlatform = (options: SlackOptions): Platform & { settled(): Promise<void> } => {
  const { config, log, report, timing = machineTime, ackWithinMs = ACK_WITHIN_MS } = options
  const logger = sdkLogger(() => log.warn('slack.sdk'))
  const client = clientOptions(config.apiUrl, logger)
  const flying = inFlight()
  const track = (work: Promise<unknown>) => void flying.track(work.catch(report))
  let state: 'new' | 'open' | 'lost' | 'stopped' = 'new'
  let team = ''
  const lost = (error?: unknown) => {
    if (state !== 'lost') log.warn('slack.revoked', { platform: SLACK, error })
    state = 'lost'
  }
  const { receiver, socket, route } = connectionOf(config, client, lost, timing)
  const app = appOn(config, receiver, client)
  const calls = slackCalls(app.client, waitingOut(timing.sleep), lost)
  // A client of its own: what is sent unasked must never make those wait who are being answered.
  const unasked = slackCalls(new webApi.WebClient(config.botToken, client), (call) => call(), lost)
  return {
    name: SLACK,
    routes: route === undefined ? [] : [gated(route, () => state === 'open')],
    async start(ask) {
      team = await introduced(app)
      const show = showing(calls)
      listen(app, { calls, show, lost, turns: turns({ ask, show, track, ackWithinMs }) })
      await socket?.connect().catch(cannotStart('SLACK_APP_TOKEN'))
      state = 'open'
    },
    ...outgoing(unasked, pacing(timing), () => state !== 'lost'),
    profile: (account) => profileOf(account, team, app.client),
    ready: () => state === 'open' && (socket?.ready() ?? true),
    settled: flying.settled,
    async stop() {
      await within(STOP_WITHIN_MS, flying.settled())
      state = 'stopped'
      await socket?.close()
    },
  }
}

const appOn = (config: SlackConfig, receiver: Receiver, client: ReturnType<typeof clientOptions>): App => {
  const app = new App({
    ...{ token: config.botToken, receiver: ackingAfterwards(receiver), logger: client.logger },
    ...{ clientOptions: client, deferInitialization: true, convoStore: false },
  })
  // Rethrown, so that what failed is not acknowledged and comes again.
  app.error((error) => Promise.reject(error))
  return app
}
