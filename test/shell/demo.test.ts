import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startDemo } from '../../bot/demo/startDemo.ts'
import { loadProgrammes } from '../../bot/programmes.ts'
import { webActor, webDemo } from '../platforms/webRig.ts'

const silent = { info: () => {}, warn: () => {}, error: () => {} }

describe('the demo', () => {
  let dir: string
  let running: Awaited<ReturnType<typeof startDemo>>
  const start = async () => {
    const { programmes } = await loadProgrammes()
    return startDemo({ dir, port: 0, programmes, roster: undefined, log: silent })
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

  it('has a doctor each of Stockholm’s and Skaraborg’s programme, some months in', async () => {
    await person('anna').says('status')
    expect(await person('anna').last()).toMatch(/Allmänmedicin\n3,\d av 4 månader godkända/)
    await person('erik').says('status')
    expect(await person('erik').last()).toMatch(/Akut sjukvård\n17 v( \d d)? av 17 veckor godkända/)
    await person('maria').says('översikt')
    expect(await person('maria').last()).toContain('2 BT-läkare.')
    expect(await person('anna').sees()).not.toEqual([])
  })

  it('moves its clock a week ahead, and the next week’s card comes by itself', async () => {
    const before = (await person('anna').sees()).length
    await webDemo(running.url, 'week')
    const seen = await person('anna').sees()
    expect(seen.length).toBe(before + 1)
    expect(seen.at(-1)).toContain('[Stämmer]')
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

  it('begins anew', async () => {
    await person('anna').says('logga')
    await person('anna').presses('Stämmer')
    const before = await person('anna').sees()
    await webDemo(running.url, 'reset')
    const after = await person('anna').sees()
    expect(after).not.toEqual(before)
    expect(after.at(-1)).toContain('[Stämmer]')
  })
})
