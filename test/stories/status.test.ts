import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld({ start: '2026-11-20T15:00' })
})
afterEach(() => world.stop())
const by = (id: string) => world.person(id)

describe('status', () => {
  it('shows logged, approved and required of each part, what is missing and what is not logged', async () => {
    await by('anna').says('v45 akut')
    await by('bo').presses('Godkänn')
    await by('anna').says('v46 akut 50%')
    await by('anna').says('status')
    const status = await by('anna').last()
    // v45 is 7 days approved, v46 3.5 days waiting: of four months (120 days) 0.25 and 0.1.
    expect(status).toContain('Akut sjukvård')
    expect(status).toContain('0,2 av 4 månader godkända, 0,1 månader väntar')
    expect(status).toContain('Akut sjukvård: 16 v 1 d kvar att få godkänt')
    expect(status).toContain('Psykiatri: 8 v 3 d kvar att få godkänt')
    expect(status).toContain('Ologgat: v47')
    expect(status).toContain('Din BT slutar 1 november 2027.')
  })

  it('says when the plan gives each part, what it leaves short, and the day it leads to', async () => {
    await by('anna').says('v45 akut')
    await by('anna').says('status')
    const status = await by('anna').last()
    // Akutkliniken lasts to 1 December; v46 to v48 are not past yet or not logged: 3 weeks of four months.
    expect(status).toMatch(
      /Akut sjukvård: .* kvar att få godkänt\nplanen räcker inte: 13 v \d d saknas i slutet/,
    )
    expect(status).toContain('Allmänmedicin: 17 v 1 d kvar att få godkänt\nmed planen klart 31 mars 2027')
    expect(status).toMatch(/Geriatrik: 8 v 3 d .*\nplanen räcker inte: 8 v 3 d saknas i slutet/)
    expect(status).toContain('Ologgat: v46 och v47. Det räknas inte förrän det är loggat.')
    expect(status).toMatch(/Planen räcker inte hela vägen\. Fortsätter du efter den i samma takt .* 2027\./)
    expect(status).toMatch(
      /Nästa datum att hålla: Akutkliniken: sammanfattande bedömning .*, 1 december 2026\./,
    )
    await by('maria').says('översikt')
    expect(await by('maria').last()).toMatch(/Anna Berg .*\nnu på Akutkliniken.* kommer att saknas/)
  })

  it('comes with a picture, which says the same in words', async () => {
    await by('anna').says('v45 akut')
    await by('bo').presses('Godkänn')
    await by('anna').says('bt3 kurs 2026-11-18')
    await by('bo').presses('Godkänn')
    await by('anna').says('status')
    const seen = (await by('anna').sees()).join('\n')
    expect(seen).toMatch(
      /Tiden mot planen, 20 november 2026\. Akutkliniken, akut sjukvård: 1 v av 4 v 2 d; godkänt 2 nov–8 nov 2026; inte loggat 9 nov–15 nov 2026; planerat 16 nov–1 dec 2026\./,
    )
    expect(seen).toMatch(/nov 2026 7 av 29 dagar.*Pågår: BT3\. Ej påbörjat: BT1, BT2, BT4/)
  })

  it('can be followed from logging by its buttons', async () => {
    await by('anna').says('status')
    await by('anna').presses('Logga')
    expect(await by('anna').last()).toContain('Vecka 47')
    await by('anna').presses('Stämmer')
    await by('anna').presses('Visa framsteg')
    expect(await by('anna').last()).toContain('Så här långt har du kommit')
  })

  it('shows those without a logbook whom they follow', async () => {
    await by('bo').says('status')
    expect(await by('bo').last()).toContain('Dina BT-läkare')
    await by('maria').says('status')
    expect(await by('maria').last()).toContain('Översikt')
    await by('bo').says('logga')
    expect(await by('bo').last()).toContain('Det där gäller en BT-läkares egen loggbok.')
  })
})

