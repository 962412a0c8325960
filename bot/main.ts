import { join } from 'node:path'
import { Locked } from '../storage/lowdb/lock.ts'
import { readConfig, type Config } from './config.ts'
import { startDemo } from './demo/startDemo.ts'
import { livePage } from './live/livePage.ts'
import { startLive, type LiveGiven, type MakePlatform } from './live/startLive.ts'
import { createLog, type Log } from './log.ts'
import { openStore } from './openStore.ts'
import { CannotStart } from './platforms/platform.ts'
import type { SlackConfig } from './platforms/slack/config.ts'
import type { TeamsConfig } from './platforms/teams/config.ts'
import { loadProgrammes } from './programmes.ts'
import { readRoster } from './roster.ts'
import { readSettingsFile } from './settingsFile.ts'

/** Starts what the environment asks for; no platform configured is the demo on the page. */
const main = async (): Promise<void> => {
  const { config, faults } = readConfig(process.env)
  if (config === undefined) return refuseToStart(faults)
  const folders = config.PROGRAMMES_DIR === undefined ? [] : [config.PROGRAMMES_DIR]
  const { programmes, faults: wrongFiles } = await loadProgrammes(folders)
  for (const fault of wrongFiles) console.error(`Program som inte kan läsas / programme refused: ${fault}`)
  const roster = config.ROSTER_FILE === undefined ? undefined : await readRoster(config.ROSTER_FILE)
  if (roster !== undefined && 'faults' in roster) return refuseToStart(roster.faults)
  const settings =
    config.SETTINGS_FILE === undefined ? undefined : await readSettingsFile(config.SETTINGS_FILE)
  if (settings !== undefined && 'faults' in settings) return refuseToStart(settings.faults)
  const given = { programmes, fixedSettings: settings?.value ?? {}, roster: roster?.value, log: createLog() }
  const platforms = configured(config, given)
  const running = platforms.length === 0 ? await demo(config, given) : await live(config, platforms, given)
  console.log(`BT-loggen: ${running.url}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.stop())
}

type Given = Pick<LiveGiven, 'programmes' | 'fixedSettings' | 'roster' | 'log'>

/** The platforms that the environment configures, each imported only then. */
const configured = ({ slack, teams }: Config, { log }: Given): readonly MakePlatform[] => [
  ...(slack ? [onSlack(slack, log)] : []),
  ...(teams ? [onTeams(teams, log)] : []),
]

const onSlack =
  (config: SlackConfig, log: Log): MakePlatform =>
  async () => {
    const { slackPlatform } = await import('./platforms/slack/slackPlatform.ts')
    return slackPlatform({ config, log, report: (error) => log.error('slack.failed', { error }) })
  }

const onTeams =
  (config: TeamsConfig, log: Log): MakePlatform =>
  async (site) => {
    const { teamsPlatform } = await import('./platforms/teams/teamsPlatform.ts')
    return teamsPlatform({
      config,
      records: (kind, schema) => site.records(kind, schema),
      report: (error) => log.error('teams.failed', { error }),
    })
  }

const demo = ({ DATA_DIR, PAGE_PORT }: Config, given: Given) =>
  startDemo({ dir: join(DATA_DIR, 'demo'), port: PAGE_PORT, ...given })

const live = (config: Config, platforms: readonly MakePlatform[], given: Given) => {
  const { HOST, PORT, PAGE, PAGE_PORT } = config
  const page: MakePlatform = (site, clock) =>
    livePage(site, clock, PAGE_PORT, (error) => given.log.error('page.failed', { error }))
  return startLive({
    ...given,
    openStore: () => openStore(config, given.log),
    host: HOST,
    port: PORT,
    platforms: PAGE === 'on' ? [...platforms, page] : platforms,
    clock: { now: () => new Date().toISOString() },
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
