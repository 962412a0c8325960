import { join } from 'node:path'
import { Locked } from '../storage/locked.ts'
import { readConfig, type Config } from './config.ts'
import { startDemo } from './demo/startDemo.ts'
import { livePage } from './live/livePage.ts'
import { startLive, type MakePlatform } from './live/startLive.ts'
import { createLog, type Log } from './log.ts'
import { openStore } from './openStore.ts'
import { CannotStart } from './platforms/platform.ts'
import type { SlackConfig } from './platforms/slack/config.ts'
import type { TeamsConfig } from './platforms/teams/config.ts'
import { reachableAgain } from './reachableAgain.ts'
import { loadSites } from './sites/loadSites.ts'
import type { Site } from './sites/site.ts'

/** Starts what the environment asks for; no platform configured is the demo on the page. */
const main = async (): Promise<void> => {
  const { config, faults } = readConfig(process.env)
  if (config === undefined) return refuseToStart(faults)
  const read = await loadSites(config, (fault) =>
    console.error(`Program som inte kan läsas / programme refused: ${fault}`),
  )
  if ('faults' in read) return refuseToStart(read.faults)
  const [log, [first]] = [createLog(), read.value]
  const platforms = configured(config, log)
  const isDemo = platforms.length === 0 && first !== undefined
  const running = await (isDemo ? demo(config, first, log) : live(config, platforms, read.value, log))
  console.log(`BT-loggen: ${running.url}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.stop())
}

/** The platforms that the environment configures, each imported only then. */
const configured = ({ slack, teams }: Config, log: Log): readonly MakePlatform[] => [
  ...(slack ? [onSlack(slack, log)] : []),
  ...(teams ? [onTeams(teams, log)] : []),
]

const onSlack =
  (config: SlackConfig, log: Log): MakePlatform =>
  async (sites) => {
    const { slackPlatform } = await import('./platforms/slack/slackPlatform.ts')
    return slackPlatform({
      ...{ config, sites, log },
      report: (error) => log.error('slack.failed', { error }),
      installed: (place) => reachableAgain(place, sites),
    })
  }

const onTeams =
  (config: TeamsConfig, log: Log): MakePlatform =>
  async (sites) => {
    const { teamsPlatform } = await import('./platforms/teams/teamsPlatform.ts')
    return teamsPlatform({ config, sites, report: (error) => log.error('teams.failed', { error }) })
  }

const demo = ({ DATA_DIR, PAGE_PORT }: Config, site: Site, log: Log) =>
  startDemo({ ...site, dir: join(DATA_DIR, 'demo'), port: PAGE_PORT, log })

const live = (config: Config, platforms: readonly MakePlatform[], sites: readonly Site[], log: Log) => {
  const { HOST, PORT, PAGE, PAGE_PORT } = config
  const page: MakePlatform = (served, clock) =>
    livePage(served, clock, PAGE_PORT, (error) => log.error('page.failed', { error }))
  return startLive({
    openStore: () => openStore(config, log),
    host: HOST,
    port: PORT,
    sites,
    platforms: PAGE === 'on' ? [...platforms, page] : platforms,
    clock: { now: () => new Date().toISOString() },
    log,
  })
}

const refuseToStart = (faults: readonly string[]): void => {
  for (const fault of faults) console.error(`Kan inte starta / cannot start: ${fault}`)
  process.exitCode = 1
}

/** What keeps the bot from starting, as a sentence; undefined for an accident. */
const reasonOf = (error: unknown): string | undefined => {
  if (error instanceof Locked) return `DATA_DIR: ${error.message}`
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (error instanceof CannotStart) return error.message
  if (code === 'EADDRINUSE') return `${portVariable(error)}: porten är upptagen / the port is taken`
  if (code === 'ENOENT' || code === 'EACCES') return (error as Error).message
  return undefined
}

/** Which variable gives the port that was taken: the page has one of its own. */
const portVariable = (error: unknown): string =>
  error instanceof Error && 'port' in error && String(error.port) === (process.env['PORT'] ?? '3978')
    ? 'PORT'
    : 'PAGE_PORT'

try {
  await main()
} catch (error) {
  const reason = reasonOf(error)
  if (reason === undefined) throw error
  refuseToStart([reason])
}
