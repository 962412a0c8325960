import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld({ start: '2026-11-19T15:00' })
})
afterEach(() => world.stop())
const by = (id: string) => world.person(id)
const journal = async () => JSON.stringify(await world.store.journal('anna'))

/** What a view says of where it leads: the lines after the heading and the changes. */
const leadsTo = (text: string) =>
  text
    .split('\n')
    .filter((line) => /^(Tiden fullgjord|Totalt|Akut|Primär|Geri|Psyk)/.test(line) && !line.includes('2026–'))

describe('what if', () => {
  it('tells the kansli the difference, keeps nothing and tells nobody, and does it when asked to', async () => {
    const before = await journal()
    await by('maria').says('tänk om anna 80% från februari')
    const view = await by('maria').last()
    expect(view).toContain('Tänk om, för Anna Berg')
    expect(view).toContain('Tiden fullgjord: ')
    expect(view).toContain('Inget är sparat, och ingen har fått veta något.')
    expect(await journal()).toBe(before)
    expect((await by('anna').sees()).join()).not.toContain('plan är ändrad')
    await by('maria').presses('Gör så')
    const done = await by('maria').last()
    expect(done).toContain('Planen är ändrad för Anna Berg')
    expect(leadsTo(done)).toEqual(leadsTo(view))
    expect(leadsTo(view).length).toBeGreaterThan(1)
    expect((await world.store.logbook('anna')).enrolment?.percent).toBe(80)
  })

  it('answers the doctor about her own BT, and leaves the doing to the kansli', async () => {
    await by('anna').says('tänk om 80% från februari')
    const view = await by('anna').last()
    expect(view).toContain('Tänk om')
    expect(view).toContain('100 % → 80 %')
    expect(view).not.toContain('[Gör så]')
    await by('anna').says('tänk om akut till 2026-12-08')
    expect(await by('anna').last()).toContain('[Gör så]')
  })

  it('opens the plan to try things in, each form with nothing kept', async () => {
    const before = await journal()
    await by('anna').says('tänk om')
    expect(await by('anna').last()).toContain('Inget sparas.')
    await by('anna').presses('Uppehåll')
    await by('anna').submits({ from: '2027-02-01', to: '2027-03-28', moves: 'yes' })
    expect(await by('anna').last()).toContain('1 november 2027 → 27 december 2027')
    await by('anna').says('tänk om')
    await by('anna').presses('Ändra sista dag')
    await by('anna').submits({ end: '2027-12-31' })
    expect(await by('anna').last()).toContain('1 november 2027 → 31 december 2027')
    expect(await journal()).toBe(before)
  })

  it('is outdated once the plan has changed', async () => {
    const maria = by('maria')
    await maria.says('tänk om anna akut till 2026-12-08')
    await by('anna').says('akut till 2026-12-15')
    await maria.presses('Gör så')
    expect(maria.notice()).toContain('Detta har ändrats')
    expect((await world.store.logbook('anna')).plan[0]?.to).toBe('2026-12-15')
  })

  it('speaks English', async () => {
    await world.stop()
    world = await openWorld({ start: '2026-11-19T15:00', language: 'en' })
    await by('maria').says('what if anna 80% from february')
    expect(await by('maria').last()).toContain('Nothing is kept, and nobody has been told.')
    await by('maria').presses('Do so')
    expect(await by('maria').last()).toContain('The plan has changed for Anna Berg')
  })

  it('comes to exactly what doing it comes to, whatever it is', async () => {
    const wish = fc.oneof(
      fc
        .record({ percent: fc.integer({ min: 1, max: 99 }), month: fc.integer({ min: 1, max: 9 }) })
        .map(({ percent, month }) => `anna ${percent}% från 2027-0${month}-11`),
      fc.integer({ min: 1, max: 20 }).map((weeks) => `flytta annas vårdcentral ${weeks} veckor`),
      fc.integer({ min: 3, max: 28 }).map((day) => `anna akut till 2026-12-${String(day).padStart(2, '0')}`),
      fc.integer({ min: 10, max: 28 }).map((day) => `sista dag anna 2027-12-${day}`),
    )
    await fc.assert(
      fc.asyncProperty(wish, async (text) => {
        await by('maria').says(`tänk om ${text}`)
        const shown = await by('maria').last()
        if (!shown.includes('[Gör så]')) return
        await by('maria').presses('Gör så')
        expect(leadsTo(await by('maria').last())).toEqual(leadsTo(shown))
        await by('maria').presses('Ångra')
      }),
      { numRuns: process.env.LONG ? 100 : 8 },
    )
  }, 120_000)
})
