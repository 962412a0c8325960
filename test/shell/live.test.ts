import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { livePage } from '../../bot/live/livePage.ts'
import type { Live } from '../../bot/live/serve.ts'
import { startLive, type MakePlatform } from '../../bot/live/startLive.ts'
import type { Platform, Route } from '../../bot/platforms/platform.ts'
import { loadProgrammes } from '../../bot/programmes.ts'
import { rosterSchema } from '../../bot/roster.ts'
import { openLowdbStore } from '../../storage/lowdb/store.ts'
import { webActor } from '../platforms/webRig.ts'
import { person } from '../stories/world.ts'

const silent = { info: () => {}, warn: () => {}, error: () => {} }

const roster = rosterSchema.parse({
  people: [person('anna', 'Anna Berg', 'doctor', 'sv'), person('maria', 'Maria Lind', 'office', 'sv')],
  doctors: [
    {
      doctor: 'anna',
      changes: [
        {
          change: 'enrolmentSet',
          enrolment: { programme: 'vgr', start: '2026-11-02', form: 'fristående', percent: 100 },
        },
      ],
    },
  ],
})

let dir: string
let running: Live | undefined
let pageUrl: string

const page: MakePlatform = async (sites, clock) => {
  const made = await livePage(sites, clock, 0, () => {})
  return {
    ...made,
    start: async (answer) => {
      await made.start(answer)
      pageUrl = made.url()
    },
  }
}

const start = async (...more: MakePlatform[]) => {
  const { programmes } = await loadProgrammes()
  const clock = { now: () => '2026-11-20T14:00:00.000Z' }
  const platforms = [page, ...more]
  running = await startLive({
    openStore: () => openLowdbStore({ dir }),
    host: '127.0.0.1',
    port: 0,
    sites: [{ id: 'site', programmes, fixedSettings: {}, roster }],
    platforms,
    clock,
    log: silent,
  })
  return running
}

const quiet =
  (more: Partial<Platform>): MakePlatform =>
  () => ({
    name: 'other',
    start: () => Promise.resolve(),
    send: () => Promise.reject(new Error('sends nothing')),
    replace: () => Promise.resolve(),
    sendFile: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    ...more,
  })

beforeEach(async () => {
  dir = join(await mkdtemp(join(tmpdir(), 'bt-')), 'live')
})
afterEach(async () => {
  await running?.stop()
  running = undefined
  await rm(dir, { recursive: true, force: true })
})

describe('the live bot', () => {
  it('knows its people by their addresses, and keeps what they say over a restart', async () => {
    await start()
    await webActor(pageUrl, 'anna').says('språk en')
    await running?.stop()
    await start()
    await webActor(pageUrl, 'anna').says('hej')
    expect(await webActor(pageUrl, 'anna').last()).toContain('Hello Anna.')
  })

  it('says to whatever watches over it that it lives and is ready', async () => {
    const { url } = await start()
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    const ready = await fetch(`${url}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([200, { store: true, web: true }])
  })

  it('says which platform is not ready', async () => {
    const { url } = await start(quiet({ ready: () => false }))
    const ready = await fetch(`${url}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([503, { store: true, web: true, other: false }])
  })

  it('answers an unknown address, a wrong method and an accident without a word of what is inside', async () => {
    const broken: Route = {
      method: 'POST',
      path: '/broken',
      handle: () => Promise.reject(new Error('hemlig')),
    }
    const { url } = await start(quiet({ routes: [broken] }))
    const answers = [
      await fetch(`${url}/nowhere`),
      await fetch(`${url}/broken`),
      await fetch(`${url}/broken?x=1`, { method: 'POST' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 405, 500])
    expect(await Promise.all(answers.map((one) => one.text()))).toEqual(['', '', ''])
  })

  it('ends what is in flight before it stops', async () => {
    let finish = () => {}
    const finishing = new Promise<void>((resolve) => (finish = resolve))
    let begun = () => {}
    const beginning = new Promise<void>((resolve) => (begun = resolve))
    const slow: Route = {
      method: 'GET',
      path: '/slow',
      handle: async (_, response) => {
        begun()
        await finishing
        response.end('whole')
      },
    }
    const live = await start(quiet({ routes: [slow] }))
    const answer = fetch(`${live.url}/slow`).then((response) => response.text())
    await beginning
    const stopping = live.stop()
    running = undefined
    finish()
    expect(await answer).toBe('whole')
    await stopping
  })

  it('lets go of store and ports when a platform cannot begin', async () => {
    const failing = quiet({ start: () => Promise.reject(new Error('no such token')) })
    await expect(start(failing)).rejects.toThrow('no such token')
    await start()
    expect(pageUrl).toContain('127.0.0.1')
  })
})
