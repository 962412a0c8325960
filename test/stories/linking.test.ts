import { afterEach, describe, expect, it } from 'vitest'
import { PlatformError, type Platform, type Profile } from '../../bot/platforms/platform.ts'
import { peopleRecords } from '../../bot/scene.ts'
import type { Person } from '../../rules/person.ts'
import { openWorld, type World, type WorldOptions } from './world.ts'

const worlds: World[] = []
const open = async (options: WorldOptions) => {
  const world = await openWorld({ start: '2026-11-20T15:00', ...options })
  worlds.push(world)
  return world
}
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.stop()
})

/** A platform whose directory says this of every account. */
const saying = (profile: Profile) => (platform: Platform) => ({
  ...platform,
  profile: () => Promise.resolve(profile),
})

const change = async ({ store }: World, id: string, more: Partial<Person>) => {
  const stored = await peopleRecords(store).get(id)
  await peopleRecords(store).put(id, stored!.version, { ...stored!.value, ...more })
}

const bo: Profile = { name: 'Bo E', email: 'BO@Region.se', member: true, language: 'sv' }

describe('someone on the list who has not written yet', () => {
  it('is named as not reached, and gets what waits with the first word', async () => {
    const world = await open({ unlinked: ['bo'], through: saying(bo) })
    await world.person('anna').says('v46 akut')
    expect(await world.person('anna').last()).toContain('jag når inte Bo Ek ännu')
    await world.person('bo').says('hej')
    expect((await world.person('bo').sees()).join()).toContain('Anna Berg vill få godkänt')
    expect(await world.person('anna').last()).toContain('Bo Ek får godkänna.')
    await world.person('bo').presses('Godkänn')
    expect(await world.person('anna').last()).toContain('Godkänd av Bo Ek')
  })

  it('is linked by the address whatever its case, and the kansli is told once', async () => {
    const world = await open({ unlinked: ['bo'], through: saying(bo) })
    await world.person('bo').says('hej')
    await world.person('bo').says('hej')
    const told = (await world.person('maria').sees()).filter((text) => text.includes('Bo Ek skriver nu'))
    expect(told).toHaveLength(1)
  })

  it('has one account, also when the first two messages come at once', async () => {
    let asked = 0
    let both: readonly Promise<unknown>[] = []
    const through = (platform: Platform): Platform => ({
      ...platform,
      profile: async () => {
        asked += 1
        // Whichever asks second knows of no account until the other has been answered.
        if (asked === 2) await Promise.race(both)
        return bo
      },
    })
    const world = await open({ unlinked: ['bo'], through })
    const say = (text: string) => world.deliver({ user: 'bo', input: { kind: 'text', text } })
    both = [say('hej'), say('att godkänna')]
    await Promise.all(both)
    expect(asked).toBe(2)
    expect((await peopleRecords(world.store).get('bo'))?.value.accounts).toHaveLength(1)
  })

  it('is asked in the language of the account until another is chosen', async () => {
    const world = await open({ unlinked: ['bo'], through: saying({ ...bo, language: 'en' }) })
    await change(world, 'bo', { met: false })
    await world.person('bo').says('hej')
    expect(await world.person('bo').last()).toContain('Hello Bo.')
  })
})

describe('an account that is not to be linked', () => {
  const stranger = 'Du står inte på någon lista'

  it('is that of a guest: told so, with nothing of anyone, and the kansli knows', async () => {
    const world = await open({ unlinked: ['bo'], through: saying({ ...bo, member: false }) })
    await world.person('bo').says('att godkänna')
    await world.person('bo').says('att godkänna')
    expect(await world.person('bo').last()).toContain('gäst')
    const told = (await world.person('maria').sees()).filter((text) => text.includes('kan inte kopplas'))
    expect(told).toHaveLength(1)
  })

  it('is one whose address two people share', async () => {
    const world = await open({ unlinked: ['bo', 'sara'], through: saying({ ...bo, email: 'x@region.se' }) })
    for (const id of ['bo', 'sara']) await change(world, id, { email: 'x@region.se' })
    await world.person('bo').says('hej')
    expect(await world.person('bo').last()).toContain(stranger)
  })

  it('is one without an address', async () => {
    const world = await open({ unlinked: ['bo'], through: saying({ name: 'Bo', member: true }) })
    await world.person('bo').says('hej')
    expect(await world.person('bo').last()).toContain(stranger)
  })
})

describe('an account that no longer takes messages', () => {
  it('is told of to the doctor, and gets what waits when its person writes again', async () => {
    let blocked = true
    const through = (platform: Platform): Platform => ({
      ...platform,
      send: (to, view) =>
        blocked && view.summary.includes('vill få godkänt')
          ? Promise.reject(new PlatformError(platform.name, 'unreachable'))
          : platform.send(to, view),
    })
    const world = await open({ through })
    await world.person('anna').says('v46 akut')
    await world.at('2026-11-20T15:01')
    expect(await world.person('anna').last()).toContain('jag når inte Bo Ek ännu')
    blocked = false
    await world.person('bo').says('hej')
    expect((await world.person('bo').sees()).join()).toContain('Anna Berg vill få godkänt')
    expect(await world.person('anna').last()).toContain('Bo Ek får godkänna.')
  })
})
