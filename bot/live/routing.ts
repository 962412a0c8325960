import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Route } from '../platforms/platform.ts'

/** Hands a request to the route it names. An accident is answered with its number only, and reported. */
export const routing =
  (routes: readonly Route[], report: (error: unknown) => void) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path = ''] = (request.url ?? '').split('?')
    const there = routes.filter((route) => route.path === path)
    const route = there.find(({ method }) => method === request.method)
    if (route === undefined) return refuse(response, there.length === 0 ? 404 : 405)
    try {
      await route.handle(request, response)
    } catch (error) {
      report(error)
      refuse(response, 500)
    }
  }

const refuse = (response: ServerResponse, status: 404 | 405 | 500): void => {
  if (!response.headersSent) response.writeHead(status)
  response.end()
}
