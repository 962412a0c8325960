import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { twoAnnas } from './twoAnnas.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld({ start: '2026-11-19T15:00' })
})
afterEach(() => world.stop())
const by = (id: string) => world.person(id)
const all = async (id: string) => (await by(id).sees()).join('\n\n')
/** The messages that tell of a changed plan. */
const told = async (id: string) =>
  (await by(id).sees()).filter((text) => /^(Din plan är ändrad|Planen är ändrad)/.test(text))
const logbook = () => world.store.logbook('anna')

describe('the kansli', () => {
  it('sees a doctor’s plan with all that can be changed of it', async () => {
    await by('maria').says('plan anna')
    const plan = await by('maria').last()
    expect(plan).toContain('Anna Berg: placeringar')
    expect(plan).toContain('2 nov–1 dec 2026 · Akutkliniken, akut sjukvård')
    for (const title of ['Ändra', 'Lägg till placering', 'Ändra procent', 'Uppehåll', 'Ändra sista dag'])
      expect(plan).toContain(`[${title}]`)
  })

  it('lengthens a placement in words; what comes after makes room, and all whom it concerns are told once', async () => {
    await by('maria').says('anna akut till 2026-12-15')
    const receipt = await by('maria').last()
    expect(receipt).toContain('Planen är ändrad för Anna Berg')
    expect(receipt).toContain('2 nov–1 dec 2026 → 2 nov–15 dec 2026')
    expect(receipt).toContain('2 dec 2026–30 apr 2027 → 16 dec 2026–14 maj 2027')
    expect(receipt).toContain('Anna Berg, Karin Holm, Bo Ek och Sara Nyström får veta det.')
    for (const id of ['anna', 'karin', 'bo', 'sara']) expect(await told(id)).toHaveLength(1)
    expect(await by('anna').last()).toContain('Din plan är ändrad')
    const bos = await by('bo').last()
    expect(bos).toContain('Planen är ändrad för Anna Berg')
    expect(bos).toContain('Akutkliniken')
    expect(bos).not.toContain('Vårdcentralen')
    expect(await by('sara').last()).toContain('16 dec 2026–14 maj 2027')
  })

  it('changes several things within a minute, and each is told of all of it in one message', async () => {
    await by('maria').says('anna akut till 2026-12-15')
    await by('maria').says('anna 80% från 2027-01-11')
    await by('maria').says('anna akut handledare karin')
    expect(await told('anna')).toHaveLength(1)
    const message = await by('anna').last()
    expect(message).toContain('handledare Bo Ek → 2 nov–15 dec 2026, handledare Karin Holm')
    expect(message).toContain('11 jan–14 maj 2027, 80 %')
    await world.at('2026-11-19T15:10')
    await by('maria').says('flytta annas vårdcentral en vecka')
    expect(await told('anna')).toHaveLength(2)
  })

  it('takes it back, and the message that was sent says so', async () => {
    const before = await logbook()
    await by('maria').says('anna akut till 2026-12-15')
    await by('maria').presses('Ångra')
    expect(await by('maria').last()).toContain('16 dec 2026–14 maj 2027 → 2 dec 2026–30 apr 2027')
    expect((await logbook()).plan).toEqual(before.plan)
    expect(await told('anna')).toHaveLength(1)
    expect(await by('anna').last()).toContain('Planen är som den var.')
    await by('maria').presses('Ångra')
    expect((await logbook()).plan).not.toEqual(before.plan)
  })

  it('changes the percent in the middle of a logged week; the week stays as it was approved', async () => {
    await by('anna').says('v47 akut')
    await by('bo').presses('Godkänn')
    const before = (await logbook()).entries
    await by('maria').says('anna 80% från 2026-11-18')
    expect(await by('maria').last()).toContain('2 nov–17 nov 2026, 100 %; 18 nov–1 dec 2026, 80 %')
    expect((await logbook()).entries).toEqual(before)
    await world.at('2026-11-27T15:00')
    await by('anna').says('logga')
    expect(await by('anna').last()).toContain('80 %')
  })

  it('asks which Anna is meant, and which placement', async () => {
    await world.stop()
    world = await openWorld({ start: '2026-11-19T15:00', roster: twoAnnas() })
    await by('maria').says('plan anna')
    expect(await by('maria').last()).toContain('Vem menade du?')
    await by('maria').presses('Anna Bok')
    expect(await by('maria').last()).toContain('Anna Bok: placeringar')
    await by('maria').says('flytta anna b akut en vecka')
    expect(await by('maria').last()).toContain('Vem menade du?')
    await by('maria').says('flytta anna bok en vecka')
    expect(await by('maria').last()).toContain('Vilken placering menade du?')
    await by('maria').presses('Geriatriken 15 jan–15 feb 2027')
    expect(await by('maria').last()).toContain('15 jan–15 feb 2027 → 22 jan–22 feb 2027')
  })

  it('is told when nobody is called so, when nothing fits, and when it would overlap', async () => {
    await by('maria').says('plan kalle')
    expect(await by('maria').last()).toContain('Jag hittar ingen BT-läkare som heter något likt ”kalle”.')
    await by('maria').says('anna kirurgi till 2027-03-31')
    expect(await by('maria').last()).toContain('Jag hittar ingen placering i planen som liknar ”kirurgi”.')
    await by('maria').says('flytta annas vårdcentral en vecka tidigare')
    expect(await by('maria').last()).toContain('Där finns redan Akutkliniken')
    await by('maria').says('anna akut till 2026-12-01')
    expect(await by('maria').last()).toContain('Så står det redan; inget är ändrat.')
  })

  it('finds a name with a slip of the finger, and one in the genitive', async () => {
    await by('maria').says('plan Erkk')
    expect(await by('maria').last()).toContain('Erik Lund: placeringar')
    await by('maria').says('flytta Eriks akut 10 dagar')
    expect(await by('maria').last()).toContain('16 nov 2026–14 mars 2027 → 26 nov 2026–24 mars 2027')
  })

  it('changes a placement in a form of at most six fields, and says what becomes of the rest', async () => {
    await by('maria').says('plan anna')
    await by('maria').presses('Ändra')
    const form = await by('maria').last()
    expect(form).toContain('Det som kommer efter')
    await by('maria').submits({ to: '2026-11-29', rest: 'same' })
    expect(await by('maria').last()).toContain('2 dec 2026–30 apr 2027 → 30 nov 2026–28 apr 2027')
  })

  it('moves the last day where the plan goes beyond it', async () => {
    await by('maria').says('anna vårdcentral till 2027-11-30')
    expect(await by('maria').last()).toContain(
      'Vårdcentralen Åsen går utöver BT:s sista dag 1 november 2027; de dagarna räknas inte.',
    )
    await by('maria').presses('Låt BT sluta 30 november 2027')
    expect(await by('maria').last()).toContain('1 november 2027 → 30 november 2027')
    expect((await logbook()).enrolment?.end).toBe('2027-11-30')
  })

  it('changes percent, last day and removes a placement by its forms; what is wrong is said at the field', async () => {
    await by('maria').says('plan anna')
    await by('maria').presses('Ändra procent')
    await by('maria').submits({ percent: '75', from: '2026-10-01' })
    expect(await by('maria').last()).toContain('1 oktober 2026 ligger före din BT')
    await by('maria').submits({ from: '2026-12-02' })
    expect(await by('maria').last()).toContain('100 % → 75 %')
    await by('maria').presses('Visa planen')
    await by('maria').presses('Ta bort placering')
    await by('maria').submits({ placement: 'vc' })
    expect(await by('maria').last()).toContain('borttagen: 2 dec 2026–30 apr 2027')
    expect(await by('sara').last()).toContain('borttagen')
  })
})

describe('the doctor', () => {
  it('moves her own placement in words; her handledare is told, she is not', async () => {
    await by('anna').says('akut till 2026-12-08')
    expect(await by('anna').last()).toContain('Din plan är ändrad')
    expect(await told('anna')).toHaveLength(1)
    expect(await by('bo').last()).toContain('2 nov–1 dec 2026 → 2 nov–8 dec 2026')
    await by('anna').presses('Ångra')
    expect(await by('bo').last()).toContain('Planen är som den var.')
  })

  it('cannot set her percent or her last day', async () => {
    await by('anna').says('80% från 2027-01-01')
    expect(await by('anna').last()).toContain('Det ändrar BT-kansliet.')
    expect((await logbook()).enrolment?.percent).toBe(100)
  })
})

it('is not for a handledare', async () => {
  await by('bo').says('plan anna')
  expect(await all('bo')).not.toContain('Akutkliniken')
  await by('bo').says('anna akut till 2027-03-31')
  expect((await logbook()).plan[0]?.to).toBe('2026-12-01')
})
