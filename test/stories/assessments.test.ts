import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld({ start: '2026-11-20T15:00' })
})
afterEach(() => world.stop())
const by = (id: string) => world.person(id)
const all = async (id: string) => (await by(id).sees()).join('\n\n')
const entries = async () => (await world.store.logbook('anna')).entries

describe('an assessment that the doctor starts', () => {
  it('is logged by form, signed by the assessor’s press, and a check of its delmål', async () => {
    await by('anna').says('bedömning')
    expect(await by('anna').last()).toContain('Bedömning')
    await by('anna').submits({
      instrument: 'Mini-CEX',
      more: 'bt1',
      day: '2026-11-19',
      signer: 'bo',
      line: 'Tydlig plan',
    })
    expect(await all('anna')).toContain('Loggat: Mini-CEX 19 nov, BT1, ”Tydlig plan”.\nBo Ek får godkänna.')
    expect(await by('bo').last()).toContain('Mini-CEX 19 nov, BT1, ”Tydlig plan”\n[Godkänn]')
    await by('bo').presses('Godkänn')
    await by('anna').says('varför bt1')
    expect(await by('anna').last()).toContain('pågår')
    expect(await by('anna').last()).toContain('Mini-CEX 19 nov, BT1, ”Tydlig plan”')
    await by('anna').says('bt1 klinisk tjänstgöring igår')
    await by('bo').presses('Godkänn')
    await by('anna').says('delmål')
    expect(await by('anna').last()).toContain('1 av 18 delmål har underlag.')
  })

  it('is logged by words, with who assessed, and asks for the form where something is missing', async () => {
    await by('anna').says('dops igår bt5 karin')
    expect(await by('anna').last()).toContain('DOPS 19 nov, BT5.\nKarin Holm får godkänna.')
    await by('anna').says('cbd bt2')
    expect(await by('anna').last()).toContain('CBD 20 nov, BT2.\nBo Ek får godkänna.')
    await by('anna').says('cbd')
    expect(await by('anna').last()).toContain('Bedömning')
    await by('anna').says('dops bt19')
    expect(await by('anna').last()).toContain('”BT19” är inget delmål.')
    expect(await entries()).toHaveLength(2)
  })

  it('is sent back, corrected, undone and taken out like a week', async () => {
    await by('anna').says('mini-cex bt1')
    await by('bo').presses('Skicka tillbaka')
    await by('bo').submits({ reason: 'own', words: 'Vilken dag?' })
    expect(await by('anna').last()).toContain('Mini-CEX BT1: Bo Ek skickade tillbaka: ”Vilken dag?”')
    await by('anna').presses('Rätta')
    await by('anna').submits({ day: '2026-11-18' })
    expect(await by('bo').last()).toContain('Mini-CEX 18 nov, BT1\n[Godkänn]')
    await by('anna').says('ångra')
    await by('anna').presses('Ta bort')
    expect((await entries())[0]?.steps.at(-1)).toMatchObject({ did: 'withdrawn' })
  })

  it.each([
    [{ day: '2026-12-24' }, 'har inte varit ännu'],
    [{ day: '2026-10-01' }, 'ligger före din BT'],
  ])('says at the field what is wrong: %o', async (values, sentence) => {
    await by('anna').says('bedömning')
    await by('anna').submits({ instrument: 'CBD', signer: 'bo', ...values })
    expect(await by('anna').last()).toContain(sentence)
    expect(await entries()).toEqual([])
  })

  it('keeps no personal number', async () => {
    await by('anna').says('bedömning')
    await by('anna').submits({ instrument: 'CBD', signer: 'bo', line: 'Patient 811228-9874' })
    expect(await by('anna').last()).toContain('ser ut som ett personnummer')
    expect(await entries()).toEqual([])
  })
})

