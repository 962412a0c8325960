import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld({ start: '2026-11-19T15:00' })
})
afterEach(() => world.stop())
const by = (id: string) => world.person(id)
const count = async (id: string) => (await by(id).sees()).length

describe('a doctor who has left', () => {
  it('is asked for nothing any more, stands as ended, and can be resumed', async () => {
    await by('anna').says('v46 akut')
    await by('maria').says('anna har slutat 2026-11-19')
    expect(await by('maria').last()).toContain('nej → har slutat')
    const told = await count('anna')
    for (const day of ['2026-11-20T14:00', '2026-11-23T09:15', '2026-11-27T14:00', '2027-08-09T09:15'])
      await world.at(day)
    expect(await count('anna')).toBe(told)
    expect((await by('sara').sees()).join()).not.toContain('börjar hos dig')
    await by('maria').says('översikt')
    expect(await by('maria').last()).toContain('BT avslutad 19 november 2026 (har slutat)')
    await by('maria').says('plan anna')
    expect(await by('maria').last()).toContain('BT avslutad 19 november 2026 (har slutat)')
    await by('maria').presses('Återuppta BT')
    expect(await by('maria').last()).toContain('19 november 2026 → 1 november 2027')
    await world.at('2027-08-13T14:00')
    expect(await by('anna').last()).toContain('Vecka')
  })

  it('is named by what happened, in a form where the day was not said', async () => {
    await by('maria').says('avsluta anna')
    await by('maria').submits({ how: 'broken', on: '2026-12-04' })
    expect((await world.store.logbook('anna')).enrolment).toMatchObject({
      end: '2026-12-04',
      ended: { how: 'broken', planned: '2027-11-01' },
    })
    await by('anna').says('status')
    expect(await by('anna').last()).toContain('BT avslutad 4 december 2026 (avbruten)')
    await by('maria').says('anna klar med bt 2026-12-24')
    expect(await by('maria').last()).toContain('BT är redan avslutad 4 december 2026.')
  })

  it('cannot end before service that is logged', async () => {
    await by('anna').says('v47 akut')
    await by('maria').says('anna har slutat 2026-11-10')
    expect(await by('maria').last()).toContain('är loggad som tjänstgöring')
  })
})

describe('a doctor on long leave', () => {
  const leave = async (moves: 'yes' | 'no') => {
    await by('maria').says('uppehåll anna 2026-11-23 till 2027-01-31')
    await by('maria').submits({ moves })
  }

  it('is asked for no week of it and reminded of nothing, and then goes on', async () => {
    for (const text of ['v45 akut', 'v46 akut', 'v47 akut']) await by('anna').says(text)
    await leave('yes')
    expect(await by('maria').last()).toContain('1 november 2027 → 10 januari 2028')
    const told = await count('anna')
    for (const day of ['2026-11-27T14:00', '2026-11-30T09:15', '2026-12-18T14:00', '2027-01-29T14:00'])
      await world.at(day)
    expect(await count('anna')).toBe(told)
    await by('anna').says('v50 akut')
    expect(await by('anna').last()).toContain('ligger i uppehållet 23 nov 2026–31 jan 2027')
    await by('maria').says('översikt')
    expect(await by('maria').last()).toContain('uppehåll till och med 31 januari 2027')
    await world.at('2027-02-05T14:00')
    expect(await by('anna').last()).toContain('Vecka 5')
  })

  it('can be taken back; plan and last day stay where they are unless the kansli moves them', async () => {
    await leave('no')
    const { enrolment } = await world.store.logbook('anna')
    expect(enrolment?.end).toBe('2027-11-01')
    await by('maria').says('plan anna')
    expect(await by('maria').last()).toContain('Uppehåll 23 nov 2026–31 jan 2027')
    await by('maria').presses('Ta bort')
    expect(await by('maria').last()).toContain('23 nov 2026–31 jan 2027 → inget')
    expect((await world.store.logbook('anna')).enrolment?.paused).toBeUndefined()
  })

  it('is refused over weeks that say there was service', async () => {
    await by('anna').says('v47 akut')
    await by('maria').says('uppehåll anna 2026-11-16 till 2027-01-31')
    await by('maria').submits({ moves: 'no' })
    expect(await by('maria').last()).toContain('är loggad som tjänstgöring')
  })

  it('is not the doctor’s to set', async () => {
    await by('anna').says('uppehåll 2026-11-23 till 2027-01-31')
    expect(await by('anna').last()).toContain('Det ändrar BT-kansliet.')
  })
})
