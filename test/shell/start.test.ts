import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../bot/config.ts'
import { openLowdbStore } from '../../storage/lowdb/store.ts'
import { onlySite } from '../../bot/platforms/sites.ts'
import { fakeSlack, SIGNING_SECRET, TOKENS } from '../platforms/slack/fakeSlack.ts'
import { APP } from '../platforms/slack/oauth.ts'
import { slackRig } from '../platforms/slackRig.ts'

const main = fileURLToPath(new URL('../../bot/main.ts', import.meta.url))

/** Starts the bot as a person would, and gives what it said as it refused. */
const refusal = async (env: Record<string, string>): Promise<string> => {
  const started = promisify(execFile)(process.execPath, ['--import', 'tsx', main], {
    env: { ...process.env, ...env },
    timeout: 20_000,
  })
  const failed = await started.then(
    () => undefined,
    (error: { code: unknown; stderr: string }) => error,
  )
  expect(failed?.code).toBe(1)
  return failed?.stderr ?? ''
}

describe('refuses to start', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bt-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('with a wrong variable, and names it', async () => {
    expect(await refusal({ PAGE_PORT: 'åtta', DATA_DIR: folder })).toMatch(/^Kan inte starta .* PAGE_PORT: /)
  })

  it('with the page open to anyone in production', async () => {
    const said = await refusal({ PAGE: 'on', NODE_ENV: 'production', DATA_DIR: folder })
    expect(said).toMatch(/PAGE: on the page anyone can be anyone/)
  })

  const slackTokens = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', PORT: '0' }

  it('with a database that another machine would be told without checked TLS, or that none of its words name', () => {
    const faults = (DATABASE_URL: string, NODE_ENV = 'production') =>
      readConfig({ ...slackTokens, DATABASE_URL, NODE_ENV }).faults
    expect(faults('postgres://bt:hemligt@db.region.se/bt')).toEqual([
      expect.stringMatching(/^DATABASE_URL: .*sslmode=verify-full/),
    ])
    expect(faults('postgres://bt:hemligt@db.region.se/bt?sslmode=no-verify')).toHaveLength(1)
    expect(faults('postgres://bt:hemligt@db.region.se/bt?sslmode=verify-full')).toEqual([])
    expect(faults('postgres://bt:hemligt@db.region.se/bt', 'test')).toEqual([])
    expect(faults('postgres://bt:hemligt@127.0.0.1/bt')).toEqual([])
    const wrong = ['', 'hemligt', 'mysql://bt:hemligt@db/bt', 'postgres://bt:hemligt@db.region.se']
    expect(wrong.map((one) => faults(one).join()).filter((one) => !one.startsWith('DATABASE_URL: '))).toEqual(
      [],
    )
    expect(wrong.flatMap((one) => faults(one)).join()).not.toContain('hemligt')
  })

  it('with a database for the demo, which would not be used', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://127.0.0.1/bt' }).faults.join()).toMatch(
      /^DATABASE_URL: the demo has a site of its own in DATA_DIR/,
    )
  })

  it('with a database that cannot be reached', async () => {
    const given = { ...slackTokens, DATA_DIR: folder, DATABASE_URL: 'postgres://bt:hemligt@127.0.0.1:9/bt' }
    const said = await refusal(given)
    expect(said).toContain('DATABASE_URL: connect ECONNREFUSED')
    expect(said).not.toContain('hemligt')
  })

  it('with half of what Slack asks for', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1' }).faults.join()).toMatch(
      /SLACK_BOT_TOKEN: kräver SLACK_APP_TOKEN/,
    )
    expect(readConfig({ SLACK_APP_TOKEN: 'xapp-1' }).faults).toEqual(['SLACK_BOT_TOKEN: saknas / is missing'])
    const wrong = readConfig({ ...slackTokens, SLACK_BOT_TOKEN: 'hemligt' }).faults.join()
    expect(wrong).toContain('SLACK_BOT_TOKEN: börjar med')
    expect(wrong).not.toContain('hemligt')
  })

  it('with a token that Slack does not take', async () => {
    const slack = await fakeSlack()
    const given = { ...slackTokens, DATA_DIR: folder, SLACK_API_URL: slack.url }
    expect(await refusal(given)).toContain('SLACK_BOT_TOKEN: Slack svarar / answers invalid_auth')
    const app = await refusal({ ...given, SLACK_BOT_TOKEN: TOKENS.bot })
    expect(app).toContain('SLACK_APP_TOKEN: Slack svarar / answers invalid_auth')
    await slack.stop()
  })

  it('without Slack to be reached', async () => {
    const nobody = { ...slackTokens, DATA_DIR: folder, SLACK_API_URL: 'http://127.0.0.1:9/api/' }
    expect(await refusal(nobody)).toContain('SLACK_API_URL: Slack går inte att nå')
  })

  it('with another key than the one that encrypted what Slack’s workspaces gave', async () => {
    const dir = join(folder, 'installed')
    const slack = await fakeSlack()
    const store = await openLowdbStore({ dir: join(dir, 'live') })
    const sites = onlySite(await store.site('site'))
    await (await slackRig('workspaces', () => Promise.resolve({}), { slack, sites })).install({ team: 'T1' })
    await store.close()
    const said = await refusal({
      ...{ SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_CLIENT_ID: APP.id, SLACK_CLIENT_SECRET: APP.secret },
      ...{ SLACK_STATE_SECRET: 's'.repeat(32), SLACK_TOKEN_KEY: 'ab'.repeat(32), SLACK_WORKSPACES: 'T1' },
      ...{ SLACK_PUBLIC_URL: 'https://bt.example.org', SLACK_API_URL: slack.url, DATA_DIR: dir, PORT: '0' },
    })
    expect(said).toMatch(/^Kan inte starta .* SLACK_TOKEN_KEY: T1 krypterades med en annan nyckel/)
    await slack.stop()
  })

  it('with a fault in its settings, and names file, line and reason', async () => {
    const file = join(folder, 'settings.yaml')
    await writeFile(file, 'digest: { weekday: 1, time: "07:30" }\nweekCard: { weekday: 6, time: "14:00" }\n')
    expect(await refusal({ SETTINGS_FILE: file, DATA_DIR: folder })).toMatch(
      /settings\.yaml:2: weekCard\.weekday: /,
    )
  })

  it('beside another process, and says which', async () => {
    const store = await openLowdbStore({ dir: join(folder, 'demo') })
    const said = await refusal({ DATA_DIR: folder, PAGE_PORT: '0' })
    expect(said).toContain(`is in use by pid ${process.pid} on `)
    expect(said).not.toContain('    at ')
    await store.close()
  })

  it('on a port that is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((listening) => taken.once('listening', listening))
    const { port } = taken.address() as AddressInfo
    expect(await refusal({ DATA_DIR: join(folder, 'other'), PAGE_PORT: String(port) })).toContain(
      'PAGE_PORT: porten är upptagen',
    )
    taken.close()
  })
})
