import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld({ start: '2026-11-16T08:00' })
  // What was due before the story begins has come by then.
  await world.at('2026-11-16T09:15')
})
afterEach(() => world.stop())
const anna = () => world.person('anna')

describe('the card of the week', () => {
  it('comes on Friday 14:00, filled from the plan, and asks for what is missing before', async () => {
    await world.at('2026-11-20T13:59')
    const before = (await anna().sees()).length
    await world.at('2026-11-20T14:00')
    expect(await anna().last()).toBe(
      [
        'Vecka 47 (16–20 nov)',
        'Akutkliniken, akut sjukvård · 100 % · handledare Bo Ek',
        'Även v45 och v46 saknas.',
        '[Stämmer]',
        '[Samma för alla 3]',
        '[Ändra]',
        '[Frånvarande]',
        '[Påminn mig på måndag]',
      ].join('\n'),
    )
    expect((await anna().sees()).length).toBe(before + 1)
  })

  it('logs the week in one tap and becomes the receipt, with the older weeks still asked for', async () => {
    await world.at('2026-11-20T14:00')
    await anna().presses('Stämmer')
    const card = await anna().last()
    expect(card).toContain('Loggat: v47 akut sjukvård, hela veckan.\nBo Ek får godkänna.\n[Ångra]')
    expect(card).toContain('Akut sjukvård till och med v47')
    expect(card).toContain('Vecka 46 (9–13 nov)')
  })

  it('logs all missing weeks at once', async () => {
    await world.at('2026-11-20T14:00')
    await anna().presses('Samma för alla 3')
    const card = await anna().last()
    for (const week of ['v45', 'v46', 'v47'])
      expect(card).toContain(`Loggat: ${week} akut sjukvård, hela veckan.`)
    expect(card).not.toContain('saknas')
    await anna().says('logga')
    expect(await anna().last()).toContain('Alla dina veckor är loggade')
  })

  it('is not sent when the week is logged already, nor twice', async () => {
    await world.at('2026-11-19T16:00')
    for (const week of ['v45', 'v46', 'v47']) await anna().says(`${week} akut`)
    const before = (await anna().sees()).length
    await world.at('2026-11-20T14:00')
    await world.at('2026-11-20T14:15')
    expect((await anna().sees()).length).toBe(before)
  })
})

describe('the form', () => {
  beforeEach(async () => {
    await world.at('2026-11-20T14:00')
    await anna().presses('Ändra')
  })

  it('takes another percent and half days of absence', async () => {
    await anna().submits({ percent: '80', absent: '3', kind: 'sjukfrånvaro' })
    expect((await anna().sees()).join('\n')).toContain(
      'Loggat: v47 akut sjukvård, 80 %, 1,5 dagar sjukfrånvaro.',
    )
  })

  it('says at the field what is wrong, and keeps what was written', async () => {
    await anna().submits({ percent: '130', absent: '2' })
    expect(await anna().last()).toContain('130 % går inte. Skriv ett helt tal från 1 till 100.')
    expect(await anna().last()).toContain('Borta, arbetsdagar: 2')
    await anna().submits({ percent: '90' })
    expect((await anna().sees()).join('\n')).toContain('Loggat: v47 akut sjukvård, 90 %, 1 dag semester.')
  })

  it('asks for the second part of a split week', async () => {
    await anna().submits({ split: 'yes' })
    expect(await anna().last()).toContain('Vecka 47 (16–20 nov), andra delen')
    await anna().submits({ day: '2026-11-18', placement: 'vc' })
    const seen = (await anna().sees()).join('\n')
    expect(seen).toContain('Loggat: v47 akut sjukvård, måndag–tisdag.\nBo Ek får godkänna.')
    expect(seen).toContain('Loggat: v47 allmänmedicin, onsdag–fredag.\nSara Nyström får godkänna.')
  })

  it('refuses more absence than a part of a split week has days', async () => {
    await anna().submits({ split: 'yes' })
    await anna().submits({ day: '2026-11-20', placement: 'vc', absent: '4' })
    expect(await anna().last()).toContain('Den delen av veckan har 1 dag att vara borta från, inte 2 dagar.')
  })

  it('goes away unsaved when it is cancelled', async () => {
    await anna().cancels()
    expect(await anna().last()).toContain('[Stämmer]')
  })
})