describe('vad nu', () => {
  it('suggests the check that is missing, with its way there, and says what the programme leaves open', async () => {
    await by('anna').says('bt3 kurs 2026-11-18')
    await by('bo').presses('Godkänn')
    await by('anna').says('status')
    await by('anna').presses('Vad nu?')
    expect(await by('anna').last()).toContain('BT3 Lagar och andra författningar')
    expect(await by('anna').last()).toContain('Påbörjat, men bedömningen saknas.\n[Logga]')
    expect(await by('anna').last()).toContain(
      'Programmet anger inte vilka delmål som hör till vilken placering',
    )
    await by('anna').presses('Logga')
    expect(await by('anna').last()).toContain('Den som bedömer signerar med ett tryck.')
    await by('anna').submits({ instrument: 'CBD', signer: 'bo' })
    await by('anna').says('what now')
    expect(await by('anna').last()).toContain('Just nu saknas inget som din placering kan ge.')
  })

  it('is for the handledare to see, without buttons, and for the kansli to log', async () => {
    await by('anna').says('bt3 kurs 2026-11-18')
    await by('bo').presses('Godkänn')
    const seen = async (user: string) =>
      JSON.stringify(
        await world.deliver({ user, input: { kind: 'press', action: { verb: 'whatNow', doctor: 'anna' } } }),
      )
    expect(await seen('bo')).toContain('Det här kan Anna Berg göra nu')
    expect(await seen('bo')).not.toContain('newAssessment')
    expect(await seen('maria')).toContain('"verb":"newAssessment","delmal":["BT3"],"for":"anna"')
    expect(await seen('erik')).toContain('Den loggboken får du inte se.')
  })
})

describe('varför', () => {
  it('gives the rule, its source and sureness, what counts and the sum', async () => {
    await by('anna').says('v45 akut')
    await by('bo').presses('Godkänn')
    await by('anna').says('v46 akut')
    await by('anna').says('varför akut')
    const why = await by('anna').last()
    expect(why).toContain('Varför akut sjukvård?')
    expect(why).toContain('Programmets eget mål: Akut sjukvård (R2)')
    expect(why).toContain('4 månader (120 heltidsdagar)')
    expect(why).toContain('Minst tre månaders akut sjukvård på heltid (R5)')
    expect(why).toContain('3 månader (89 heltidsdagar)')
    expect(why).toContain('Region Stockholms sida om det regionala BT-programmet')
    expect(why).toContain('säkert: författning, officiell blankett eller programmets egen sida')
    expect(why).toContain('v45 · Akutkliniken, akut sjukvård\n1 v, godkänt')
    expect(why).toContain('v46 · Akutkliniken, akut sjukvård\n1 v, väntar')
    expect(why).toContain('Summa: 1 v godkänt, 1 v väntar.')
  })

  it('lists every requirement, each with its own Varför?', async () => {
    await by('anna').says('varför')
    expect(await by('anna').last()).toContain('Både primärvård och akut sjukvård ska ingå')
    await by('anna').says('varför R17')
    expect(await by('anna').last()).toContain('antaget, inte bekräftat av kansliet')
    await by('anna').says('varför månen')
    expect(await by('anna').last()).toContain('Jag har ingen regel om ”manen”. Här är alla.')
  })
})

describe('whose progress one may see', () => {
  it('is one’s own, for the kansli everyone’s, for handledare those they supervise', async () => {
    const sees = async (user: string, doctor: string) =>
      (await world.deliver({ user, input: { kind: 'press', action: { verb: 'status', doctor } } })).reply
        ?.parts[0]
    expect(await sees('maria', 'anna')).toMatchObject({ text: 'Så här långt har Anna Berg kommit' })
    expect(await sees('sara', 'anna')).toMatchObject({ text: 'Så här långt har Anna Berg kommit' })
    expect(await sees('sara', 'erik')).toBeUndefined()
    expect(await sees('erik', 'anna')).toBeUndefined()
  })
})
