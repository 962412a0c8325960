import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

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
  const inFlight = new Set<Promise<void>>()
  const server = createServer((request, response) => {
    const work = handle(request, response).finally(() => inFlight.delete(work))
    inFlight.add(work)
  })
  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject).listen(port, host, resolve)
      }),
    port: () => (server.address() as AddressInfo | null)?.port ?? 0,
    async stop(last) {
      const closed = new Promise((resolve) => server.close(resolve))
      await Promise.all(inFlight)
      last?.()
      server.closeAllConnections()
      await closed
    },
  }
}
