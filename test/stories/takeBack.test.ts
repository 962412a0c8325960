import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld({ start: '2026-11-20T15:00' })
  await world.person('anna').presses('Stämmer')
})
afterEach(() => world.stop())
const anna = () => world.person('anna')
const bo = () => world.person('bo')
const all = async (id: string) => (await world.person(id).sees()).join('\n\n')

describe('a logged week', () => {
  it('is undone in one tap, and the handledare’s card with it', async () => {
    await anna().presses('Ångra')
    expect(await anna().last()).toContain('[Stämmer]')
    expect(await bo().last()).toContain('Borttagen av BT-läkaren')
    await anna().presses('Stämmer')
    expect(await bo().last()).toContain('[Godkänn]')
  })

  it('is undone by the word too', async () => {
    await anna().says('ångra')
    expect(await anna().last()).toContain('[Stämmer]')
    await anna().says('ångra')
    expect(await anna().last()).toContain('Det finns inget att ångra här.')
  })

  it('is corrected, and an undo brings the former wording back', async () => {
    await anna().says('ändra v47')
    await anna().submits({ percent: '50' })
    expect(await bo().last()).toContain('v47 akut sjukvård, 50 %, hela veckan')
    await anna().says('ångra')
    expect(await bo().last()).toContain('v47 akut sjukvård, hela veckan')
  })

  it('is moved to another placement, and asked of its handledare instead', async () => {
    await anna().says('ändra v47')
    await anna().submits({ placement: 'vc' })
    expect(await bo().last()).toContain('Borttagen av BT-läkaren')
    expect(await world.person('sara').last()).toContain('v47 allmänmedicin, hela veckan')
  })

  it('is taken out with its history kept', async () => {
    await anna().says('ta bort v47')
    expect(await all('anna')).toContain('[Stämmer]')
    expect((await world.store.journal('anna')).length).toBeGreaterThan(2)
    await anna().says('ta bort v47')
    expect(await anna().last()).toContain('Detta är inte loggat längre.')
  })
})

describe('an approved week', () => {
  beforeEach(() => bo().presses('Godkänn'))

  it('cannot be undone by the doctor, only corrected and approved again', async () => {
    await anna().says('ångra')
    expect(await anna().last()).toContain('Det finns inget att ångra här.')
    await anna().presses('Rätta')
    await anna().submits({ percent: '90' })
    expect(await bo().last()).toContain('v47 akut sjukvård, 90 %, hela veckan\n[Godkänn]')
    await bo().presses('Godkänn')
    expect((await world.store.logbook('anna')).entries[0]?.steps.map(({ did }) => did)).toEqual([
      'logged',
      'approved',
      'amended',
      'approved',
    ])
  })

  it('waits again when the handledare takes the approval back, by button or word', async () => {
    await bo().presses('Ångra')
    expect(await all('anna')).toContain('Bo Ek får godkänna.')
    await bo().presses('Godkänn')
    await bo().says('ångra')
    expect(await bo().last()).toContain('[Godkänn]')
    expect(await all('anna')).toContain('Bo Ek får godkänna.')
  })
})
