import { afterEach, beforeEach, expect } from 'vitest'
import type { Incoming } from '../../../bot/platforms/platform.ts'
import { onlySite, type Sites } from '../../../bot/platforms/sites.ts'
import { memoryStore, type MemoryDisk } from '../../../storage/memory.ts'
import { slackRig, type SlackRig, type SlackRigOptions } from '../slackRig.ts'
import { fakeSlack, type Call, type FakeSlack } from './fakeSlack.ts'

/** A Slack with two workspaces, and a bot for both whose store outlives it. */
export interface InstalledBot {
  readonly slack: FakeSlack
  readonly disk: MemoryDisk
  readonly heard: Incoming[]
  /** A process of it, over whatever the store keeps already. */
  open(options?: SlackRigOptions): Promise<SlackRig>
  /** With the app installed in these workspaces. */
  installedIn(...teams: string[]): Promise<SlackRig>
  /** As an administrator of the workspace removes the app. */
  uninstall(rig: SlackRig, team: string): Promise<void>
  callsOf(method: string): readonly Call[]
  /** All that the store has, as text. */
  kept(): string
}

export const event = (type: string, team: string, more: object = {}, id = `${type}/${team}`) => ({
  ...{ type: 'event_callback', team_id: team, event_id: id },
  event: { type, ...more },
})

/** A new one for each test of a file; what it has is read as the test runs. */
export const installedBot = (): (() => InstalledBot) => {
  let present: InstalledBot | undefined
  const rigs: SlackRig[] = []
  beforeEach(async () => {
    present = await botWith(rigs)
  })
  afterEach(async () => {
    for (const rig of rigs.splice(0)) await rig.stop()
    await present?.slack.stop()
  })
  return () => {
    if (present === undefined) throw new Error('asked outside a test')
    return present
  }
}

const botWith = async (rigs: SlackRig[]): Promise<InstalledBot> => {
  const slack = await fakeSlack()
  slack.oauth.revoke(slack.team)
  const disk: MemoryDisk = new Map()
  const heard: Incoming[] = []
  const answer = (incoming: Incoming) => {
    heard.push(incoming)
    const title = `Hej ${incoming.user} i ${incoming.tenant}`
    const button = { title, action: { verb: 'press' } }
    return Promise.resolve({
      reply: { summary: title, parts: [{ part: 'buttons' as const, buttons: [button] }] },
    })
  }
  const open = async (options: SlackRigOptions = {}) => {
    const sites: Sites = options.sites ?? onlySite(await memoryStore(disk).site('site'))
    const rig = await slackRig('workspaces', answer, { slack, ...options, sites })
    rigs.push(rig)
    return rig
  }
  return {
    ...{ slack, disk, heard, open },
    async installedIn(...teams) {
      const rig = await open()
      for (const team of teams) expect((await rig.install({ team })).status).toBe(200)
      return rig
    },
    async uninstall(rig, team) {
      slack.oauth.revoke(team)
      await rig.deliver('event', event('tokens_revoked', team, { tokens: { bot: [`UBOT${team}`] } }))
      await rig.deliver('event', event('app_uninstalled', team))
    },
    callsOf: (method) => slack.calls.filter((call) => call.method === method),
    kept: () => JSON.stringify([...disk].map(([site, lines]) => [site, [...lines]])),
  }
}
