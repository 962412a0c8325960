import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/**
 * Runs the task and gives how long this process took to answer each request that came in on the
 * port meanwhile, from its headers to the last byte of the answer.
 */
export const answerTimes = async (port: number, task: () => Promise<unknown>): Promise<readonly number[]> => {
  const begun = new Map<IncomingMessage, number>()
  const taken: number[] = []
  const begin = (message: unknown) => {
    const { request } = message as { request: IncomingMessage }
    if (request.socket.localPort === port) begun.set(request, performance.now())
  }
  const finish = (message: unknown) => {
    const from = begun.get((message as { request: IncomingMessage }).request)
    if (from !== undefined) taken.push(performance.now() - from)
  }
  subscribe('http.server.request.start', begin)
  subscribe('http.server.response.finish', finish)
  await task()
  unsubscribe('http.server.request.start', begin)
  unsubscribe('http.server.response.finish', finish)
  return taken
}
