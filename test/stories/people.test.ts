import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { peopleRecords } from '../../bot/scene.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld({ start: '2026-11-20T15:00' })
})
afterEach(() => world.stop())
const by = (id: string) => world.person(id)
const all = async (id: string) => (await by(id).sees()).join('\n\n')

describe('own placements', () => {
  it('are shown as a timeline, and one is changed; what is logged keeps its handledare', async () => {
    await by('anna').says('v46 akut')
    await by('anna').says('placering')
    const plan = await by('anna').last()
    expect(plan).toContain('2 nov–1 dec 2026 · Akutkliniken, akut sjukvård\nnu · 4 v 2 d · handledare Bo Ek')
    expect(plan).toContain('kommande · 21 v 3 d · handledare Sara Nyström')
    await by('anna').presses('Ändra')
    await by('anna').submits({ supervisor: 'karin' })
    expect(await by('anna').last()).toContain('handledare Karin Holm')
    expect((await world.store.logbook('anna')).entries[0]?.steps[0]).toMatchObject({
      content: { supervisor: 'bo' },
    })
    expect(await all('bo')).toContain('[Godkänn]')
  })

  it('refuse what overlaps, what ends before it begins, and what has no unit', async () => {
    await by('anna').says('placering')
    await by('anna').presses('Lägg till placering')
    const filled = {
      counts: 'geriatrik/geriatrik',
      unit: 'Geriatriken',
      from: '2027-04-20',
      to: '2027-06-30',
    }
    await by('anna').submits(filled)
    expect(await by('anna').last()).toContain('Där finns redan Vårdcentralen Åsen')
    await by('anna').submits({ from: '2027-07-01', to: '2027-06-30' })
    expect(await by('anna').last()).toContain('Sista dagen ligger före den första.')
    await by('anna').submits({ from: '2027-05-01', to: '2027-06-30', unit: ' ' })
    expect(await by('anna').last()).toContain('Skriv enhet')
    await by('anna').submits({ unit: 'Geriatriken' })
    expect(await by('anna').last()).toContain('Geriatriken, geriatrik')
  })

  it('can name a new handledare, who counts once the kansli has confirmed', async () => {
    await by('anna').says('placering')
    await by('anna').presses('Ändra')
    await by('anna').submits({ supervisor: 'other' })
    await by('anna').submits({ newName: 'Nils Å', newEmail: 'inte en adress' })
    expect(await by('anna').last()).toContain('Skriv den nya handledarens namn och e-post')
    await by('anna').submits({ newEmail: 'Nils.A@exempel.se' })
    expect(await by('anna').last()).toContain('Nils Å, väntar på kansliets bekräftelse')
    expect(await by('maria').last()).toContain('Anna Berg har angett Nils Å som handledare')
    await by('maria').presses('Bekräfta')
    expect(await by('maria').last()).toContain('Nils Å är bekräftad som handledare.')
    const people = (await peopleRecords(world.store).all()).map(({ value }) => value)
    expect(people.find(({ email }) => email === 'nils.a@exempel.se')?.confirmed).toBe(true)
    await by('maria').says('bekräfta')
    expect(await by('maria').last()).toContain('Ingen handledare väntar på bekräftelse.')
    await by('bo').says('bekräfta')
    expect(await by('bo').last()).toContain('Bara BT-kansliet bekräftar handledare.')
  })
})

describe('mina läkare', () => {
  it('shows a handledare and a huvudhandledare those they follow, with what waits', async () => {
    await by('anna').says('v46 akut')
    await by('bo').says('mina läkare')
    expect(await by('bo').last()).toContain('Anna Berg')
    expect(await by('bo').last()).toContain('Erik Lund')
    await by('karin').says('mina läkare')
    expect(await by('karin').last()).toContain('1 väntar på godkännande')
    expect(await by('karin').last()).not.toContain('Erik Lund')
    await by('karin').presses('Visa')
    expect(await by('karin').last()).toContain('Så här långt har Anna Berg kommit')
    await by('karin').presses('Visa delmål')
    expect(await by('karin').last()).toContain('Anna Berg: de 18 delmålen')
    await by('maria').says('mina läkare')
    expect(await by('maria').last()).toContain('Ingen BT-läkare har dig som handledare')
  })

  it('keeps from a handledare what absence was of which kind', async () => {
    await by('anna').says('v46 akut 2d sjuk')
    const why = await world.deliver({
      user: 'bo',
      input: { kind: 'press', action: { verb: 'why', doctor: 'anna' } },
    })
    expect(JSON.stringify(why)).not.toContain('R17')
  })
})

