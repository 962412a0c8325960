import { App, HTTPReceiver, LogLevel } from '@slack/bolt'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SIGNING_SECRET, TOKENS, type FakeSlack, type Kind } from '../platforms/slack/fakeSlack.ts'
import { slackUser, type Deliver } from '../platforms/slack/slackUser.ts'
import type { Json } from '../platforms/slack/state.ts'
import { slackRig } from '../platforms/slackRig.ts'
import type { OpenDoor } from './presses.ts'

/** Slack over signed HTTP, and Bolt by itself. */
export const slackDoor: OpenDoor = async (answer, doctor) => {
  const rig = await slackRig('http', answer)
  const { server, url } = await echo(rig.slack)
  let last: { kind: Kind; body: Json } | undefined
  const deliver: Deliver = (kind, body, settle) => {
    last = { kind, body }
    return rig.deliver(kind, body, settle)
  }
  return {
    platform: rig.platform,
    doctor: slackUser(rig.slack, deliver, doctor),
    account: rig.account(doctor),
    port: Number(new URL(rig.url ?? '').port),
    pressesEcho: async () => last && (await rig.slack.deliver(last.kind, last.body, url)),
    echoPort: Number(new URL(url).port),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await rig.stop()
    },
  }
}

const echo = async ({ url: slackApiUrl }: FakeSlack) => {
  const receiver = new HTTPReceiver({ signingSecret: SIGNING_SECRET, logLevel: LogLevel.ERROR })
  const app = new App({
    token: TOKENS.bot,
    receiver,
    clientOptions: { slackApiUrl },
    deferInitialization: true,
  })
  app.action(/^/, ({ ack }) => ack())
  await app.init()
  const server = createServer((request, response) => receiver.requestListener(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events` }
}
