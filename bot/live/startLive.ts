import type { SiteStore, Store } from '../../storage/store.ts'
import type { FixedSettings } from '../../rules/changeSettings.ts'
import type { Programmes } from '../../rules/programmes/programme.ts'
import { answering } from '../answer.ts'
import { inBackground } from '../background.ts'
import { blank } from '../blank.ts'
import type { Bot } from '../bot.ts'
import type { Clock } from '../clock.ts'
import { deliverer } from '../deliver.ts'
import type { Log } from '../log.ts'
import { listening } from '../platforms/listening.ts'
import type { Platform } from '../platforms/platform.ts'
import { seedRoster, type Roster } from '../roster.ts'
import { healthRoutes } from './health.ts'
import { routing } from './routing.ts'

const tickMs = 30_000

/** Makes a configured platform on the site's store. */
export type MakePlatform = (site: SiteStore, clock: Clock) => Platform | Promise<Platform>

export interface LiveGiven {
  readonly openStore: () => Promise<Store>
  readonly host: string
  readonly port: number
  readonly programmes: Programmes
  readonly fixedSettings: FixedSettings
  readonly roster: Roster | undefined
  readonly platforms: readonly MakePlatform[]
  readonly clock: Clock
  readonly log: Log
}

export interface Live {
  /** Where the one HTTP server for all platforms and for health listens. */
  readonly url: string
  /** Ends what is in flight, then lets go of everything. */
  stop(): Promise<void>
}

/** The bot on real platforms, over one site's store. @throws CannotStart, or what the store or the port says. */
export const startLive = async (given: LiveGiven): Promise<Live> => {
  const { log, clock, programmes, fixedSettings } = given
  const engine = await given.openStore()
  try {
    const store = await engine.site('site')
    const platforms: Platform[] = []
    for (const make of given.platforms) platforms.push(await make(store, clock))
    const bot: Bot = { store, programmes, fixedSettings, platforms, clock, machineNow: () => undefined, log }
    if (given.roster !== undefined) await seedRoster(given.roster, store, clock.now())
    const running = await run(bot, given)
    return {
      url: running.url,
      stop: async () => {
        await running.stop()
        await engine.close()
      },
    }
  } catch (error) {
    await engine.close()
    throw error
  }
}

const run = async (bot: Bot, { host, port }: LiveGiven): Promise<Live> => {
  const { log, platforms } = bot
  const background = inBackground(log)
  const deliver = deliverer(bot)
  const answer = answering(bot, deliver, background.run)
  const routes = [...healthRoutes(bot), ...platforms.flatMap((one) => one.routes ?? [])]
  const server = listening(routing(routes, (error) => log.error('http.failed', { error })))
  const stop = async () => {
    await server.stop()
    for (const platform of platforms) await platform.stop()
    await background.finished()
  }
  try {
    for (const platform of platforms) await platform.start(answer)
    await server.listen(port, host)
  } catch (error) {
    await Promise.allSettled(platforms.map((platform) => platform.stop()))
    throw error
  }
  const tick = () => background.run(deliver.tick())
  const ticking = setInterval(tick, tickMs)
  tick()
  background.run(blank(bot))
  log.info('started', { port: server.port() })
  return {
    url: `http://${host}:${server.port()}`,
    stop: () => {
      clearInterval(ticking)
      return stop()
    },
  }
}