describe('the kansli on a doctor’s behalf', () => {
  it('logs and corrects, marked as such for the doctor and the handledare', async () => {
    await by('maria').says('översikt')
    const press = (action: object) => world.deliver({ user: 'maria', input: { kind: 'press', action } })
    await press({ verb: 'status', doctor: 'anna' })
    await press({ verb: 'showWeek', for: 'anna', week: '2026-W46' })
    expect(await by('maria').last()).toContain('Vecka 46')
    await by('maria').presses('Stämmer')
    expect(await all('maria')).toContain('Inlagt av Maria Lind för BT-läkarens räkning.')
    expect(await by('bo').last()).toContain(
      'v46 akut sjukvård, hela veckan (Inlagt av Maria Lind för BT-läkarens räkning.)',
    )
    expect((await world.store.logbook('anna')).entries[0]?.steps[0]).toMatchObject({ by: 'maria' })
  })

  it('is for the kansli only', async () => {
    const log = {
      kind: 'press' as const,
      action: { verb: 'logWeeks', for: 'anna', weeks: [{ week: '2026-W46', steps: 0 }] },
    }
    for (const user of ['bo', 'erik', 'karin'])
      expect((await world.deliver({ user, input: log })).notice).toContain('skriver bara BT-läkaren själv')
    expect((await world.store.logbook('anna')).entries).toEqual([])
  })
})

describe('earlier service', () => {
  it('is credited by the kansli within what the programme allows, and lowers what is required', async () => {
    const press = (user: string, verb: string, doctor: string) =>
      world.deliver({ user, input: { kind: 'press', action: { verb, doctor } } })
    const credit = (doctor: string, values: Record<string, string>) =>
      world.deliver({
        user: 'maria',
        input: { kind: 'submit', action: { verb: 'saveCredit', doctor }, values },
      })
    expect(JSON.stringify(await press('maria', 'status', 'erik'))).toContain('Kansliets verktyg')
    expect(JSON.stringify(await press('maria', 'showDesk', 'erik'))).toContain('Tillgodoräkna')
    expect(JSON.stringify(await press('bo', 'status', 'erik'))).not.toContain('Kansliets verktyg')
    expect((await press('bo', 'showDesk', 'erik')).notice).toBe('Det här sköter BT-kansliet.')
    expect(JSON.stringify(await credit('erik', { akut: '7' }))).toContain('Högst 6 månader')
    expect(JSON.stringify(await credit('anna', { akut: '1' }))).toContain('inte')
    await credit('erik', { akut: '1,5' })
    await by('erik').says('varför akut')
    expect(await by('erik').last()).toContain('1,5 månader')
    const other = { verb: 'saveCredit', doctor: 'erik' }
    const refused = await world.deliver({
      user: 'bo',
      input: { kind: 'submit', action: other, values: { akut: '1' } },
    })
    expect(refused.notice).toContain('skriver bara BT-läkaren själv')
  })
})

describe('the first meeting', () => {
  it('tells someone on the roster who sees what, and asks whether it is right', async () => {
    const people = peopleRecords(world.store)
    const anna = await people.get('anna')
    await people.put('anna', anna!.version, { ...anna!.value, met: false })
    await by('anna').says('hej')
    const hello = await by('anna').last()
    expect(hello).toContain('Hej Anna.')
    expect(hello).toContain('BT-kansliet ser dem. Skriv aldrig något om patienter.')
    expect(hello).toContain(
      'Du är anmäld till Region Stockholms regionala BT-program med start 2 november 2026. Stämmer det?',
    )
    await by('anna').presses('Stämmer')
    expect(await by('anna').last()).toContain('Då börjar vi.')
    await by('anna').says('hej')
    expect(await by('anna').last()).toContain('Skriv hjälp om du vill se vad jag kan.')
  })

  it('lets someone on no list begin: programme, start and form, then a placement', async () => {
    await by('noor').says('v47 akut')
    expect(await by('noor').last()).toContain('Du står inte på någon lista hos mig ännu.')
    await by('noor').presses('Jag är BT-läkare, kom igång')
    await by('noor').submits({
      name: 'Noor Ali',
      programme: 'nationell',
      form: 'integrerad',
      start: '2026-11-02',
      stStart: '',
    })
    expect(await by('noor').last()).toContain('Skriv första dagen i din ST')
    await by('noor').submits({ stStart: '2026-09-01' })
    expect(await by('noor').last()).toContain('Välkommen.')
    await by('noor').presses('Lägg till placering')
    await by('noor').submits({
      counts: 'akut/akut sjukvård',
      unit: 'Akuten',
      from: '2026-11-02',
      to: '2027-02-01',
      supervisor: 'bo',
    })
    await by('noor').says('v47 akut')
    expect(await by('bo').last()).toContain('Noor Ali vill få godkänt')
    await by('maria').says('översikt')
    expect(await by('maria').last()).toContain('Noor Ali')
  })

  it('tells a handledare in one line what this is, with the first request', async () => {
    const people = peopleRecords(world.store)
    const bo = await people.get('bo')
    await people.put('bo', bo!.version, { ...bo!.value, met: false })
    await by('anna').says('v46 akut')
    expect(await by('bo').last()).toContain('Jag är BT-loggen. BT-läkare loggar sina veckor här')
    await by('bo').presses('Godkänn')
    await by('anna').says('v47 akut')
    expect(await by('bo').last()).not.toContain('Jag är BT-loggen')
  })
})
