import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld({ start: '2026-11-20T15:00' })
})
afterEach(() => world.stop())
const by = (id: string) => world.person(id)
const all = async (id: string) => (await by(id).sees()).join('\n\n')

describe('a request for approval', () => {
  it('reaches the handledare as the doctor logs, and says that one was away but never why', async () => {
    await by('anna').says('v47 akut 2d sjuk')
    expect(await by('bo').last()).toBe(
      [
        'Anna Berg vill få godkänt',
        'v47 akut sjukvård, frånvaro 2 dagar',
        '[Godkänn]',
        '[Skicka tillbaka]',
      ].join('\n'),
    )
  })

  it('is approved in one tap; the doctor’s card is rewritten and both say by whom', async () => {
    const bo = by('bo')
    await by('anna').presses('Stämmer')
    await bo.presses('Godkänn')
    expect(await bo.last()).toContain(
      'Anna Berg · v47 akut sjukvård, hela veckan\nGodkänd av dig 20 nov\n[Ångra]',
    )
    expect(bo.notice()).toBe('Godkänt.')
    expect(await by('anna').last()).toContain('Godkänd av Bo Ek 20 nov.')
  })

  it('gathers several in one card, approved in one tap or opened one by one', async () => {
    await by('anna').presses('Samma för alla 3')
    await by('erik').says('v47 akut')
    const requests = (await by('bo').sees()).filter((text) => text.includes('väntar på ditt godkännande'))
    expect(requests).toHaveLength(1)
    expect(requests[0]).toContain('4 väntar på ditt godkännande')
    expect(requests[0]).toContain('Erik Lund · v47 akut sjukvård, 80 %, hela veckan')
    await by('bo').presses('Öppna')
    expect(await by('bo').last()).toContain('[Skicka tillbaka]')
    const bo = by('bo')
    await bo.presses('Godkänn alla 4')
    expect(bo.notice()).toBe('4 godkända.')
    expect(await all('anna')).not.toContain('Bo Ek får godkänna')
    expect(await all('erik')).toContain('Godkänd av Bo Ek')
  })

  it('answers godkänn alla with the card, since only what was shown can be approved', async () => {
    await by('anna').says('v46 akut')
    await by('bo').says('godkänn alla')
    expect(await by('bo').last()).toContain('[Godkänn]')
    expect(await all('anna')).toContain('Bo Ek får godkänna')
    await by('sara').says('att godkänna')
    expect(await by('sara').last()).toBe('Inget väntar på dig just nu.')
  })
})

describe('sending back', () => {
  beforeEach(async () => {
    await by('anna').presses('Stämmer')
    await by('bo').presses('Skicka tillbaka')
  })

  it('takes a ready reason; the doctor gets a message, corrects, and a new request comes', async () => {
    await by('bo').submits({ reason: '1' })
    expect(await by('bo').last()).toContain('Skickad tillbaka av dig 20 nov')
    expect(await by('anna').last()).toBe(
      ['v47: Bo Ek skickade tillbaka: ”Frånvaron stämmer inte”', '[Rätta]', '[Ta bort]'].join('\n'),
    )
    await by('anna').presses('Rätta')
    await by('anna').submits({ absent: '2', kind: 'VAB' })
    expect(await all('anna')).toContain('Du har rättat v47.')
    expect(await by('bo').last()).toContain('v47 akut sjukvård, frånvaro 1 dag\n[Godkänn]')
    expect(await all('bo')).toContain('Rättad sedan dess; den nya lydelsen kommer i ett eget kort')
  })

  it('asks for a line where the reason is one’s own, and keeps the form', async () => {
    await by('bo').submits({ reason: 'own', words: '  ' })
    expect(await by('bo').last()).toContain('Välj ett skäl eller skriv en rad')
    await by('bo').submits({ reason: 'own', words: 'Du var på kurs på onsdagen' })
    expect(await by('anna').last()).toContain('”Du var på kurs på onsdagen”')
  })

  it('can be taken back by whoever sent it', async () => {
    await by('bo').submits({ reason: '0' })
    await by('bo').presses('Ångra')
    expect(await by('bo').last()).toContain('[Godkänn]')
    expect(await by('anna').last()).toContain('v47 är inte längre tillbakaskickad.')
  })
})

describe('who may decide', () => {
  it('answers a second press with what holds', async () => {
    await by('anna').presses('Stämmer')
    const again = await by('bo').aims('Godkänn')
    await by('bo').presses('Godkänn')
    await again()
    expect(await all('bo')).toContain('Godkänd av dig')
    const logbook = await world.store.logbook('anna')
    expect(logbook.entries.flatMap(({ steps }) => steps.map(({ did }) => did))).toEqual([
      'logged',
      'approved',
    ])
  })

  it('refuses a stale card: what was shown is not what stands', async () => {
    await by('anna').presses('Stämmer')
    const stale = await by('bo').aims('Godkänn')
    await by('anna').says('ändra v47')
    await by('anna').submits({ percent: '50' })
    await stale()
    expect(await by('bo').last()).toContain('v47 akut sjukvård, 50 %, hela veckan\n[Godkänn]')
    expect(await all('anna')).not.toContain('Godkänd')
  })

  const approve = (user: string) =>
    world.deliver({
      user,
      input: {
        kind: 'press',
        action: { verb: 'approve', entries: [{ doctor: 'anna', entry: '2026-W47/akut', steps: 1 }] },
      },
    })

  it('tells a stranger, and the doctor herself, no', async () => {
    await by('anna').presses('Stämmer')
    expect((await approve('sara')).notice).toBe('Det här avgörs av Bo Ek och Karin Holm.')
    expect((await approve('anna')).notice).toBe('Ingen godkänner i sin egen loggbok.')
    expect((await approve('maria')).notice).toContain('Det här avgörs av')
    expect((await world.store.logbook('anna')).entries[0]?.steps).toHaveLength(1)
    await approve('karin')
    expect(await all('anna')).toContain('Godkänd av Karin Holm')
    expect((await approve('bo')).notice).toBe('Karin Holm har redan godkänt detta.')
  })

  it('names every outcome of a press over several', async () => {
    await by('anna').presses('Samma för alla 3')
    const bo = by('bo')
    const press = await bo.aims('Godkänn alla 3')
    await by('anna').says('ta bort v46')
    await press()
    expect(bo.notice()).toBe('2 av 3 godkända. Anna Berg v46: Detta är inte loggat längre.')
    expect(await all('anna')).toContain('Loggat: v45 akut sjukvård, hela veckan.\nGodkänd av Bo Ek')
    expect(await all('bo')).toContain('Borttagen av BT-läkaren')
  })

  it('lets nobody send back or take back what is not theirs', async () => {
    await by('anna').presses('Stämmer')
    const at = { doctor: 'anna', entry: '2026-W47/akut', steps: 1 }
    const asks = await world.deliver({
      user: 'sara',
      input: { kind: 'press', action: { verb: 'askReturn', ...at } },
    })
    expect(asks.form).toBeUndefined()
    const sends = await world.deliver({
      user: 'sara',
      input: { kind: 'submit', action: { verb: 'return', ...at }, values: { reason: '0' } },
    })
    expect(sends.notice).toContain('Det här avgörs av')
    const undoes = await world.deliver({
      user: 'bo',
      input: { kind: 'press', action: { verb: 'undoDecision', ...at } },
    })
    expect(undoes.notice).toBe('Det senaste gjordes av Anna Berg, och bara den personen kan ångra det.')
    expect((await world.store.logbook('anna')).entries[0]?.steps).toHaveLength(1)
  })
})
