import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readConfig } from '../bot/config.ts'
import { healthRoutes } from '../bot/live/health.ts'
import { read, root, variables } from './house.ts'

const dockerfile = read('deploy/Dockerfile')
const unit = read('deploy/bt-loggen.service')
const example = parseEnv(read('deploy/environment.example'))

/** The pairs of `NAME=value NAME=value`. */
const pairs = (line: string | undefined) =>
  Object.fromEntries((line ?? '').split(' ').map((pair) => pair.split('=', 2))) as Record<string, string>

const inImage = pairs(/^ENV (.*)$/m.exec(dockerfile)?.[1])
const inUnit = pairs(/^Environment=(.*)$/m.exec(unit)?.[1])

const service = z.looseObject({
  command: z.array(z.string()),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  secrets: z.array(z.string()),
  volumes: z.array(z.string()),
})
const compose = z
  .looseObject({
    services: z.strictObject({ bot: service, database: service }),
    secrets: z.record(z.string(), z.strictObject({ file: z.string() })),
    volumes: z.record(z.string(), z.null()),
  })
  .parse(parse(read('deploy/compose.yaml')))
const { bot, database } = compose.services

/** What the image is made of: each COPY that is not from an earlier stage. */
const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, from = '']) =>
  from.split(' '),
)

describe('what is deployed', () => {
  it('names only variables that the bot reads', () => {
    const named = [inImage, inUnit, example].flatMap((one) => Object.keys(one))
    expect(named.filter((name) => !variables.includes(name))).toEqual([])
    expect(named.length).toBeGreaterThan(10)
  })

  it.each([
    ['Slack', { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }],
    [
      'Teams',
      { TEAMS_APP_ID: crypto.randomUUID(), TEAMS_APP_PASSWORD: 'x', TEAMS_TENANT_ID: crypto.randomUUID() },
    ],
  ])('is told all that %s needs by the example, filled in', (_, filled) => {
    expect(Object.keys(example)).toEqual(expect.arrayContaining(Object.keys(filled)))
    for (const around of [inImage, inUnit])
      expect(readConfig({ ...example, ...filled, ...around }).faults).toEqual([])
  })

  it('copies only what is there and what may be sent to the builder', () => {
    const sent = read('deploy/Dockerfile.dockerignore')
    expect(copied.filter((file) => !existsSync(join(root, file)) || !sent.includes(`!${file}\n`))).toEqual([])
    expect(sent.match(/^!.*$/gm)?.sort()).toEqual([...new Set(copied)].map((file) => `!${file}`).sort())
    expect(sent).toMatch(/^\*$/m)
  })

  it('starts what the build makes of bot/main.ts, with the secrets from a file', () => {
    expect(existsSync(join(root, 'bot/main.ts'))).toBe(true)
    expect(dockerfile).toContain('CMD ["node", "dist/bot/main.js"]')
    expect(bot.command).toEqual(['node', '--env-file=/run/secrets/environment', 'dist/bot/main.js'])
    expect(unit).toMatch(/^ExecStart=\/usr\/bin\/node --env-file=%d\/environment dist\/bot\/main\.js$/m)
    expect(unit).toMatch(/^LoadCredential=environment:/m)
  })

  it('listens where it is asked for, on this machine only', () => {
    expect(/^EXPOSE (.*)$/m.exec(dockerfile)?.[1]).toBe(inImage['PORT'])
    expect(bot.ports).toEqual([`127.0.0.1:3978:${inImage['PORT']}`])
    expect(database.ports).toEqual([])
    expect(inUnit['HOST']).toBe('127.0.0.1')
    const paths = healthRoutes({ all: [], of: () => undefined }, []).map(({ path }) => path)
    expect(paths).toContain(/HEALTHCHECK[\s\S]*?env\.PORT\}(\/\w+)/.exec(dockerfile)?.[1])
  })

  it('runs as nobody special, on production dependencies and without install scripts', () => {
    expect(dockerfile).toMatch(/^USER node$/m)
    const installs = [...dockerfile.matchAll(/^RUN npm ci.*$/gm)].map(([line]) => line)
    expect(installs).toEqual(['RUN npm ci --ignore-scripts', 'RUN npm ci --omit=dev --ignore-scripts'])
    expect(dockerfile).toMatch(/COPY --from=production \S*node_modules/)
    for (const option of ['User=bt-loggen', 'NoNewPrivileges=yes', 'ProtectSystem=strict', 'PrivateTmp=yes'])
      expect(unit).toContain(`\n${option}\n`)
    // V8 compiles as it runs.
    expect(unit).not.toMatch(/^MemoryDenyWriteExecute/m)
  })

  it('keeps its data where it may write', () => {
    expect(inUnit['DATA_DIR']).toBe(`/var/lib/${/^StateDirectory=(.*)$/m.exec(unit)?.[1]}`)
    expect(dockerfile).toContain(`VOLUME ${inImage['DATA_DIR']}\n`)
    expect(bot.volumes).toContain(`data:${inImage['DATA_DIR']}`)
  })

  it('names each volume and secret, keeps secrets in files of their own, and those out of the repository', () => {
    const used = [bot, database].flatMap(({ secrets }) => secrets)
    expect(new Set(used)).toEqual(new Set(Object.keys(compose.secrets)))
    expect(Object.values(compose.secrets).every(({ file }) => file.startsWith('secrets/'))).toBe(true)
    expect(read('.gitignore')).toMatch(/^deploy\/secrets\/$/m)
    const mounted = [bot, database].flatMap(({ volumes }) => volumes.map((one) => one.split(':')[0] ?? ''))
    const [files, named] = [
      mounted.filter((one) => one.startsWith('./')),
      mounted.filter((one) => !one.startsWith('./')),
    ]
    expect(new Set(named)).toEqual(new Set(Object.keys(compose.volumes)))
    expect(files.filter((one) => !existsSync(join(root, 'deploy', one)))).toEqual([])
    const outright = Object.keys({ ...bot.environment, ...database.environment }).filter((name) =>
      /PASSWORD|TOKEN|SECRET/.test(name),
    )
    expect(outright.filter((name) => !name.endsWith('_FILE'))).toEqual([])
  })
})
