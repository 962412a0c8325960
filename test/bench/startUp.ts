import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fakeSlack, SIGNING_SECRET, TOKENS } from '../platforms/slack/fakeSlack.ts'
import { named } from './commits.ts'
import { openFolder } from './folder.ts'
import { median, timed } from './measure.ts'
import { againstFirst, type Row } from './rows.ts'

const main = new URL('../../dist/bot/main.js', import.meta.url).pathname
const sizes = [25, 2_500]

/** What `npm run build` made, in Slack over HTTP: from its start until it answers, and its memory then. */
export const startUp = async (): Promise<readonly Row[]> => {
  const slack = await fakeSlack()
  const env = { SLACK_BOT_TOKEN: TOKENS.bot, SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_API_URL: slack.url }
  const measured = []
  for (const doctors of sizes) measured.push(await starts(doctors, env))
  await slack.stop()
  return [
    ...againstFirst(
      'From its start until it answers',
      sizes.map(named),
      measured.map(({ ms }) => ms),
    ),
    ...againstFirst(
      'Memory then',
      sizes.map(named),
      measured.map(({ mb }) => mb),
      'MB',
    ),
  ]
}

const starts = async (doctors: number, env: Readonly<Record<string, string>>) => {
  const folder = await openFolder(doctors, 26, { people: true, below: 'live' })
  await folder.release()
  const runs = []
  for (let run = 0; run < 3; run++) runs.push(await start({ ...env, DATA_DIR: folder.dir, PORT: '0' }))
  await folder.close()
  return { ms: median(runs.map(({ ms }) => ms)), mb: median(runs.map(({ mb }) => mb)) }
}

const start = async (env: Readonly<Record<string, string>>) => {
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const exited = once(child, 'exit')
  const refused = exited.then(() => Promise.reject(new Error('the bot did not start')))
  const ms = await timed(() => Promise.race([once(child.stdout, 'data'), refused]))
  const mb = await memoryOf(child)
  child.kill('SIGKILL')
  await exited
  return { ms, mb }
}

/** What the process has in memory; NaN where the system does not say. */
const memoryOf = async ({ pid }: ChildProcess): Promise<number> => {
  const status = await readFile(join('/proc', String(pid), 'status'), 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1024
}
