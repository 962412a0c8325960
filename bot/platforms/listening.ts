import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inFlight } from './inFlight.ts'

/** An HTTP server that ends what it has begun before it stops. */
export interface Listening {
  listen(port: number, host: string): Promise<void>
  port(): number
  /** Takes no more requests and waits for those it has; `last` then lets go of what never ends by itself. */
  stop(last?: () => void): Promise<void>
}

export const listening = (
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Listening => {
  const { track, settled } = inFlight()
  const server = createServer((request, response) => void track(handle(request, response)))
  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject).listen(port, host, resolve)
      }),
    port: () => (server.address() as AddressInfo | null)?.port ?? 0,
    async stop(last) {
      const closed = new Promise((resolve) => server.close(resolve))
      await settled()
      last?.()
      server.closeAllConnections()
      await closed
    },
  }
}