describe('a week away', () => {
  it('asks only for the kind', async () => {
    await world.at('2026-11-20T14:00')
    await anna().presses('Frånvarande')
    await anna().submits({ kind: 'VAB' })
    expect((await anna().sees()).join('\n')).toContain('Loggat: v47 akut sjukvård, 5 dagar VAB.')
  })

  it('can be logged ahead when it is planned, which service cannot', async () => {
    await anna().says('v52 semester')
    expect(await anna().last()).toContain('Loggat: v52 allmänmedicin, 5 dagar semester.')
    await anna().says('v51 allmän')
    expect(await anna().last()).toContain('Vecka 51 2026 (14–18 dec) är inte gjord än.')
  })
})

describe('in plain words', () => {
  it('takes place, percent and absence in one line', async () => {
    await anna().says('V46 Akut 80% 3d sjuk')
    expect(await anna().last()).toContain('Loggat: v46 akut sjukvård, 80 %, 3 dagar sjukfrånvaro.')
    await anna().says('vecka 45 akuten 0,5 dag kurs')
    expect(await anna().last()).toContain('Loggat: v45 akut sjukvård, en halv dag kurs eller konferens.')
  })

  it('logs the week as the one before with samma', async () => {
    await anna().says('v45 akut')
    await anna().says('v46 akut')
    await world.at('2026-11-20T14:05')
    await anna().says('samma')
    expect(await anna().last()).toContain('Loggat: v47 akut sjukvård, hela veckan.')
  })

  it('asks instead of guessing when the plan has moved on', async () => {
    for (const week of ['v45', 'v46', 'v47', 'v48']) {
      await world.at('2026-11-27T15:00')
      await anna().says(`${week} akut`)
    }
    await world.at('2026-12-04T14:00')
    await anna().says('samma')
    const card = await anna().last()
    expect(card).toContain('Vecka 49 (30 nov–4 dec)')
    expect(card).toContain('måndag–tisdag · Akutkliniken')
    expect(card).toContain('onsdag–fredag · Vårdcentralen Åsen')
    await anna().presses('Stämmer')
    expect((await anna().sees()).join('\n')).toContain('Loggat: v49 allmänmedicin, onsdag–fredag.')
  })

  it.each([
    ['v54 akut', 'Vecka 54 finns inte.'],
    ['v20 akut', 'Vecka 20 2027 (17–21 maj) är inte gjord än.'],
    ['v40 akut', 'är inte gjord än'],
    ['v46 hud', 'Jag hittar ingen placering i din plan som liknar ”hud”.'],
    ['v46 akut 6d vab', 'Den delen av veckan har 5 dagar att vara borta från, inte 6 dagar.'],
    ['v46 akut 130%', '130 % går inte.'],
    ['v46 akut 0%', '0 % går inte.'],
  ])('answers %s with a sentence', async (text, sentence) => {
    await anna().says(text)
    expect(await anna().last()).toContain(sentence)
  })

  it('asks instead of guessing when the percent was another', async () => {
    await anna().says('v45 akut 50%')
    await world.at('2026-11-12T16:00')
    await anna().says('samma')
    expect(await anna().last()).toContain('[Stämmer]')
  })

  it('refuses the same week twice and says how to change it', async () => {
    await anna().says('v46 akut')
    await anna().says('v46 akut 80%')
    expect(await anna().last()).toBe('v46 är redan loggad. Skriv ändra v46 om något ska rättas.\n[Ändra]')
  })
})
