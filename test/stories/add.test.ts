import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { peopleRecords } from '../../bot/scene.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld({ start: '2026-11-19T15:00' })
})
afterEach(() => world.stop())
const by = (id: string) => world.person(id)
const people = async () => (await peopleRecords(world.store).all()).map(({ value }) => value)
const called = async (name: string) => (await people()).find((one) => one.name === name)

const lisa = {
  name: 'Lisa Gran',
  email: 'Lisa.Gran@Region.se',
  programme: 'stockholm',
  start: '2026-12-01',
  form: 'fristående',
  percent: '80',
}

describe('lägg till', () => {
  it('adds a doctor in two short forms, with her huvudhandledare', async () => {
    await by('maria').says('lägg till')
    await by('maria').presses('En BT-läkare')
    await by('maria').submits(lisa)
    await by('maria').submits({ mainSupervisor: 'karin' })
    const answer = await by('maria').last()
    expect(answer).toContain('Lisa Gran är inlagd i Region Stockholms')
    expect(answer).toContain('lisa.gran@region.se')
    const person = await called('Lisa Gran')
    expect(person).toMatchObject({ email: 'lisa.gran@region.se', roles: ['doctor'], met: false })
    const logbook = await world.store.logbook(person?.id ?? '')
    expect(logbook.enrolment).toMatchObject({ programme: 'stockholm', percent: 80, end: '2027-11-30' })
    expect(logbook.people.mainSupervisor).toBe('karin')
    await by('maria').presses('Visa planen')
    expect(await by('maria').last()).toContain('Lisa Gran: placeringar')
  })

  it('asks for the start of ST where the BT is part of one', async () => {
    await by('maria').says('lägg till läkare')
    await by('maria').presses('En BT-läkare')
    await by('maria').submits({ ...lisa, programme: 'nationell', form: 'integrerad' })
    await by('maria').submits({ stStart: '2026-09-01' })
    const person = await called('Lisa Gran')
    expect((await world.store.logbook(person?.id ?? '')).enrolment?.stStart).toBe('2026-09-01')
  })

  it('adds a handledare; one who is there is said to be, and not doubled', async () => {
    const nils = { name: 'Nils Å', email: 'nils@region.se', specialty: 'kirurgi', workplace: 'Kirurgen' }
    for (const _ of [1, 2]) {
      await by('maria').says('lägg till')
      await by('maria').presses('En handledare')
      await by('maria').submits(nils)
    }
    expect(await by('maria').last()).toContain('Nils Å är redan inlagd med den adressen.')
    expect((await people()).filter(({ email }) => email === 'nils@region.se')).toMatchObject([
      { specialty: 'kirurgi', workplace: 'Kirurgen', confirmed: true },
    ])
  })

  it('finds a doctor who is there by her address in any case, and enrols nobody twice', async () => {
    const before = JSON.stringify(await world.store.logbook('anna'))
    await by('maria').says('lägg till')
    await by('maria').presses('En BT-läkare')
    await by('maria').submits({ ...lisa, email: 'ANNA@region.SE' })
    expect(await by('maria').last()).toContain('Anna Berg är redan inlagd')
    expect(JSON.stringify(await world.store.logbook('anna'))).toBe(before)
  })

  it('says what is wrong at its field, and keeps no personal number', async () => {
    await by('maria').says('lägg till')
    await by('maria').presses('En BT-läkare')
    await by('maria').submits({ ...lisa, email: 'lisa' })
    expect(await by('maria').last()).toContain('”lisa” är ingen e-postadress.')
    await by('maria').submits({ email: 'lisa.gran@region.se', name: 'Lisa 19121212-1212' })
    expect(await by('maria').last()).toContain('personnummer')
    expect(JSON.stringify(await people())).not.toContain('1212')
  })

  it('is the kansli’s alone; a doctor is shown what she can add', async () => {
    await by('bo').says('lägg till')
    expect(await by('bo').last()).toContain('läggs till av BT-kansliet')
    await by('anna').says('lägg till')
    expect(await by('anna').last()).toContain('[Lägg till placering]')
  })
})
