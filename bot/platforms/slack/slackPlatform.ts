import { App, webApi } from '@slack/bolt'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Address, Answer, Incoming, Platform } from '../platform.ts'
import { CannotStart, PlatformError } from '../platform.ts'
import { drawHome } from './blockKit.ts'
import { messageOf, slackCalls } from './calls.ts'
import { clientOptions, waitingOut } from './client.ts'
import type { SlackConfig } from './config.ts'
import { connectionOf, gated } from './connection.ts'
import { SLACK, slackError } from './fault.ts'
import { inFlight } from './inFlight.ts'
import { listen } from './listeners.ts'
import { sdkLogger } from './log.ts'
import { pacing, type Timing } from './pace.ts'
import { profileOf } from './people.ts'
import { ackingAfterwards } from './receive.ts'
import { showing } from './show.ts'
import { ACK_WITHIN_MS, turns } from './turns.ts'
import { within } from './within.ts'

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
  const client = clientOptions(
    config.apiUrl,
    sdkLogger(() => log.warn('slack.sdk')),
  )
  const flying = inFlight(report)
  const pace = pacing(timing)
  let state: 'new' | 'open' | 'lost' | 'stopped' = 'new'
  let team = ''
  const lost = (error?: unknown) => {
    if (state !== 'lost') log.warn('slack.revoked', { platform: SLACK, error })
    state = 'lost'
  }
  const connection = connectionOf(config, client, lost, timing)
  const app = new App({
    ...{ token: config.botToken, receiver: ackingAfterwards(connection.receiver), logger: client.logger },
    ...{ clientOptions: client, deferInitialization: true, convoStore: false },
  })
  // Rethrown, so that what failed is not acknowledged and comes again.
  app.error((error) => Promise.reject(error))
  const answering = slackCalls(app.client, waitingOut(timing.sleep), lost)
  // A client of its own: what is sent unasked must never make those wait who are being answered.
  const sending = slackCalls(new webApi.WebClient(config.botToken, client), (call) => call(), lost)
  const letIn = () => {
    if (state === 'lost') throw new PlatformError(SLACK, 'refused')
  }
  /** What stands in whose Home, as far as this process knows. */
  const homes = new Map<string, string>()
  return {
    name: SLACK,
    routes: connection.route === undefined ? [] : [gated(connection.route, () => state === 'open')],
    async start(answer: (incoming: Incoming) => Promise<Answer>) {
      team = await introduced(app)
      const show = showing(answering)
      listen(app, {
        calls: answering,
        show,
        lost,
        turns: turns({ ask: answer, show, track: flying.track, ackWithinMs }),
      })
      await connection.socket?.connect().catch(cannotStart('SLACK_APP_TOKEN'))
      state = 'open'
    },
    async send(to, view) {
      letIn()
      await pace(placeOf(to))
      return sending.post(placeOf(to), messageOf(view))
    },
    async replace({ conversation, id }, view) {
      letIn()
      await sending.update({ channel: conversation, ts: id }, messageOf(view))
    },
    async showHome(to, view) {
      const user = placeOf(to)
      const drawn = JSON.stringify(view)
      if (state !== 'open' || homes.get(user) === drawn) return
      await sending.publish(user, drawHome(view))
      homes.set(user, drawn)
    },
    profile: (account) => profileOf(account, team, app.client),
    ready: () => state === 'open' && (connection.socket?.ready() ?? true),
    settled: flying.settled,
    async stop() {
      await within(STOP_WITHIN_MS, flying.settled())
      state = 'stopped'
      await connection.socket?.close()
    },
  }
}

const placeOf = (to: Address): string => ('user' in to ? to.user : to.channel)

/** The workspace that the token is for. */
const introduced = async (app: App): Promise<string> => {
  try {
    await app.init()
    return (await app.client.auth.test()).team_id ?? ''
  } catch (error) {
    return cannotStart('SLACK_BOT_TOKEN')(error)
  }
}

const cannotStart =
  (variable: string) =>
  (error: unknown): never => {
    const answered = slackError(error)
    throw new CannotStart(
      answered === undefined
        ? 'SLACK_API_URL: Slack går inte att nå / cannot be reached'
        : `${variable}: Slack svarar / answers ${answered}`,
    )
  }
