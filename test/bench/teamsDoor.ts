import { Application, TeamsAdapter } from '@microsoft/teams-ai'
import type { Response } from 'botbuilder'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyOf } from '../../bot/platforms/body.ts'
import { listening } from '../../bot/platforms/listening.ts'
import { cloudOf, credentials } from '../platforms/teams/cloud.ts'
import type { FakeTeams } from '../platforms/teams/fakeTeams.ts'
import { teamsActor } from '../platforms/teams/teamsActor.ts'
import { teamsClient, type Pressed } from '../platforms/teams/teamsClient.ts'
import { APP_ID } from '../platforms/teams/token.ts'
import { teamsRig } from '../platforms/teamsRig.ts'
import type { OpenDoor } from './presses.ts'

/** Teams with its tokens checked, and teams-ai by itself. */
export const teamsDoor: OpenDoor = async (answer, doctor) => {
  const rig = await teamsRig(answer)
  const server = await echo(rig.teams)
  const bare = teamsClient(rig.teams, `http://127.0.0.1:${server.port()}`)
  let last: Pressed | undefined
  const client: typeof rig.client = {
    ...rig.client,
    presses: (user, pressed, deliveries) => {
      last = pressed
      return rig.client.presses(user, pressed, deliveries)
    },
  }
  await client.installs(doctor)
  return {
    platform: rig.platform,
    doctor: teamsActor(rig.teams, client, doctor),
    account: rig.account(doctor),
    port: Number(new URL(rig.client.url).port),
    pressesEcho: async () => last && (await bare.presses(doctor, last)),
    echoPort: server.port(),
    stop: async () => {
      await server.stop()
      await rig.stop()
      await rig.teams.close()
    },
  }
}

const echo = async ({ url }: FakeTeams) => {
  const adapter = new TeamsAdapter({ MicrosoftAppId: APP_ID, ...cloudOf(url) }, credentials)
  const app = new Application({ adapter, botAppId: APP_ID, startTypingTimer: false })
  app.adaptiveCards.actionExecute(/^/, () => Promise.resolve('ok'))
  const server = listening(async (request, response) => {
    const body = JSON.parse(String(await bodyOf(request, 1_000_000))) as Record<string, unknown>
    const given = { body, headers: request.headers, method: 'POST' }
    await adapter.process(given, shimOf(request, response), async (context) => void (await app.run(context)))
  })
  await server.listen(0, '127.0.0.1')
  return server
}

/** What the SDK wants to answer with, as Express has it. */
const shimOf = ({ socket }: IncomingMessage, response: ServerResponse): Response => ({
  socket,
  status: (code: number) => void (response.statusCode = code),
  header: (name: string, value: unknown) => void response.setHeader(name, String(value)),
  send: (body: unknown) => void response.write(JSON.stringify(body)),
  end: () => void response.end(),
})
