import { afterEach, describe, expect, it } from 'vitest'
import { PlatformError, type Platform, type PlatformFault } from '../../bot/platforms/platform.ts'
import type { Change } from '../../rules/logbook.ts'
import { granted } from '../../rules/refusal.ts'
import type { MemoryDisk } from '../../storage/memory.ts'
import { openWorld, type World, type WorldOptions } from './world.ts'

const worlds: World[] = []
const open = async (options: WorldOptions = {}) => {
  const world = await openWorld({ start: '2026-11-19T15:00', ...options })
  worlds.push(world)
  return world
}
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.stop()
})

/** A platform whose sends fail so, as long as there are faults left. */
const failing =
  (faults: PlatformFault[]) =>
  (platform: Platform): Platform => ({
    ...platform,
    send: (to, view) => {
      const fault = faults.shift()
      return fault === undefined
        ? platform.send(to, view)
        : Promise.reject(new PlatformError(platform.name, fault))
    },
  })

const asksBo = async (world: World) =>
  (await world.person('bo').sees()).filter((text) => text.includes('Anna Berg vill få godkänt')).length

const changes = (world: World, at: string, ...made: Change[]) =>
  world.store.commit('anna', { at, by: 'maria', key: JSON.stringify(made) }, () => granted(made))

describe('a send that fails', () => {
  it('for the rate is tried again at the next tick', async () => {
    const faults: PlatformFault[] = []
    const world = await open({ through: failing(faults) })
    faults.push('rate')
    await world
      .deliver({
        user: 'anna',
        input: { kind: 'press', action: { verb: 'logWeeks', weeks: [{ week: '2026-W47', steps: 0 }] } },
      })
      .catch(() => undefined)
    faults.length = 0
    await world.at('2026-11-19T15:01')
    expect(await asksBo(world)).toBe(1)
  })

  it('without a word whether it came is sent once more when the lease is over, and not before', async () => {
    const faults: PlatformFault[] = []
    const world = await open({ through: failing(faults) })
    await world.person('anna').says('logga')
    faults.push('unsure')
    await world.person('anna').presses('Stämmer')
    expect(await asksBo(world)).toBe(0)
    await world.at('2026-11-19T15:00')
    expect(await asksBo(world)).toBe(0)
    await world.at('2026-11-19T15:02')
    expect(await asksBo(world)).toBe(1)
    await world.at('2026-11-19T15:10')
    expect(await asksBo(world)).toBe(1)
  })

  it('and was cut off by a crash between claim and send is sent after the restart', async () => {
    const disk: MemoryDisk = new Map()
    const before = await open({ disk })
    await before.store.deliveries.claim(
      'reminder/anna/2026-11-20',
      Date.parse('2026-11-20T13:00:00Z'),
      60_000,
      2,
    )
    await before.stop()
    const after = await open({ disk, start: '2026-11-20T14:00' })
    const cards = async () =>
      (await after.person('anna').sees()).filter((text) => text.includes('Vecka 47')).length
    expect(await cards()).toBe(0)
    await after.at('2026-11-20T14:02')
    expect(await cards()).toBe(1)
  })
})

describe('whoever is to decide', () => {
  it('is asked anew when the handledare of a week changes, and the former one is shown that it is no longer hers', async () => {
    const world = await open()
    await world.person('anna').says('v46 akut')
    await world.person('anna').says('ändra v46')
    await world.person('anna').submits({ placement: 'vc' })
    expect(await world.person('sara').last()).toContain('v46 allmänmedicin, hela veckan\n[Godkänn]')
    expect(await world.person('bo').last()).not.toContain('[Godkänn]')
  })

  it('is the new huvudhandledare where no handledare is named', async () => {
    const world = await open()
    const at = '2026-11-19T14:00:00.000Z'
    await changes(world, at, {
      change: 'planSet',
      plan: [
        { id: 'akut', unit: 'Akuten', specialty: 'akut sjukvård', from: '2026-11-02', to: '2027-03-01' },
      ],
    })
    await world.person('anna').says('v46 akut')
    expect(await world.person('karin').last()).toContain('[Godkänn]')
    await changes(world, at, { change: 'peopleSet', people: { mainSupervisor: 'sara' } })
    await world.at('2026-11-19T15:01')
    expect(await world.person('sara').last()).toContain('v46 akut sjukvård, hela veckan\n[Godkänn]')
    expect(await world.person('karin').last()).not.toContain('[Godkänn]')
  })
})

describe('a request of another day', () => {
  it('is news, and brings along what still waits', async () => {
    const world = await open()
    await world.person('anna').says('v45 akut')
    await world.at('2026-11-20T15:00')
    await world.person('anna').says('v46 akut')
    const cards = await world.person('bo').sees()
    expect(cards).toHaveLength(2)
    expect(cards[0]).toContain('Ligger i ett nyare kort')
    expect(cards[0]).not.toContain('[Godkänn')
    expect(cards[1]).toContain('[Godkänn båda]')
  })
})

describe('cards tell the truth', () => {
  it('of a week taken out after its approval', async () => {
    const world = await open()
    await world.person('anna').says('v46 akut')
    await world.person('bo').presses('Godkänn')
    await world.person('anna').says('ta bort v46')
    expect(await world.person('bo').last()).toContain('Borttagen av BT-läkaren')
  })

  it('of what was decided, when it was written anew since', async () => {
    const world = await open()
    await world.person('anna').says('v46 akut')
    await world.person('bo').presses('Godkänn')
    await world.person('anna').says('ändra v46')
    await world.person('anna').submits({ percent: '70' })
    const [old, anew] = await world.person('bo').sees()
    expect(old).toContain('v46 akut sjukvård, hela veckan\nRättad sedan dess')
    expect(anew).toContain('v46 akut sjukvård, 70 %, hela veckan\n[Godkänn]')
  })
})

describe('a split week with one part approved', () => {
  it('lets the doctor undo the other part', async () => {
    const world = await open()
    await world.person('anna').says('ändra v46')
    await world.person('anna').submits({ split: 'yes' })
    await world.person('anna').submits({ day: '2026-11-11', placement: 'vc' })
    await world.person('bo').presses('Godkänn')
    await world.person('anna').says('ångra')
    const logbook = await world.store.logbook('anna')
    expect(logbook.entries.map(({ id, steps }) => [id, steps.at(-1)?.did])).toEqual([
      ['2026-W46/akut', 'approved'],
      ['2026-W46/vc', 'undone'],
    ])
  })
})
