import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { settingsRecords } from '../../bot/scene.ts'
import { defaultSettings } from '../../rules/settings.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld({ start: '2026-11-18T09:00' })
})
afterEach(() => world.stop())
const by = (id: string) => world.person(id)
const press = async (action: object) => world.deliver({ user: 'maria', input: { kind: 'press', action } })
const submit = async (group: string, values: Record<string, string>) =>
  world.deliver({
    user: 'maria',
    input: { kind: 'submit', action: { verb: 'saveSettings', group }, values },
  })

describe('the settings', () => {
  it('are shown to the kansli, and to nobody else', async () => {
    await by('maria').says('inställningar')
    const shown = await by('maria').last()
    expect(shown).toContain('Kortets dag: fredag · Kortets tid: 14:00')
    expect(shown).toContain('Påminn handledaren, arbetsdag: 1, 3')
    expect(shown).toContain('I en kanal bara för kansliet: initialer')
    await by('anna').says('inställningar')
    expect(await by('anna').last()).toBe('Inställningarna är för BT-kansliet.')
    const forged = await world.deliver({
      user: 'anna',
      input: { kind: 'submit', action: { verb: 'saveSettings', group: 'week' }, values: {} },
    })
    expect(forged).toMatchObject({ notice: 'Inställningarna är för BT-kansliet.' })
  })

  it('move the week’s card at once, for everyone', async () => {
    await by('maria').says('settings')
    await by('maria').presses('Ändra')
    await by('maria').submits({ 'weekCard.weekday': '4', 'weekCard.time': '15.30' })
    expect(await by('maria').last()).toContain('Kortets dag: torsdag · Kortets tid: 15:30')
    const cards = async () => (await by('anna').sees()).filter((text) => text.includes('Vecka 47')).length
    const before = await cards()
    await world.at('2026-11-19T15:29')
    expect(await cards()).toBe(before)
    await world.at('2026-11-19T15:30')
    expect(await cards()).toBe(before + 1)
    await world.at('2026-11-20T14:00')
    expect(await cards()).toBe(before + 1)
  })

  it('move the digest with its day and time', async () => {
    await by('maria').in('kansli').says('kansli här')
    await submit('digest', { 'digest.weekday': '2', 'digest.time': '8:15', channelShows: 'names' })
    const there = by('maria').in('kansli')
    await world.at('2026-11-23T09:00')
    expect(await there.last()).not.toContain('BT vecka 48')
    await world.at('2026-11-24T08:15')
    expect(await there.last()).toContain('BT vecka 48')
    await there.says('kansli här')
    await there.presses('Bara kansliet är här')
    expect((await there.sees()).find((text) => text.includes('BT vecka 48'))).toContain('Anna Berg')
  })

  it('refuse what cannot be at its field, with the reason, and change nothing', async () => {
    expect(
      await submit('week', { 'weekCard.time': '25:00', 'weekReminder.time': 'kvart över nio' }),
    ).toMatchObject({
      errors: {
        'weekCard.time': 'Skriv ett klockslag, till exempel 07:30.',
        'weekReminder.time': 'Skriv ett klockslag, till exempel 07:30.',
      },
    })
    expect(await submit('digest', { 'digest.time': '06:00' })).toMatchObject({
      errors: { 'digest.time': 'Det ligger i den tysta tiden, då inget skickas.' },
    })
    expect(await submit('waiting', { 'requests.remindDays': '3, 1' })).toMatchObject({
      errors: { 'requests.remindDays': expect.stringContaining('inte i ordning') as string },
    })
    expect(await submit('waiting', { missingWeeks: '0' })).toMatchObject({
      errors: { missingWeeks: 'Minst 1.' },
    })
    expect(await submit('ahead', { leadWeeks: '12, 8, 4, 1' })).toMatchObject({
      errors: { leadWeeks: 'Högst 3 tal.' },
    })
    expect(await submit('ahead', { handoverDays: '-3' })).toMatchObject({
      errors: { handoverDays: 'Skriv hela tal, flera med komma mellan.' },
    })
    expect(await submit('quiet', { 'quiet.to': '08:00' })).toMatchObject({
      errors: { 'quiet.to': 'Det ligger i den tysta tiden, då inget skickas.' },
    })
    await by('maria').says('inställningar')
    expect(await by('maria').last()).toContain('Kortets dag: fredag · Kortets tid: 14:00')
  })

  it('are what the file says where it says something, and chat cannot change that', async () => {
    await world.stop()
    world = await openWorld({
      start: '2026-11-18T09:00',
      fixedSettings: { weekCard: { weekday: 3, time: '12:00' }, handoverDays: 14, leadWeeks: [8] },
    })
    await by('maria').says('inställningar')
    expect(await by('maria').last()).toContain('Kortets dag: onsdag (i filen)')
    expect(await by('maria').last()).toContain('Det som står i filen ändras där')
    expect(await press({ verb: 'editSettings', group: 'ahead' })).toMatchObject({
      notice: 'Det här står i inställningsfilen och ändras där, av den som sköter driften.',
    })
    await submit('week', { 'weekCard.time': '16:00', 'weekReminder.time': '10:00' })
    await by('maria').says('inställningar')
    expect(await by('maria').last()).toContain('Kortets tid: 12:00 (i filen)')
    expect(await by('maria').last()).toContain('Påminnelsens tid: 10:00')
    const kept = (await settingsRecords(world.store).get('site'))?.value
    expect(kept).toEqual({ ...defaultSettings, weekReminder: { weekday: 1, time: '10:00' } })
    await world.at('2026-11-18T12:00')
    expect(await by('anna').last()).toContain('Vecka 47')
  })
})
