import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld({ start: '2026-11-20T15:00' })
})
afterEach(() => world.stop())
const by = (id: string) => world.person(id)
const all = async (id: string) => (await by(id).sees()).join('\n\n')

describe('an activity', () => {
  it('is logged by form: delmål, kind, date, check, who signs and a line', async () => {
    await by('anna').says('aktivitet')
    expect(await by('anna').last()).toContain('Aktivitet mot delmål')
    await by('anna').submits({
      delmal: 'BT1',
      more: 'bt8',
      kind: 'kurs',
      day: '2026-11-18',
      check: 'CBD',
      signer: 'karin',
      line: 'Etik i vardagen',
    })
    expect(await all('anna')).toContain(
      'Loggat: BT1 och BT8 kurs 18 nov, bedömt med CBD, ”Etik i vardagen”.\nKarin Holm får godkänna.',
    )
    expect(await by('karin').last()).toContain(
      'BT1 och BT8 kurs 18 nov, bedömt med CBD, ”Etik i vardagen”\n[Godkänn]',
    )
  })

  it('is logged by text, approved, and counts on its delmål', async () => {
    await by('anna').says('bt3 bt8 kurs 2026-11-18 cbd "Etik i vardagen"')
    expect(await by('anna').last()).toContain('BT3 och BT8 kurs 18 nov')
    await by('bo').presses('Godkänn')
    await by('anna').says('delmål')
    const list = await by('anna').last()
    expect(list).toContain('2 av 18 delmål har underlag.')
    expect(list).toContain(
      'BT3 Lagar och andra författningar inom hälso- och sjukvården\nunderlag finns · 1 aktivitet, 1 bedömning godkända',
    )
    expect(list).toContain('BT12 Barn och ungdomar\nej påbörjat')
    expect(list).toContain('Titlarna är inte bekräftade')
  })

  it('without a check only begins a delmål, and a logged week begins none', async () => {
    await by('anna').says('v46 akut')
    await by('bo').presses('Godkänn')
    await by('anna').says('bt5 seminarium igår')
    await by('bo').presses('Godkänn')
    await by('anna').says('varför bt5')
    const why = await by('anna').last()
    expect(why).toContain('pågår')
    expect(why).toContain('BT5 seminarium 19 nov')
    await by('anna').says('delmål')
    expect(await by('anna').last()).toContain('0 av 18 delmål har underlag.')
  })

  it('is returned, corrected, undone and taken out like a week', async () => {
    await by('anna').says('bt3 kurs 2026-11-18')
    await by('bo').presses('Skicka tillbaka')
    await by('bo').submits({ reason: 'own', words: 'Vilken kurs?' })
    expect(await by('anna').last()).toContain('BT3: Bo Ek skickade tillbaka: ”Vilken kurs?”')
    await by('anna').presses('Rätta')
    await by('anna').submits({ line: 'Juridik för läkare' })
    expect(await by('bo').last()).toContain('”Juridik för läkare”\n[Godkänn]')
    await by('anna').says('ångra')
    expect(await all('anna')).toContain('Vilken kurs?')
    await by('anna').presses('Ta bort')
    await by('anna').says('delmål')
    expect(await by('anna').last()).toContain(
      'BT3 Lagar och andra författningar inom hälso- och sjukvården\nej påbörjat',
    )
  })

  it.each([
    [{ more: '', delmal: '' }, 'Välj minst ett delmål'],
    [{ more: 'BT3', day: '2026-12-24' }, 'har inte varit ännu'],
    [{ more: 'BT3', day: '2026-10-01' }, 'ligger före din BT'],
  ])('says at the field what is wrong: %o', async (values, sentence) => {
    await by('anna').says('aktivitet')
    await by('anna').submits(values)
    expect(await by('anna').last()).toContain(sentence)
    expect(await by('anna').last()).toContain('[Logga]')
  })

  it('may be earlier service from before the BT', async () => {
    await by('anna').says('aktivitet')
    await by('anna').submits({
      more: 'BT3',
      day: '2026-06-01',
      until: '2026-06-30',
      kind: 'tidigare tjänstgöring',
    })
    expect(await all('anna')).toContain('Loggat: BT3 tidigare tjänstgöring 1 juni–30 juni.')
  })

  it('is logged once, however often its form is handed in', async () => {
    const action = { verb: 'saveActivity', entry: 'activity/x', steps: 0 }
    const values = { more: 'BT3', day: '2026-11-18', kind: 'kurs', signer: 'bo' }
    await world.deliver({ user: 'anna', input: { kind: 'submit', action, values } })
    const again = await world.deliver({ user: 'anna', input: { kind: 'submit', action, values } })
    expect(again.notice).toContain('Detta har ändrats')
    expect((await world.store.logbook('anna')).entries).toHaveLength(1)
  })
})

describe('in English', () => {
  it('goes from form to approved delmål', async () => {
    const english = await openWorld({ language: 'en', start: '2026-11-20T15:00' })
    await english.person('anna').says('activity')
    await english.person('anna').submits({ more: 'BT3', kind: 'kurs', day: '2026-11-18', check: 'CBD' })
    await english.person('bo').presses('Approve')
    await english.person('anna').says('why bt3')
    expect(await english.person('anna').last()).toContain('evidence ready')
    expect(await english.person('anna').last()).toContain('BT3 course 18 Nov, assessed by CBD')
    await english.stop()
  })
})
