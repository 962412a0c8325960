import { appendFile, mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { MemoryDisk } from '../../storage/memory.ts'
import { logWeek } from './logWeekOf.ts'
import { openWorld, type World, type WorldOptions } from './world.ts'

const worlds: World[] = []
const open = async (options: WorldOptions = {}) => {
  const world = await openWorld({ start: '2026-11-20T15:00', ...options })
  worlds.push(world)
  return world
}
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.stop()
})

const press = (action: unknown) => ({ kind: 'press' as const, action })
const log47 = press({ verb: 'logWeeks', weeks: [{ week: '2026-W47', steps: 0 }] })

describe('what is delivered twice', () => {
  it('happens once, and both deliveries are answered alike', async () => {
    const world = await open()
    const message = (await world.store.deliveries.to('anna'))[0]!.message
    const once = await world.deliver({ user: 'anna', input: log47, key: 'k1', message })
    const twice = await world.deliver({ user: 'anna', input: log47, key: 'k1', message })
    expect(twice).toEqual(once)
    expect((await world.store.logbook('anna')).entries[0]?.steps).toHaveLength(1)
  })

  it('says that the week is logged when the same press comes under a new key', async () => {
    const world = await open()
    await world.deliver({ user: 'anna', input: log47 })
    expect((await world.deliver({ user: 'anna', input: log47 })).notice).toContain('v47 är redan loggad')
  })

  it('answers a typed line delivered twice with one card', async () => {
    const world = await open()
    const input = { kind: 'text' as const, text: 'v47 akut' }
    await world.deliver({ user: 'anna', input, key: 'k1' })
    await world.deliver({ user: 'anna', input, key: 'k1' })
    expect(
      (await world.person('anna').sees()).filter((text) => text.includes('Bo Ek får godkänna')),
    ).toHaveLength(2)
    // The card of Friday and the receipt of the line; the bo side has one request.
    expect(await world.person('bo').sees()).toHaveLength(1)
  })
})

describe('a restart', () => {
  it('forgets nothing, repeats nothing, and old buttons go on working', async () => {
    const disk: MemoryDisk = new Map()
    const before = await open({ disk })
    await before.person('anna').says('v46 akut')
    const seen = await before.person('anna').sees()
    await before.stop()
    const after = await open({ disk })
    expect(await after.person('anna').sees()).toEqual(seen)
    await after.person('bo').presses('Godkänn')
    await after.person('anna').presses('Stämmer')
    const logbook = await after.store.logbook('anna')
    expect(logbook.entries.map(({ id, steps }) => [id, steps.length])).toEqual([
      ['2026-W46/akut', 2],
      ['2026-W47/akut', 1],
    ])
  })

  it('rewrites the cards that a crash between commit and rewrite left dead', async () => {
    const disk: MemoryDisk = new Map()
    const before = await open({ disk })
    const at = { at: '2026-11-20T14:05:00.000Z', by: 'anna', key: 'crashed' }
    await before.store.commit('anna', at, (logbook) => logWeek(logbook, '2026-W47', at.at))
    await before.stop()
    const after = await open({ disk })
    expect(await after.person('anna').last()).toContain('Loggat: v47')
    expect(await after.person('bo').last()).toContain('Anna Berg vill få godkänt')
  })
})

describe('a logbook that cannot be read', () => {
  it('keeps nobody else from anything', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'bt-'))
    const before = await open({ dir })
    await before.person('anna').says('v47 akut')
    await before.person('erik').says('v47 akut')
    await before.stop()
    worlds.length = 0
    const files = await readdir(dir, { recursive: true })
    const eriks = files.filter((file) => file.endsWith('erik.jsonl'))
    expect(eriks).toHaveLength(1)
    await appendFile(join(dir, eriks[0] ?? ''), 'not a commit\n')
    const after = await open({ dir })
    await after.person('anna').says('status')
    expect(await after.person('anna').last()).toContain('Så här långt har du kommit')
    await after.person('bo').says('att godkänna')
    await after.person('bo').presses('Godkänn')
    expect(await after.person('anna').sees()).toEqual(
      expect.arrayContaining([expect.stringContaining('Godkänd av Bo Ek')]),
    )
    await after.person('bo').says('ångra')
    expect(await after.person('bo').last()).toContain('[Godkänn]')
  })
})

describe('after downtime', () => {
  it('sends only the latest week’s card, once', async () => {
    const world = await open({ start: '2026-11-02T08:00' })
    const before = (await world.person('anna').sees()).length
    await world.at('2026-11-23T08:00')
    expect(await world.person('anna').sees()).toHaveLength(before)
    await world.at('2026-11-23T09:15')
    await world.at('2026-11-23T09:30')
    const seen = (await world.person('anna').sees()).slice(before)
    expect(seen).toHaveLength(1)
    expect(seen[0]).toContain('Även v45 och v46 saknas.')
  })
})

describe('what a client could make up', () => {
  it('names an entry twice and decides it once', async () => {
    const world = await open()
    await world.person('anna').says('v47 akut')
    const one = { doctor: 'anna', entry: '2026-W47/akut', steps: 1 }
    const { notice } = await world.deliver({
      user: 'bo',
      input: press({ verb: 'approve', entries: [one, one] }),
    })
    expect(notice).toBe('Godkänt.')
    expect((await world.store.logbook('anna')).entries[0]?.steps).toHaveLength(2)
  })

  it('is told kindly when a button or a form is of another time', async () => {
    const world = await open()
    expect((await world.deliver({ user: 'anna', input: press({ verb: 'fly' }) })).notice).toContain(
      'äldre version',
    )
    const submitted = await world.deliver({ user: 'anna', input: { kind: 'submit', action: {}, values: {} } })
    expect(submitted.notice).toContain('Öppna det igen')
  })
})
