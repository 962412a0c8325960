import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, type World } from './world.ts'

let world: World
const person = (id: string) => world.person(id)

beforeEach(async () => {
  world = await openWorld({ start: '2026-11-02T08:00' })
})
afterEach(() => world.stop())

describe('a date to keep', () => {
  it('comes four weeks ahead, at a quarter past nine, with a way on', async () => {
    await world.at('2026-11-03T09:15')
    const last = await person('anna').last()
    expect(last).toContain('Datum att hålla')
    expect(last).toContain('Akutkliniken: sammanfattande bedömning görs innan placeringen slutar')
    expect(last).toContain('tisdag 1 december 2026, v49')
    expect(last).toContain('[Logga]')
  })

  it('says in the same message when it is done', async () => {
    await world.at('2026-11-03T09:15')
    await world.at('2026-11-05T10:00')
    await person('anna').says('aktivitet')
    await person('anna').submits({
      delmal: '',
      more: 'BT1',
      kind: 'klinisk tjänstgöring',
      check: 'sammanfattande bedömning',
    })
    const card = (await person('anna').sees()).find((text) => text.includes('Datum att hålla'))
    expect(card).toContain('Klart')
    expect(card).not.toContain('[Logga]')
  })

  it('stands in the card of the week on its day, as one message', async () => {
    const before = (await person('anna').sees()).length
    await world.at('2026-11-06T09:15')
    expect(await person('anna').sees()).toHaveLength(before)
    await world.at('2026-11-06T14:00')
    const news = (await person('anna').sees()).slice(before)
    expect(news).toHaveLength(1)
    expect(news[0]).toContain('Vecka 45')
    expect(news[0]).toContain('Datum att hålla')
  })
})

describe('deadlines', () => {
  it('lists what lies ahead, the nearest first', async () => {
    await person('anna').says('deadlines')
    const text = await person('anna').last()
    expect(text.indexOf('sammanfattande bedömning')).toBeLessThan(text.indexOf('sista dag'))
    expect(text).toContain('Slutbedömningen: boka huvudhandledare och extern bedömare i god tid')
  })

  it('lets what the bot cannot see be said to be arranged, and taken back', async () => {
    await person('anna').says('deadlines')
    await person('anna').presses('Det är ordnat')
    expect(await person('anna').last()).toContain('Ordnat\n[Ångra]')
    await person('anna').presses('Ångra')
    expect(await person('anna').last()).toContain('[Det är ordnat]')
  })

  it('are nobody else’s to arrange or to see', async () => {
    const press = (user: string, action: object) => world.deliver({ user, input: { kind: 'press', action } })
    const what = 'certification/2027-11-01'
    const forged = await press('bo', { verb: 'arrange', what, arranged: true, for: 'anna' })
    expect(forged.notice).toContain('BT-läkaren själv')
    const made = await press('anna', { verb: 'arrange', what: 'anything', arranged: true })
    expect(made.notice).toContain('ändrats')
    expect((await world.store.logbook('anna')).arranged).toEqual([])
    expect((await press('sara', { verb: 'showDeadlines', doctor: 'erik' })).notice).toContain(
      'får du inte se',
    )
  })
})
