import { beforeEach, describe, expect, test } from 'vitest'
import { openDesk, type Desk } from './desk.ts'

const bo = ['add', 'Bo Ek', 'bo@region.se', '--role', 'supervisor', '--specialty', 'akutsjukvård']
const anna = ['add', 'Anna Berg', 'anna@region.se', '--role', 'doctor', '--programme', 'Stockholm']
const from = ['--start', '2026-08-31']

let desk: Desk

beforeEach(async () => {
  desk = await openDesk()
})

describe('add', () => {
  test('enrols a doctor with her huvudhandledare, who was added before', async () => {
    const first = await desk.bt(...bo)
    expect(first.said).toContain('Bo Ek är inlagd som handledare, och kopplas')
    const { code, said } = await desk.bt(
      ...anna,
      ...from,
      '--percent',
      '80',
      '--main-supervisor',
      'bo@region.se',
    )
    expect(said).toMatch(/^Anna Berg är inlagd i .*Stockholm.* med start .*31 augusti 2026/)
    expect([first.code, code]).toEqual([0, 0])
    const { enrolment, people } = await desk.logbook('anna@region.se')
    expect(enrolment).toMatchObject({ programme: 'stockholm', start: '2026-08-31', percent: 80 })
    expect(people.mainSupervisor).toBe((await desk.person('bo@region.se')).id)
    expect((await desk.bt('store', 'check')).code).toBe(0)
  })

  test('says who is there already, in whatever case, and doubles nobody', async () => {
    await desk.bt(...bo)
    await desk.bt(...anna, ...from)
    const before = [await desk.people(), await desk.logbook('anna@region.se')]
    const again = await desk.bt('add', 'Anna B', 'ANNA@region.se', ...anna.slice(3), '--start', '2027-01-04')
    expect(again).toEqual({
      code: 0,
      said: 'Anna Berg är redan inlagd med den adressen och har en loggbok. Inget är ändrat.',
    })
    expect(
      (await desk.bt('add', 'Bosse', 'Bo@region.se', '--role', 'supervisor', '--specialty', 'kirurgi')).said,
    ).toBe('Bo Ek är redan inlagd med den adressen. Inget är ändrat.')
    expect([await desk.people(), await desk.logbook('anna@region.se')]).toEqual(before)
  })

  test('gives someone who is there the role that was lacking', async () => {
    await desk.bt(...bo)
    const { said } = await desk.bt('add', 'Bo', 'bo@region.se', '--role', 'office')
    expect(said).toBe('Bo Ek fanns redan, och är nu inlagd på kansliet. Det övriga står som det stod.')
    expect(await desk.people()).toMatchObject([
      { name: 'Bo Ek', roles: ['supervisor', 'office'], specialty: 'akutsjukvård' },
    ])
  })

  test.each([
    ['no role', anna.slice(0, 3), '--role ska vara doctor, supervisor eller office.'],
    ['a role that is none', [...bo.slice(0, 4), 'chef'], 'office, inte chef.'],
    ['an option of another role', [...bo, ...from], '--start hör inte till --role supervisor.'],
    ['no first day', anna, '--start: måste anges.'],
    ['a day that is none', [...anna, '--start', 'snart'], '--start: '],
    [
      'a programme that is none',
      [...anna.slice(0, 6), 'Atlantis', ...from],
      '--programme: ”Atlantis” känns inte igen.',
    ],
    ['a percent that cannot be', [...anna, ...from, '--percent', '140'], '--percent: '],
    [
      'a BT in an ST without its first day',
      [...anna, ...from, '--form', 'integrerad'],
      '--st-start: Skriv första dagen i din ST',
    ],
    [
      'a handledare who is not there',
      [...anna, ...from, '--main-supervisor', 'x@region.se'],
      'Lägg in personen först',
    ],
    [
      'herself as huvudhandledare',
      [...anna, ...from, '--main-supervisor', 'anna@region.se'],
      '--main-supervisor: ',
    ],
    [
      'an address that is none',
      ['add', 'Bo Ek', 'bo', '--role', 'supervisor'],
      '”bo” är ingen e-postadress.',
    ],
    ['no name', ['add', ' ', 'bo@region.se', '--role', 'supervisor'], 'Skriv personens namn.'],
    ['a personal number', [...bo, '--workplace', '19121212-1212'], 'personnummer. Det sparar jag aldrig'],
  ])('refuses %s and adds nobody', async (_, args, sentence) => {
    const { code, said } = await desk.bt(...args)
    expect(said).toContain(sentence)
    expect(said).not.toContain('1212')
    expect(code).toBe(2)
    expect(await desk.people()).toEqual([])
  })

  test('is refused while the bot runs, and speaks English', async () => {
    await desk.site(async () => {
      expect((await desk.bt(...bo)).said).toMatch(/används av pid \d+ .* inget är ändrat/)
    })
    const { said } = await desk.bt(...anna, '--language', 'en')
    expect(said).toBe('--start: must be given.\nNothing was changed.')
  })
})
