import { afterEach, describe, expect, it } from 'vitest'
import { certifiable } from './certifiable.ts'
import { openWorld, type World } from './world.ts'

let world: World
afterEach(() => world.stop())
const by = (id: string) => world.person(id)
const all = async (id: string) => (await by(id).sees()).join('\n\n')
const open = async (people: Parameters<typeof certifiable>[0]) => {
  world = await openWorld({ start: '2026-11-20T15:00', roster: certifiable(people) })
}
const press = (user: string, action: object) => world.deliver({ user, input: { kind: 'press', action } })

describe('the final certification', () => {
  it('is given by both, in either order, from a card that shows what it rests on', async () => {
    await open({ mainSupervisor: 'karin', assessor: 'eva' })
    expect(await by('eva').last()).toContain('Uppnådd baskompetens: Anna Berg')
    expect(await by('eva').last()).toContain('Allt som krävs är uppfyllt.')
    expect(await by('eva').last()).toContain('kurs; bedömt med CBD (Bo Ek)')
    expect(await by('eva').last()).toContain('Det här är underlag. Själva intyget skrivs under på papper.')
    await by('eva').presses('Intyga')
    expect(await by('eva').last()).toContain('Som extern bedömare intygar du att Anna Berg')
    await by('eva').submits({ words: 'Trygg i alla samtal' })
    expect(await all('eva')).toContain('Eva Sand, intygat 20 november 2026: ”Trygg i alla samtal”')
    expect(await all('anna')).toContain('Eva Sand har gett dig')
    expect(await by('karin').last()).toContain('Eva Sand, intygat 20 november 2026')
    expect((await by('karin').sees()).filter((card) => card.includes('Uppnådd baskompetens'))).toHaveLength(2)
    await by('karin').presses('Intyga')
    await by('karin').submits({ words: '' })
    expect(await all('karin')).toContain('Båda har intygat, och allt som krävs är uppfyllt.')
    await by('anna').says('varför R12')
    expect(await by('anna').last()).toContain('Läget: uppfyllt')
    await by('anna').says('slutintyg')
    expect(await by('anna').last()).toContain('Karin Holm, intygat 20 november 2026')
  })

  it('keeps what it rests on from being undone or changed until it is taken back', async () => {
    await open({ mainSupervisor: 'karin', assessor: 'eva' })
    await by('karin').presses('Intyga')
    await by('karin').submits({})
    const entry = 'assessment/BT1'
    const undo = { verb: 'undoDecision', doctor: 'anna', entry, steps: 2 }
    expect((await press('bo', undo)).notice).toContain('Först tar Karin Holm tillbaka sitt intyg')
    expect((await press('anna', { verb: 'removeEntry', entry, steps: 2 })).notice).toContain('Karin Holm')
    const week = { verb: 'removeWeek', week: '2026-W02', steps: 2 }
    expect((await press('anna', week)).notice).toContain('Karin Holm')
    const saved = await world.deliver({
      user: 'anna',
      input: {
        kind: 'submit',
        action: { verb: 'saveWeek', week: '2026-W02', steps: 2 },
        values: { placement: 'akut', percent: '50', absent: '0', split: 'no' },
      },
    })
    expect(JSON.stringify(saved)).toContain('Karin Holm')
    await by('karin').presses('Ta tillbaka')
    expect(await all('karin')).toContain('Karin Holm, inte intygat ännu')
    await press('bo', undo)
    await by('anna').says('slutintyg')
    expect(await by('anna').last()).toContain('En sak saknas innan det kan intygas:')
    expect(await by('anna').last()).toContain('Alla 18 delmål')
    expect(await by('anna').last()).toContain('[Varför?]')
    expect((await press('eva', { verb: 'askCertification', doctor: 'anna' })).notice).toContain(
      'Det går inte att intyga ännu: R8',
    )
  })

  it('is nobody else’s to give, and never one person’s twice', async () => {
    await open({ mainSupervisor: 'karin', assessor: 'eva' })
    const give = (user: string) =>
      world.deliver({
        user,
        input: { kind: 'submit', action: { verb: 'giveCertification', doctor: 'anna' }, values: {} },
      })
    expect((await give('anna')).notice).toContain('Ingen godkänner i sin egen loggbok')
    for (const user of ['bo', 'erik', 'maria'])
      expect((await give(user)).notice).toContain('huvudhandledaren och den externa bedömaren')
    await give('karin')
    expect((await give('karin')).notice).toContain('Du har redan intygat')
    expect(
      (await press('anna', { verb: 'removeEntry', entry: 'certification/mainSupervisor', steps: 2 })).notice,
    ).toContain('Karin Holm')
    expect(
      (
        await press('eva', {
          verb: 'undoDecision',
          doctor: 'anna',
          entry: 'certification/mainSupervisor',
          steps: 2,
        })
      ).notice,
    ).toBeTruthy()
    await by('anna').says('varför R12')
    expect(await by('anna').last()).toContain('intygat av Karin Holm (huvudhandledare)')
    expect(await by('anna').last()).toContain('inte uppfyllt ännu')
  })

  it('waits for the kansli to appoint an extern bedömare, who then sees the logbook', async () => {
    await open({ mainSupervisor: 'karin' })
    expect(await by('maria').last()).toContain('Extern bedömare: ingen utsedd ännu')
    await by('eva').says('mina läkare')
    expect(await by('eva').last()).not.toContain('Anna Berg')
    await by('maria').presses('Huvudhandledare och bedömare')
    await by('maria').submits({ mainSupervisor: 'karin', assessor: 'karin' })
    expect(await by('maria').last()).toContain('ska vara två olika personer')
    await by('maria').submits({ assessor: 'eva' })
    expect(await all('maria')).toContain('Huvudhandledare: Karin Holm. Extern bedömare: Eva Sand.')
    expect(await all('eva')).toContain('Allt som krävs är uppfyllt.')
    await by('eva').says('mina läkare')
    expect(await by('eva').last()).toContain('Anna Berg')
    await by('eva').presses('Visa')
    await by('eva').presses('Slutintyg')
    expect(await all('eva')).toContain('Eva Sand, inte intygat ännu')
  })

  it('can be appointed by e-mail; whoever has certified stays', async () => {
    await open({ mainSupervisor: 'karin' })
    const save = (user: string, values: Record<string, string>) =>
      world.deliver({
        user,
        input: { kind: 'submit', action: { verb: 'saveInvolved', doctor: 'anna' }, values },
      })
    const named = { newName: 'Ulla Ny', newEmail: 'ulla@exempel.se' }
    expect((await save('bo', named)).notice).toBe('Det här sköter BT-kansliet.')
    const wrong = await save('maria', { mainSupervisor: 'karin', assessor: 'other', newName: 'Ulla Ny' })
    expect(JSON.stringify(wrong)).toContain('ingen e-postadress')
    await save('maria', { mainSupervisor: 'karin', assessor: 'other', ...named })
    expect((await world.store.logbook('anna')).people.assessor).toBeTruthy()
    await by('karin').presses('Intyga')
    await by('karin').submits({})
    const late = await save('maria', { mainSupervisor: 'bo', assessor: 'eva' })
    expect(JSON.stringify(late)).toContain('Först tar Karin Holm tillbaka sitt intyg')
  })
})
