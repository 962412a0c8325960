import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Answer, Incoming, Platform } from '../../bot/platforms/platform.ts'
import { slackPlatform, type SlackOptions } from '../../bot/platforms/slack/slackPlatform.ts'
import type { Actor, Rig } from './rig.ts'
import { fakeSlack, SIGNING_SECRET, TOKENS, type FakeSlack } from './slack/fakeSlack.ts'
import { TEAM } from './slack/methods.ts'
import { slackUser, type Deliver } from './slack/slackUser.ts'
import type { Workspace } from './slack/state.ts'

export interface SlackRig extends Rig {
  readonly platform: ReturnType<typeof slackPlatform>
  readonly slack: FakeSlack
  /** Where signed requests go; undefined over Socket Mode. */
  readonly url: string | undefined
  readonly accidents: readonly unknown[]
  readonly logged: readonly string[]
  readonly deliver: Deliver
  /** The person at the bot's Home. */
  home(user: string): Actor
}

export type SlackMode = 'socket' | 'http'

/** Slack as the bot sees it, in either mode, over real sockets and without Slack. */
export const slackRig = async (
  mode: SlackMode,
  answer: (incoming: Incoming) => Promise<Answer>,
  { workspace, ...options }: Partial<SlackOptions> & { readonly workspace?: Workspace } = {},
): Promise<SlackRig> => {
  const slack = await fakeSlack(workspace)
  const accidents: unknown[] = []
  const logged: string[] = []
  const platform = slackPlatform({
    config: {
      ...{ botToken: TOKENS.bot, apiUrl: slack.url },
      ...(mode === 'socket' ? { mode, appToken: TOKENS.app } : { mode, signingSecret: SIGNING_SECRET }),
    },
    log: { warn: (event) => void logged.push(event) },
    report: (error) => accidents.push(error),
    timing: jumpingTime(),
    // A busy machine must not turn an answer into a late one; the rule itself has tests of its own.
    ackWithinMs: 20_000,
    ...options,
  })
  await platform.start(answer)
  const server = mode === 'http' ? await serverFor(platform) : undefined
  const url = server && `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`
  const deliver: Deliver = async (kind, body, settle) => {
    const acked = await slack.deliver(kind, body, url)
    settle?.(acked)
    await platform.settled()
    return acked
  }
  return {
    ...{ platform, slack, url, accidents, logged, deliver },
    person: (id) => slackUser(slack, deliver, id),
    home: (id) => slackUser(slack, deliver, id, { home: true }),
    account: (user) => ({ platform: 'slack', tenant: TEAM, user }),
    async stop() {
      await platform.stop()
      server?.closeAllConnections()
      if (server) await new Promise((resolve) => server.close(resolve))
      await slack.stop()
      if (slack.problems.length > 0) throw new Error(`Slack would refuse: ${slack.problems.join('; ')}`)
    },
  }
}

/** Waiting for a channel's turn takes no time here. */
const jumpingTime = () => {
  let now = 0
  return {
    now: () => now,
    sleep: (ms: number) => {
      now += ms
      return Promise.resolve()
    },
  }
}

const serverFor = async ({ routes = [] }: Platform): Promise<Server> => {
  const server = createServer((request, response) => {
    const route = routes.find(({ path, method }) => path === request.url && method === request.method)
    if (route) void route.handle(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
