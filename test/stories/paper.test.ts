import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, type World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld({ start: '2026-11-20T15:00' })
  await world.person('anna').says('v46 akut')
  await world.person('anna').says('bt3 kurs 2026-11-18')
})
afterEach(() => world.stop())
const by = (id: string) => world.person(id)
const all = async (id: string) => (await by(id).sees()).join('\n\n')
const ids = async () => (await world.store.logbook('anna')).entries.map(({ id }) => id)
const paper = { name: 'Ulla Ek', specialty: 'akutsjukvård', workplace: 'Akuten', signed: '2026-11-18' }
const save = (user: string, values: Record<string, string>) =>
  world.deliver({ user, input: { kind: 'submit', action: { verb: 'savePaper', doctor: 'anna' }, values } })

describe('an approval on paper', () => {
  it('is recorded by the kansli from the doctor’s status, and marked as such with who and when', async () => {
    await by('erik').says('v47 akut')
    await by('maria').says('översikt')
    await by('maria').presses('Visa')
    await by('maria').presses('Visa')
    await by('maria').presses('Kansliets verktyg')
    await by('maria').presses('Godkänt på papper')
    const erik = async () => (await world.store.logbook('erik')).entries[0]
    await by('maria').submits({ entries: `1:${(await erik())?.id ?? ''}`, ...paper })
    const mark = 'Godkänd på papper av Ulla Ek 18 nov, infört av Maria Lind 20 nov'
    expect(await by('maria').last()).toContain(mark)
    expect(await all('erik')).toContain(mark)
    expect(await all('bo')).toContain(mark)
    expect((await erik())?.steps.at(-1)).toMatchObject({
      did: 'approved',
      by: 'maria',
      signer: { name: 'Ulla Ek', specialty: 'akutsjukvård', workplace: 'Akuten', confirmed: true },
      onPaper: { signed: '2026-11-18' },
    })
    await by('maria').presses('Ångra')
    expect(await all('erik')).toContain('Bo Ek får godkänna.')
  })

  it('takes several rows at once, all or none', async () => {
    const [week = '', activity = ''] = await ids()
    const both = `1:${week},1:${activity}`
    expect(JSON.stringify(await save('maria', { ...paper, entries: `1:${week},7:${activity}` }))).toContain(
      'ändrats',
    )
    expect((await world.store.logbook('anna')).entries.every(({ steps }) => steps.length === 1)).toBe(true)
    await save('maria', { ...paper, entries: both })
    expect((await world.store.logbook('anna')).entries.every(({ steps }) => steps.length === 2)).toBe(true)
    expect(JSON.stringify(await save('maria', { ...paper, entries: both }))).toContain('redan godkänt')
  })

  it.each([
    [{ entries: '' }, 'Välj minst en rad.'],
    [{ name: ' ' }, 'Skriv namnet'],
    [{ signed: '2026-11-21' }, 'har inte varit ännu'],
    [{ signed: '2026-11-01' }, 'kan inte vara underskrivet före'],
    [{ signed: 'igår' }, 'ingen dag jag kan läsa'],
    [{ name: '811228-9874' }, 'personnummer'],
  ])('says at the field what is wrong: %o', async (wrong, sentence) => {
    const [week = ''] = await ids()
    expect(JSON.stringify(await save('maria', { entries: `1:${week}`, ...paper, ...wrong }))).toContain(
      sentence,
    )
    expect((await world.store.logbook('anna')).entries[0]?.steps).toHaveLength(1)
  })

  it('is the kansli’s to record, nobody else’s', async () => {
    const [week = ''] = await ids()
    for (const user of ['anna', 'bo', 'karin', 'erik'])
      expect(JSON.stringify(await save(user, { entries: `1:${week}`, ...paper }))).toContain(
        'sköter BT-kansliet',
      )
    expect((await world.store.logbook('anna')).entries[0]?.steps).toHaveLength(1)
  })
})
