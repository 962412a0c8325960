import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startDemo } from '../../bot/demo/startDemo.ts'
import { loadProgrammes } from '../../bot/programmes.ts'
import type { Setup } from '../../bot/platforms/web/wire.ts'
import { webActor, webDemo } from '../platforms/webRig.ts'

const silent = { info: () => {}, warn: () => {}, error: () => {} }

describe('the demo', () => {
  let dir: string
  let running: Awaited<ReturnType<typeof startDemo>>
  const start = async () => {
    const { programmes } = await loadProgrammes()
    return startDemo({ dir, port: 0, programmes, fixedSettings: {}, roster: undefined, log: silent })
  }

  beforeEach(async () => {
    dir = join(await mkdtemp(join(tmpdir(), 'bt-')), 'demo')
    running = await start()
  })
  afterEach(async () => {
    await running.stop()
    await rm(dir, { recursive: true })
  })
  const person = (id: string) => webActor(running.url, id)

  it('has a doctor of each founding programme, some months in', async () => {
    await person('anna').says('status')
    expect(await person('anna').last()).toMatch(/Allmänmedicin\n3,\d av 4 månader godkända/)
    await person('erik').says('status')
    expect(await person('erik').last()).toMatch(/Akut sjukvård\n17 v( \d d)? av 17 veckor godkända/)
    await person('nora').says('status')
    // Some eight approved weeks at 80 %, 5.6 days each, are 44.8: 1 + 16.8 / 31 of a month.
    expect(await person('nora').last()).toMatch(/Totalt\n1,\d av 6 månader godkända/)
    expect(await person('nora').last()).toContain('Alla delmål ska vara uppnådda senast')
    await person('jonas').says('status')
    expect(await person('jonas').last()).toMatch(/Totalt\n1,\d av 12 månader godkända/)
    await person('maria').says('översikt')
    expect(await person('maria').last()).toContain('4 BT-läkare, ')
    expect(await person('anna').sees()).not.toEqual([])
  })

  it('moves its clock a week ahead, and the next week’s card comes by itself', async () => {
    const before = (await person('anna').sees()).length
    await webDemo(running.url, 'week')
    const seen = (await person('anna').sees()).slice(before)
    expect(seen.some((text) => text.includes('[Stämmer]'))).toBe(true)
    // The week's card, and on Monday its reminder.
    expect(seen.length).toBeLessThanOrEqual(2)
  })

  it('goes on after a restart where it stood, and its old buttons with it', async () => {
    await webDemo(running.url, 'week')
    const seen = await person('anna').sees()
    await running.stop()
    running = await start()
    expect(await person('anna').sees()).toEqual(seen)
    await person('anna').presses('Stämmer')
    expect(await person('anna').last()).toContain('Loggat:')
  })

  it('lets a visitor on no list begin, who is then one of the persons', async () => {
    const persons = async () =>
      ((await (await fetch(`${running.url}/setup`)).json()) as { persons: { id: string; name: string }[] })
        .persons
    expect((await persons()).filter(({ id }) => id === 'leo')).toHaveLength(1)
    await person('leo').says('hej')
    await person('leo').presses('Jag är BT-läkare, kom igång')
    await person('leo').submits({ programme: 'vgr', form: 'fristående' })
    expect(await person('leo').last()).toContain('Välkommen.')
    expect((await persons()).filter(({ id }) => id === 'leo')).toEqual([
      expect.objectContaining({ name: 'Leo Nyman' }),
    ])
  })

  it('begins anew', async () => {
    await person('anna').says('logga')
    await person('anna').presses('Stämmer')
    const before = await person('anna').sees()
    await webDemo(running.url, 'reset')
    const after = await person('anna').sees()
    expect(after).not.toEqual(before)
    expect(after.at(-1)).toContain('[Stämmer]')
  })

  it('answers every question while it begins anew', async () => {
    let over = false
    const statuses = new Set<number>()
    const asking = async (path: string) => {
      for (; !over; await wait(25)) statuses.add((await fetch(running.url + path)).status)
    }
    const asked = ['/conversation?as=anna', '/conversation?as=bo', '/setup'].map(asking)
    const writing = person('erik').says('status')
    await webDemo(running.url, 'reset').finally(() => (over = true))
    await Promise.all([...asked, writing])
    expect([...statuses]).toEqual([200])
    expect(await person('erik').last()).not.toContain('Något gick fel')
  })

  it('begins anew also when it is time for a tick meanwhile', async () => {
    await running.stop()
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      running = await start()
      const anew = webDemo(running.url, 'reset')
      await wait(300)
      vi.advanceTimersByTime(30_000)
      await anew
    } finally {
      vi.useRealTimers()
    }
    expect((await person('anna').sees()).at(-1)).toContain('[Stämmer]')
  })

  it('names its people in the order of their names, Anna and Bo first, also after a restart', async () => {
    const persons = async () => ((await (await fetch(`${running.url}/setup`)).json()) as Setup).persons
    const names = async (role: string) =>
      (await persons()).filter((one) => one.role === role).map(({ name }) => name)
    const [doctors, supervisors] = [await names('doctor'), await names('supervisor')]
    expect([doctors[0], supervisors[0], supervisors.at(-1)]).toEqual(['Anna Berg', 'Bo Ek', 'Åsa Öberg'])
    expect(supervisors).toEqual(supervisors.toSorted(new Intl.Collator('sv').compare))
    await running.stop()
    running = await start()
    expect([await names('doctor'), await names('supervisor')]).toEqual([doctors, supervisors])
  })
})