describe('an assessment that a handledare starts', () => {
  it('is logged and signed in one go, and the doctor is told', async () => {
    await by('bo').says('mini-cex anna bt1 "Tydlig plan"')
    expect(await by('bo').last()).toContain('Du har gett Anna Berg')
    expect(await by('bo').last()).toContain('Mini-CEX 20 nov, BT1, ”Tydlig plan”')
    expect(await by('anna').last()).toContain('Bo Ek har gett dig')
    expect(await by('anna').last()).toContain('Signerat av Bo Ek 20 nov')
    expect((await entries())[0]?.steps).toMatchObject([
      { did: 'logged', by: 'bo', content: { placement: 'akut', supervisor: 'bo' } },
      { did: 'approved', by: 'bo' },
    ])
    await by('bo').presses('Ångra')
    expect(await all('bo')).toContain('Taget tillbaka')
    expect(await by('anna').last()).toContain('Taget tillbaka')
    expect((await entries())[0]?.steps.slice(-2)).toMatchObject([{ did: 'undone' }, { did: 'undone' }])
    expect(await all('bo')).not.toContain('vill få godkänt')
  })

  it('is started from her list, for one of several doctors, with at most six inputs', async () => {
    await by('bo').says('cbd')
    expect(await by('bo').last()).toContain('Bedömning')
    await by('bo').submits({ doctor: 'erik', instrument: 'CBD', more: '', day: '2026-11-20' })
    expect(await by('bo').last()).toContain('Du har gett Erik Lund')
    await by('bo').says('mina läkare')
    await by('bo').presses('Visa')
    await by('bo').presses('Visa delmål')
    await by('bo').presses('Ny bedömning')
    expect(await by('bo').last()).toContain('Du signerar när du sparar.')
  })

  it('is not hers to change for the doctor, and not to start for someone else’s doctor', async () => {
    await by('bo').says('mini-cex anna bt1')
    await by('anna').says('varför bt1')
    expect(await by('anna').last()).not.toContain('[Rätta]')
    const [entry] = await entries()
    const at = { entry: entry?.id, steps: 2 }
    for (const action of [
      { verb: 'removeEntry', ...at },
      { verb: 'undoEntry', ...at },
    ])
      await world.deliver({ user: 'anna', input: { kind: 'press', action } })
    const values = { instrument: 'CBD', more: 'BT1', day: '2026-11-20', signer: 'bo' }
    const change = { verb: 'saveAssessment', ...at }
    await world.deliver({ user: 'anna', input: { kind: 'submit', action: change, values } })
    expect((await entries())[0]?.steps).toHaveLength(2)
    const forged = { verb: 'saveAssessment', entry: 'assessment/x', steps: 0, doctor: 'erik' }
    const answer = await world.deliver({ user: 'sara', input: { kind: 'submit', action: forged, values } })
    expect(JSON.stringify(answer)).toContain('en av BT-läkarens handledare')
    const form = await world.deliver({
      user: 'sara',
      input: { kind: 'press', action: { verb: 'newAssessment', doctor: 'erik' } },
    })
    expect(JSON.stringify(form)).not.toContain('Erik')
    expect((await world.store.logbook('erik')).entries).toEqual([])
  })

  it('counts for the placement: what it lacks is no deadline any more', async () => {
    await by('erik').says('deadlines')
    const before = await by('erik').last()
    await by('bo').says('sammanfattande bedömning erik bt1')
    await by('erik').says('deadlines')
    expect(before).toContain('sammanfattande bedömning')
    expect(await by('erik').last()).not.toContain('sammanfattande bedömning')
  })
})

describe('in English', () => {
  it('goes from words to a signed assessment', async () => {
    const english = await openWorld({ language: 'en', start: '2026-11-20T15:00' })
    await english.person('anna').says('summary assessment bt3 yesterday')
    expect(await english.person('anna').last()).toContain('summary assessment 19 Nov, BT3')
    await english.person('bo').presses('Approve')
    await english.person('anna').says('why bt3')
    expect(await english.person('anna').last()).toContain('Approved by Bo Ek')
    await english.stop()
  })
})
