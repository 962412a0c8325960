import type { Log } from '../log.ts'
import { listening } from '../platforms/listening.ts'
import type { Answer, Incoming, Platform, Route } from '../platforms/platform.ts'
import { routing } from './routing.ts'

export interface Live {
  /** Where the one HTTP server for all platforms and for health listens. */
  readonly url: string
  /** Ends what is in flight, then lets go of everything. */
  stop(): Promise<void>
}

/** Opens the ways in: every platform begins to hand over, behind the one HTTP server. */
export const serve = async (given: {
  readonly host: string
  readonly port: number
  readonly platforms: readonly Platform[]
  readonly health: readonly Route[]
  readonly answer: (incoming: Incoming) => Promise<Answer>
  readonly log: Log
}): Promise<Live> => {
  const { host, port, platforms, health, answer, log } = given
  const routes = [...health, ...platforms.flatMap((one) => one.routes ?? [])]
  const server = listening(routing(routes, (error) => log.error('http.failed', { error })))
  try {
    for (const platform of platforms) await platform.start(answer)
    await server.listen(port, host)
  } catch (error) {
    await Promise.allSettled(platforms.map((platform) => platform.stop()))
    throw error
  }
  log.info('started', { port: server.port() })
  return {
    url: `http://${host}:${server.port()}`,
    stop: async () => {
      await server.stop()
      for (const platform of platforms) await platform.stop()
    },
  }
}
