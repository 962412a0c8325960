import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, type World } from './world.ts'

let world: World
const person = (id: string) => world.person(id)
/** How many messages someone has got since. */
const since = async (id: string) => {
  const before = (await person(id).sees()).length
  return async () => (await person(id).sees()).slice(before)
}

beforeEach(async () => {
  world = await openWorld({ start: '2026-11-19T15:00' })
})
afterEach(() => world.stop())

describe('a request that nobody answers', () => {
  it('is reminded of in one card, on the first and the third working day', async () => {
    await person('anna').says('v46 akut')
    await person('erik').says('v47 akut')
    const news = await since('bo')
    await world.at('2026-11-20T09:15')
    await world.at('2026-11-20T09:45')
    expect(await news()).toHaveLength(1)
    expect((await news())[0]).toContain('Påminnelse: 2 väntar på ditt godkännande')
    await world.at('2026-11-23T09:15')
    expect(await news()).toHaveLength(1)
    await world.at('2026-11-24T09:15')
    expect(await news()).toHaveLength(2)
    expect((await news())[0]).toContain('Ligger i ett nyare kort')
    await person('bo').presses('Godkänn båda')
    await world.at('2026-11-26T09:15')
    expect(await news()).toHaveLength(2)
  })

  it('goes to the huvudhandledare as well on the fifth working day, who can approve it', async () => {
    await person('anna').says('v46 akut')
    const news = await since('karin')
    await world.at('2026-11-26T09:00')
    expect(await news()).toEqual([])
    await world.at('2026-11-26T09:15')
    expect((await news())[0]).toContain('Anna Berg vill få godkänt')
    await person('karin').presses('Godkänn')
    expect(await person('bo').last()).toContain('Godkänd av Karin Holm 26 nov')
  })
})

describe('what is logged in the evening or at a weekend', () => {
  it('reaches the handledare the next working morning', async () => {
    await world.at('2026-11-21T20:00')
    await person('anna').says('v46 akut')
    expect(await person('bo').sees()).toEqual([])
    await world.at('2026-11-23T06:59')
    expect(await person('bo').sees()).toEqual([])
    await world.at('2026-11-23T07:00')
    expect(await person('bo').sees()).toHaveLength(1)
  })
})

describe('a week that is not logged', () => {
  it('is reminded of on Monday, and after three messages it is the kansli’s', async () => {
    const news = await since('erik')
    await world.at('2026-11-20T14:00')
    expect(await news()).toHaveLength(1)
    await world.at('2026-11-23T09:15')
    expect((await news())[1]).toContain('Veckan är inte loggad ännu.')
    await world.at('2026-11-27T14:00')
    expect((await news())[2]).toContain('Även v47 saknas.')
    await world.at('2026-11-30T09:15')
    await world.at('2026-12-04T14:00')
    expect(await news()).toHaveLength(3)
    await person('erik').says('v49 akut')
    await world.at('2026-12-11T14:00')
    expect((await news()).at(-1)).toContain('Vecka 50')
  })

  it('is not reminded of once it is logged as leave', async () => {
    await world.at('2026-11-20T14:00')
    await person('erik').presses('Frånvarande')
    await person('erik').submits({ kind: 'semester' })
    const news = await since('erik')
    await world.at('2026-11-23T09:15')
    expect(await news()).toEqual([])
  })
})

describe('a pause', () => {
  it('keeps every reminder back until the day it names, and says so in the card', async () => {
    await person('erik').says('paus till 27 november')
    expect(await person('erik').last()).toContain(
      'Jag är tyst och påminner om inget före fredag 27 november 2026.',
    )
    const news = await since('erik')
    await world.at('2026-11-20T14:00')
    await world.at('2026-11-23T09:15')
    expect(await news()).toEqual([])
    await world.at('2026-11-27T09:15')
    await world.at('2026-11-27T14:00')
    expect(await news()).toHaveLength(1)
    expect((await news())[0]).toContain('Även v47 saknas.')
  })

  it('ends with a word', async () => {
    await person('erik').says('paus till 2027-01-07')
    await person('erik').presses('Jag är tillbaka')
    const news = await since('erik')
    await world.at('2026-11-20T14:00')
    expect(await news()).toHaveLength(1)
  })

  it('is asked for a day where none is said, and refuses one that has been', async () => {
    await person('erik').says('paus')
    await person('erik').submits({ back: '2026-11-18' })
    expect(await person('erik').last()).toContain('har redan varit')
    await person('erik').submits({ back: '2026-12-07' })
    expect(await person('erik').last()).toContain('måndag 7 december 2026')
  })

  it('until Monday is one tap on the card', async () => {
    await world.at('2026-11-20T14:00')
    const erik = person('erik')
    await erik.presses('Påminn mig på måndag')
    expect(erik.notice()).toContain('måndag 23 november 2026')
    expect(await person('erik').last()).toContain('Pausat till måndag 23 november 2026.')
    const news = await since('erik')
    await world.at('2026-11-23T09:15')
    expect(await news()).toHaveLength(1)
  })
})

describe('a delegate', () => {
  const name = async () => {
    await person('bo').says('delegat')
    await person('bo').submits({ to: 'sara', from: '2026-11-19', until: '2026-11-27' })
  }

  it('gets what waits, approves on behalf of the handledare, and the history says so', async () => {
    await person('anna').says('v46 akut')
    await name()
    expect(await person('bo').last()).toContain('Sara Nyström kan godkänna på uppdrag av dig')
    expect(await person('sara').last()).toContain('på uppdrag av Bo Ek')
    await person('sara').presses('Godkänn')
    expect((await person('bo').sees())[0]).toContain('Godkänd av Sara Nyström 19 nov på uppdrag av Bo Ek')
    expect((await person('anna').sees()).join('\n')).toContain('Godkänd av Sara Nyström på uppdrag av Bo Ek')
    const [entry] = (await world.store.logbook('anna')).entries
    expect(entry?.steps.at(-1)).toMatchObject({ did: 'approved', by: 'sara', onBehalfOf: 'bo' })
  })

  it('decides no longer once removed', async () => {
    await person('anna').says('v46 akut')
    await name()
    const sara = person('sara')
    const approve = await sara.aims('Godkänn')
    await person('bo').presses('Ta bort ersättaren')
    const shown = await person('bo').sees()
    expect(shown.join('\n')).toContain('Ingen godkänner i ditt ställe längre.\n[Utse ersättare]')
    expect(shown.join('\n')).not.toContain('[Ta bort ersättaren]')
    await approve()
    expect(sara.notice()).toContain('avgörs av Bo Ek')
    expect((await world.store.logbook('anna')).entries[0]?.steps).toHaveLength(1)
  })

  it('is a handledare of the programme, within dates to come', async () => {
    await person('bo').says('delegat')
    await person('bo').submits({ to: 'sara', from: '2026-11-27', until: '2026-11-20' })
    expect(await person('bo').last()).toContain('Sista dagen ligger före den första.')
    const action = { verb: 'saveDelegate' }
    const values = { to: 'erik', from: '2026-11-19', until: '2026-11-27' }
    const forged = await world.deliver({ user: 'bo', input: { kind: 'submit', action, values } })
    expect(forged.errors?.['to']).toContain('Välj en av programmets handledare')
    await person('anna').says('delegat')
    expect(await person('anna').last()).toContain('utses av en handledare')
  })
})
