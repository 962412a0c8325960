import { join } from 'node:path'
import { Locked } from '../storage/lowdb/lock.ts'
import { readConfig } from './config.ts'
import { startDemo } from './demo/startDemo.ts'
import { createLog } from './log.ts'
import { loadProgrammes } from './programmes.ts'
import { readRoster } from './roster.ts'

/** Starts what the environment asks for; nothing configured is the demo on the page. */
const main = async (): Promise<void> => {
  const { config, faults } = readConfig(process.env)
  if (config === undefined) return refuseToStart(faults)
  const folders = config.PROGRAMMES_DIR === undefined ? [] : [config.PROGRAMMES_DIR]
  const { programmes, faults: wrongFiles } = await loadProgrammes(folders)
  for (const fault of wrongFiles) console.error(`Program som inte kan läsas / programme refused: ${fault}`)
  const roster = config.ROSTER_FILE === undefined ? undefined : await readRoster(config.ROSTER_FILE)
  if (roster !== undefined && 'faults' in roster) return refuseToStart(roster.faults)
  const running = await startDemo({
    dir: join(config.DATA_DIR, 'demo'),
    port: config.PAGE_PORT,
    programmes,
    roster: roster?.value,
    log: createLog(),
  })
  console.log(`BT-loggen: ${running.url}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.stop())
}

const refuseToStart = (faults: readonly string[]): void => {
  for (const fault of faults) console.error(`Kan inte starta / cannot start: ${fault}`)
  process.exitCode = 1
}

/** What keeps the bot from starting, as a sentence; undefined for an accident. */
const reasonOf = (error: unknown): string | undefined => {
  if (error instanceof Locked) return `DATA_DIR: ${error.message}`
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return 'PAGE_PORT: porten är upptagen / the port is taken'
  if (code === 'ENOENT' || code === 'EACCES') return (error as Error).message
  return undefined
}

try {
  await main()
} catch (error) {
  const reason = reasonOf(error)
  if (reason === undefined) throw error
  refuseToStart([reason])
}
