import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listening } from '../../bot/platforms/listening.ts'
import { addDays } from '../../rules/calendar/day.ts'
import { dayOf } from '../../rules/calendar/instant.ts'
import { addWeeks, weekOf } from '../../rules/calendar/week.ts'
import { enrolment, placement } from '../given.ts'
import { openFakeTeams, type FakeTeams } from '../platforms/teams/fakeTeams.ts'
import { teamsActor } from '../platforms/teams/teamsActor.ts'
import { teamsClient } from '../platforms/teams/teamsClient.ts'
import { webActor } from '../platforms/webRig.ts'
import { person } from '../stories/world.ts'

const main = fileURLToPath(new URL('../../bot/main.ts', import.meta.url))
/** The process has the real clock, so its people's weeks lie around today. */
const today = dayOf(new Date().toISOString(), 'Europe/Stockholm')
const lastWeek = addWeeks(weekOf(today), -1)
const inVgr = { programme: 'vgr', start: addDays(today, -28), end: addDays(today, 330) }

const roster = {
  people: [
    person('anna', 'Anna Berg', 'doctor', 'sv'),
    person('bo', 'Bo Ek', 'supervisor', 'sv'),
    person('maria', 'Maria Lind', 'office', 'sv'),
  ],
  doctors: [
    {
      doctor: 'anna',
      changes: [
        { change: 'enrolmentSet', enrolment: enrolment(inVgr) },
        { change: 'planSet', plan: [placement('akut', addDays(today, -28), addDays(today, 60))] },
      ],
    },
  ],
}
const [node, args] = [process.execPath, ['--import', 'tsx', main]]

let folder: string
let teams: FakeTeams
let stop: (() => Promise<void>) | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bt-'))
  teams = await openFakeTeams({ tokens: false })
})
afterEach(async () => {
  await stop?.()
  await teams.close()
  await rm(folder, { recursive: true, force: true })
})

const freePort = async (): Promise<string> => {
  const server = listening(() => Promise.resolve())
  await server.listen(0, '127.0.0.1')
  const port = server.port()
  await server.stop()
  return String(port)
}

/** The bot's process as an operator starts it, once it says where it is. */
const start = async (env: Record<string, string>) => {
  const child = spawn(node, args, { env: { ...process.env, DATA_DIR: folder, PORT: '0', ...env } })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  stop = async () => {
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  }
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString()
      if (said.includes('BT-loggen: ')) resolve()
    })
    void ended.then((code) => reject(new Error(`ended with ${code}: ${said}`)))
  })
  return /BT-loggen: (\S+)/.exec(said)?.[1] ?? ''
}

describe('the bot in Teams and on the page at once', { timeout: 60_000 }, () => {
  it('has one store: what is logged in Teams is approved on the page, and both see it', async () => {
    teams.roster.set('aad-anna', { name: 'Anna Berg', email: 'Anna@Region.se' })
    const [PAGE_PORT, ROSTER_FILE] = [await freePort(), join(folder, 'roster.yaml')]
    await writeFile(ROSTER_FILE, JSON.stringify(roster))
    const url = await start({ TEAMS_INSECURE_LOOPBACK: '1', PAGE: 'on', PAGE_PORT, ROSTER_FILE })
    const anna = teamsActor(teams, teamsClient(teams, url), 'aad-anna')
    await anna.says('hej')
    await anna.says(`v${lastWeek.slice(-2)} akut`)
    const bo = webActor(`http://127.0.0.1:${PAGE_PORT}`, 'bo')
    await bo.says('att godkänna')
    await expect.poll(() => bo.last()).toContain('[Godkänn]')
    await bo.presses('Godkänn')
    await expect.poll(async () => (await anna.sees()).join('\n')).toContain('Godkänd av Bo Ek')
    const ready = await fetch(`${url}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([200, { store: true, teams: true, web: true }])
  })

  it('refuses to start with an empty app id, and names the variable', async () => {
    const env = { ...process.env, DATA_DIR: folder, TEAMS_APP_ID: '', TEAMS_APP_PASSWORD: 'hemligt' }
    const failed = await promisify(execFile)(node, args, { env }).then(
      () => undefined,
      (error: { code: number; stderr: string }) => error,
    )
    expect(failed?.code).toBe(1)
    expect(failed?.stderr).toContain('TEAMS_APP_ID')
    expect(failed?.stderr).not.toContain('hemligt')
  })
})
