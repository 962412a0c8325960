import { afterEach, beforeEach, expect, it } from 'vitest'
import { openWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld({ start: '2026-11-20T15:00' })
})
afterEach(() => world.stop())
const by = (id: string) => world.person(id)
const all = async (id: string) => (await by(id).sees()).join('\n\n')

const underlagFor = async (delmal: string) => {
  await by('anna').says(`${delmal} kurs 2026-11-18`)
  await by('bo').presses('Godkänn')
  await by('bo').says(`cbd anna ${delmal}`)
}

const toDelmal = async (id: string) => {
  await by(id).says('mina läkare')
  await by(id).presses('Visa')
  await by(id).presses('Visa delmål')
}

it('lets a handledare certify several delmål in one go, seeing what stands behind them', async () => {
  await underlagFor('bt3')
  await underlagFor('bt8')
  await toDelmal('karin')
  await by('karin').presses('Intyga delmål')
  expect(await by('karin').last()).toContain('BT3: kurs; bedömt med CBD (Bo Ek)')
  expect(await by('karin').last()).not.toContain('BT12')
  await by('karin').submits({ delmal: 'BT3,BT8' })
  expect(await by('karin').last()).toContain('Du har gett Anna Berg')
  expect(await by('anna').last()).toContain('Karin Holm har gett dig')
  expect(await by('anna').last()).toContain('Intyg om BT3 och BT8 20 nov')
  await by('anna').says('delmål')
  expect(await by('anna').last()).toContain('intygat · 1 aktivitet, 1 bedömning godkända')
  await by('anna').says('varför bt3')
  expect(await by('anna').last()).toContain('Intygat av: Karin Holm 20 nov')
  await by('karin').presses('Ångra')
  expect(await by('anna').sees()).toContainEqual(expect.stringContaining('Taget tillbaka'))
  await by('anna').says('varför bt3')
  expect(await by('anna').last()).toContain('underlag finns')
  expect(await all('karin')).not.toContain('vill få godkänt')
})

it('refuses where the underlag is not there, says why, and certifies nothing of the rest', async () => {
  await underlagFor('bt3')
  const action = { verb: 'giveDelmalCertificate', doctor: 'anna', entry: 'certificate/x' }
  const give = (user: string, delmal: string) =>
    world.deliver({ user, input: { kind: 'submit', action, values: { delmal } } })
  expect(JSON.stringify(await give('bo', 'BT3,BT5'))).toContain('BT5 saknar underlag')
  expect(JSON.stringify(await give('bo', ''))).toContain('Välj minst ett delmål')
  expect(JSON.stringify(await give('anna', 'BT3'))).toContain('Ingen godkänner i sin egen loggbok')
  expect(JSON.stringify(await give('erik', 'BT3'))).toContain('en av BT-läkarens handledare')
  expect(JSON.stringify(await give('maria', 'BT3'))).toContain('en av BT-läkarens handledare')
  const ids = async () => (await world.store.logbook('anna')).entries.map(({ id }) => id)
  expect(await ids()).not.toContain('certificate/x')
  await give('bo', 'BT3')
  expect(await ids()).toContain('certificate/x')
  const again = { ...action, entry: 'certificate/y' }
  const twice = await world.deliver({
    user: 'sara',
    input: { kind: 'submit', action: again, values: { delmal: 'BT3' } },
  })
  expect(JSON.stringify(twice)).toContain('BT3 är redan intygat')
})

it('says so where nothing waits to be certified', async () => {
  const press = { verb: 'askDelmalCertificate', doctor: 'anna' }
  const answer = await world.deliver({ user: 'bo', input: { kind: 'press', action: press } })
  expect(answer.reply?.summary).toContain('finns inget delmål med godkänd aktivitet')
})

it('no longer counts as certified when what it rests on is taken back', async () => {
  await by('anna').says('bt3 kurs 2026-11-18 cbd')
  await by('bo').presses('Godkänn')
  await toDelmal('sara')
  await by('sara').presses('Intyga delmål')
  await by('sara').submits({ delmal: 'BT3' })
  await by('bo').says('ångra')
  await by('anna').says('varför bt3')
  expect(await by('anna').last()).not.toContain('Läget: intygat')
})
