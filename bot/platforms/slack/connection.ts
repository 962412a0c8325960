import { HTTPReceiver, SocketModeReceiver, type Logger, type Receiver, type webApi } from '@slack/bolt'
import type { ServerResponse } from 'node:http'
import type { Route } from '../platform.ts'
import type { SlackConfig } from './config.ts'
import { httpRoute } from './httpRoute.ts'
import type { Timing } from './pace.ts'
import { keepingConnected, type Socket } from './socket.ts'

/** The way in from Slack: a socket that the bot opens, or a route on its server. */
export interface Connection {
  readonly receiver: Receiver
  readonly socket?: Socket
  readonly route?: Route
}

export const connectionOf = (
  config: SlackConfig,
  client: webApi.WebClientOptions & { readonly logger: Logger },
  lost: (error: unknown) => void,
  { sleep }: Timing,
): Connection => {
  const { logger } = client
  switch (config.mode) {
    case 'socket': {
      const installerOptions = { clientOptions: { ...client } }
      const receiver = new SocketModeReceiver({
        ...{ appToken: config.appToken, autoReconnectEnabled: false, logger, installerOptions },
      })
      return { receiver, socket: keepingConnected(receiver, lost, sleep) }
    }
    case 'http': {
      const receiver = new HTTPReceiver({ signingSecret: config.signingSecret, logger })
      return { receiver, route: httpRoute(receiver, Date.now) }
    }
  }
}

/** Answers 503 as long as the bot is not there to hear. */
export const gated = (route: Route, isOpen: () => boolean): Route => ({
  ...route,
  handle: (request, response: ServerResponse) =>
    isOpen() ? route.handle(request, response) : void response.writeHead(503).end(),
})
