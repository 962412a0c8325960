import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from '../../../rules/person.ts'
import { textsIn } from '../../texts/texts.ts'
import { inFlight } from '../inFlight.ts'
import type { Answer, Incoming, Platform } from '../platform.ts'
import type { Sites } from '../sites.ts'
import { within } from '../within.ts'
import { appOn } from './app.ts'
import { clientOptions } from './client.ts'
import type { SlackConfig } from './config.ts'
import { connectionOf, gated } from './connection.ts'
import type { Heard } from './deed.ts'
import { SLACK } from './fault.ts'
import { cannotStart } from './introduce.ts'
import { listen } from './listeners.ts'
import { sdkLogger } from './log.ts'
import { outgoing } from './outgoing.ts'
import { pacing, type Timing } from './pace.ts'
import { profileOf } from './people.ts'
import { show } from './show.ts'
import { ACK_WITHIN_MS, turns } from './turns.ts'
import { makingWorkspaces } from './workspace.ts'

interface Fields {
  readonly platform?: string
  readonly id?: string
  readonly error?: unknown
}

export interface SlackOptions {
  readonly config: SlackConfig
  /** Where installations are kept, each with the site that its workspace belongs to. */
  readonly sites: Sites
  readonly log: { info(event: string, fields?: Fields): void; warn(event: string, fields?: Fields): void }
  /** Is told of accidents on the way to and from Slack. */
  readonly report: (error: unknown) => void
  /** A workspace lets the bot in from now on. */
  readonly installed?: (place: Pick<Account, 'platform' | 'tenant'>) => Promise<void>
  readonly timing?: Timing
  readonly ackWithinMs?: number
}

const STOP_WITHIN_MS = 10_000
const machineTime: Timing = { now: () => performance.now(), sleep: (ms) => sleep(ms) }

/** Slack: one workspace, over Socket Mode or signed HTTP, or each that the app is installed in. */
export const slackPlatform = (options: SlackOptions): Platform & { settled(): Promise<void> } => {
  const { config, sites, log, report, timing = machineTime, ackWithinMs = ACK_WITHIN_MS } = options
  const client = clientOptions(
    config.apiUrl,
    sdkLogger(() => log.warn('slack.sdk')),
  )
  const flying = inFlight()
  const track = (work: Promise<unknown>) => void flying.track(work.catch(report))
  let state: 'new' | 'open' | 'stopped' = 'new'
  const connection = connectionOf(config, {
    ...{ client, timing, sites, report, make: makingWorkspaces(client, timing) },
    lost: (error, id) => log.warn('slack.revoked', { platform: SLACK, error, ...(id && { id }) }),
    installed: (id) => {
      log.info('slack.installed', { platform: SLACK, id })
      track(Promise.resolve(options.installed?.({ platform: SLACK, tenant: id })))
    },
  })
  const { access, socket, routes } = connection
  const isOpen = () => state === 'open' && access.letIn()
  const app = appOn(connection, client, () => log.warn('site.unknown', { platform: SLACK }))
  return {
    name: SLACK,
    routes: routes.map((route) => gated(route, isOpen)),
    async start(ask) {
      await app.init()
      await access.begin()
      listen(app, { access, turns: turns({ ask: asking(ask), show, track, ackWithinMs }) })
      await socket?.connect().catch(cannotStart('SLACK_APP_TOKEN'))
      state = 'open'
    },
    ...outgoing(access, pacing(timing)),
    profile: async (account) => profileOf(account, await access.homeOf(account.tenant)),
    ready: () => isOpen() && (socket?.ready() ?? true),
    settled: flying.settled,
    async stop() {
      await within(STOP_WITHIN_MS, flying.settled())
      state = 'stopped'
      await socket?.close()
    },
  }
}

const asking =
  (ask: (incoming: Incoming) => Promise<Answer>) =>
  ({ incoming, isOutside }: Heard): Promise<Answer> =>
    isOutside ? Promise.resolve({ notice: textsIn.sv.slack.otherWorkspace, open: true }) : ask(incoming)
