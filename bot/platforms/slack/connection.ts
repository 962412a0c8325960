import { HTTPReceiver, SocketModeReceiver } from '@slack/bolt'
import type { ServerResponse } from 'node:http'
import type { Route } from '../platform.ts'
import type { SlackConfig } from './config.ts'
import type { Connecting, Connection } from './connecting.ts'
import { httpRoute } from './httpRoute.ts'
import { installedConnection } from './install/connection.ts'
import { introduced } from './introduce.ts'
import { oneWorkspace } from './oneWorkspace.ts'
import { keepingConnected } from './socket.ts'

/** As the bot is configured: one workspace over a socket or over HTTP, or several over HTTP. */
export const connectionOf = (config: SlackConfig, given: Connecting): Connection => {
  const { client, timing, make, lost } = given
  const { logger } = client
  const alone = (token: string) => oneWorkspace(() => introduced(token, client), make, lost)
  switch (config.mode) {
    case 'socket': {
      const access = alone(config.botToken)
      const installerOptions = { clientOptions: { ...client } }
      const receiver = new SocketModeReceiver({
        ...{ appToken: config.appToken, autoReconnectEnabled: false, logger, installerOptions },
      })
      return {
        receiver,
        access,
        socket: keepingConnected(receiver, (error) => access.lost(error), timing.sleep),
        routes: [],
      }
    }
    case 'http': {
      const receiver = new HTTPReceiver({ signingSecret: config.signingSecret, logger })
      return { receiver, access: alone(config.botToken), routes: [httpRoute(receiver, Date.now)] }
    }
    case 'workspaces':
      return installedConnection(config, given)
  }
}

/** Answers 503 as long as the bot is not there to hear. */
export const gated = (route: Route, isOpen: () => boolean): Route => ({
  ...route,
  handle: (request, response: ServerResponse) =>
    isOpen() ? route.handle(request, response) : void response.writeHead(503).end(),
})
