import type { Store } from '../../storage/store.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Platform } from '../platforms/platform.ts'
import { seedRoster } from '../roster.ts'
import { sitesOn, type KeptSites, type Site } from '../sites/site.ts'
import { botsOf, type Bots } from './bots.ts'
import { healthRoutes } from './health.ts'
import { serve, type Live } from './serve.ts'

const tickMs = 30_000

/** Makes a configured platform for all that is served. */
export type MakePlatform = (sites: KeptSites, clock: Clock) => Platform | Promise<Platform>

export interface LiveGiven {
  readonly openStore: () => Promise<Store>
  readonly host: string
  readonly port: number
  readonly sites: readonly Site[]
  readonly platforms: readonly MakePlatform[]
  readonly clock: Clock
  readonly log: Log
}

/**
 * The bot on real platforms, one for each site over one store.
 * @throws CannotStart, or what the store or the port says.
 */
export const startLive = async (given: LiveGiven): Promise<Live> => {
  const engine = await given.openStore()
  try {
    const running = await startOn(engine, given)
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

const startOn = async (engine: Store, given: LiveGiven): Promise<Live> => {
  const { clock, log } = given
  const sites = await sitesOn(engine, given.sites)
  const platforms: Platform[] = []
  for (const make of given.platforms) platforms.push(await make(sites, clock))
  for (const { store, roster } of sites.all)
    if (roster !== undefined) await seedRoster(roster, store, clock.now())
  const bots = botsOf(sites, platforms, { clock, log, machineNow: () => undefined })
  const health = healthRoutes(sites, platforms)
  const served = await serve({ ...given, platforms, health, answer: bots.answer })
  return ticking(bots, served)
}

/** The bots say what is due from now on, until all of it stops. */
const ticking = (bots: Bots, served: Live): Live => {
  const timer = setInterval(() => bots.tick(), tickMs)
  bots.tick()
  bots.blank()
  return {
    url: served.url,
    stop: async () => {
      clearInterval(timer)
      await served.stop()
      await bots.finished()
    },
  }
}
