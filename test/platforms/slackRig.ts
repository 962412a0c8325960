import { routing } from '../../bot/live/routing.ts'
import { listening } from '../../bot/platforms/listening.ts'
import type { Answer, Incoming } from '../../bot/platforms/platform.ts'
import { INSTALL_PATH } from '../../bot/platforms/slack/install/routes.ts'
import type { Keys } from '../../bot/platforms/slack/install/keys.ts'
import { slackPlatform, type SlackOptions } from '../../bot/platforms/slack/slackPlatform.ts'
import { onlySite } from '../../bot/platforms/sites.ts'
import { memoryStore } from '../../storage/memory.ts'
import type { Actor, Rig } from './rig.ts'
import { openBrowser, type Page } from './slack/browser.ts'
import { configOf, type SlackMode } from './slack/configOf.ts'
import { fakeSlack, type FakeSlack } from './slack/fakeSlack.ts'
import type { Consent } from './slack/oauth.ts'
import { slackUser, type Deliver } from './slack/slackUser.ts'
import type { Workspace } from './slack/state.ts'

/** A workspace with people in it. */
interface People {
  person(user: string): Actor
  /** The person at the bot's Home. */
  home(user: string): Actor
  account(user: string): { readonly platform: string; readonly tenant: string; readonly user: string }
}

export interface SlackRig extends Rig, People {
  readonly platform: ReturnType<typeof slackPlatform>
  readonly slack: FakeSlack
  /** Where signed requests go; undefined over Socket Mode. */
  readonly url: string | undefined
  readonly accidents: readonly unknown[]
  readonly logged: readonly string[]
  readonly deliver: Deliver
  /** The same bot as another workspace meets it. */
  at(team: string): People
  /** Where a browser begins to install the app. */
  readonly installUrl: string
  /** Installs the app as a person does, in a browser of her own. */
  install(consent: Consent, language?: string): Promise<Page>
}

export interface SlackRigOptions extends Partial<SlackOptions> {
  readonly workspace?: Workspace
  /** One that goes on whatever becomes of the bot; its first workspace is not yet installed in. */
  readonly slack?: FakeSlack
  /** By which the tokens of several workspaces are encrypted. */
  readonly keys?: Keys
}

/** Slack as the bot sees it, in any mode, over real sockets and without Slack. */
export const slackRig = async (
  mode: SlackMode,
  answer: (incoming: Incoming) => Promise<Answer>,
  { workspace, slack: given, keys, ...options }: SlackRigOptions = {},
): Promise<SlackRig> => {
  const slack = given ?? (await fakeSlack(workspace))
  const accidents: unknown[] = []
  const logged: string[] = []
  const report = (error: unknown) => void accidents.push(error)
  const note = (event: string) => void logged.push(event)
  const server = listening((request, response) => route(request, response))
  await server.listen(0, '127.0.0.1')
  const origin = `http://127.0.0.1:${server.port()}`
  const platform = slackPlatform({
    config: configOf(mode, slack.url, origin, keys),
    sites: onlySite(await memoryStore().site('site')),
    log: { info: note, warn: note },
    report,
    timing: jumpingTime(),
    // A busy machine must not turn an answer into a late one; the rule itself has tests of its own.
    ackWithinMs: 20_000,
    ...options,
  })
  const route = routing(platform.routes ?? [], report)
  const deliver: Deliver = async (kind, body, settle) => {
    const acked = await slack.deliver(kind, body, mode === 'socket' ? undefined : `${origin}/slack/events`)
    settle?.(acked)
    await platform.settled()
    return acked
  }
  const at = (team: string): People => ({
    person: (id) => slackUser(slack.at(team), deliver, id),
    home: (id) => slackUser(slack.at(team), deliver, id, { home: true }),
    account: (user) => ({ platform: 'slack', tenant: team, user }),
  })
  const rig: SlackRig = {
    ...{ platform, slack, accidents, logged, deliver, at, ...at(slack.team) },
    url: mode === 'socket' ? undefined : `${origin}/slack/events`,
    installUrl: `${origin}${INSTALL_PATH}`,
    async install(consent, language = 'sv') {
      slack.oauth.chooses(consent)
      const page = await openBrowser().visit(`${origin}${INSTALL_PATH}`, { language })
      await platform.settled()
      return page
    },
    async stop() {
      await platform.stop()
      await server.stop()
      if (given === undefined) await slack.stop()
      if (slack.problems.length > 0) throw new Error(`Slack would refuse: ${slack.problems.join('; ')}`)
    },
  }
  await platform.start(answer).catch(async (error: unknown) => {
    await rig.stop()
    throw error
  })
  if (mode === 'workspaces' && given === undefined) await rig.install({ team: slack.team })
  return rig
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
