import { writeFile } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { openDesk, type Desk } from './desk.ts'

const roster = [
  'Roll;Namn;E-post;Program;BT-start;Enhet;Specialitet;Från;Till;Handledare',
  'kansli;Maria Lind;maria@region.se;;;;;;;',
  'handledare;Bo Ek;bo@region.se;;;;;;;',
  ';Anna Berg;anna@region.se;Stockholm;2099-01-05;Akutkliniken;akut sjukvård;2099-01-05;2099-05-03;bo@region.se',
  ';Anna Berg;anna@region.se;Stockholm;2099-01-05;Psykiatri Nord;psykiatri;2099-05-04;2099-08-30;bo@region.se',
]
const by = ['--by', 'maria@region.se']

let desk: Desk

beforeEach(async () => {
  desk = await openDesk()
  await writeFile(desk.file('roster.csv'), roster.join('\n'))
  await desk.bt('roster', 'import', desk.file('roster.csv'))
})

const plan = (...args: string[]) => desk.bt('plan', 'anna@region.se', ...args)
const placements = async () => (await desk.logbook('anna@region.se')).plan

describe('plan', () => {
  test('shows the placements, also beside the running bot', async () => {
    await desk.site(async () => {
      const { code, said } = await plan(...by)
      expect(said).toContain('Anna Berg')
      expect(said).toMatch(/Akutkliniken.*\n.*Psykiatri Nord/)
      expect(code).toBe(0)
    })
  })

  test('tries a change and keeps nothing of it', async () => {
    const before = await desk.logbook('anna@region.se')
    const { code, said } = await plan('akut', 'till', '2099-05-31', '--what-if', ...by)
    expect(said).toMatch(/^Tänk om, för Anna Berg\n/)
    expect(said).toMatch(/Akutkliniken.*: .*3 maj.* → .*31 maj/)
    expect(said).toContain('Inget är sparat, och ingen har fått veta något.')
    expect(code).toBe(0)
    expect(await desk.logbook('anna@region.se')).toEqual(before)
  })

  test('changes the plan in the name of the kansli, says what was and is, and who will be told', async () => {
    const { code, said } = await plan('akut till 2099-05-31', ...by)
    expect(said).toMatch(/^Planen är ändrad för Anna Berg\n/)
    expect(said).toMatch(/Akutkliniken.*: .*3 maj.* → .*31 maj/)
    expect(said).toMatch(/Psykiatri Nord.*: .* → /)
    expect(said).toContain('Anna Berg och Bo Ek får veta det.')
    expect(code).toBe(0)
    expect(await placements()).toMatchObject([{ to: '2099-05-31' }, { from: '2099-06-01' }])
    const { replans } = await desk.logbook('anna@region.se')
    expect(replans).toMatchObject([{ by: (await desk.person('maria@region.se')).id }])
    expect((await plan('akut till 2099-05-31', ...by)).code).toBe(2)
    expect((await desk.bt('verify')).code).toBe(0)
  })

  test('takes a percent from a day on', async () => {
    const { code, said } = await plan('80%', 'från', '2099-05-04', ...by)
    expect(said).toMatch(/Psykiatri Nord/)
    expect(said).toContain('80 %')
    expect(code).toBe(0)
  })

  test.each([
    ['without anyone of the kansli', ['akut till 2099-05-31'], '--by ska vara någon på kansliet.'],
    ['by a handledare', ['akut till 2099-05-31', '--by', 'bo@region.se'], 'inte bo@region.se'],
    ['that no words say', ['blå himmel', ...by], '”blå himmel” säger ingen ändring av en plan.'],
    ['of a placement that is not there', ['ortopeden till 2099-05-31', ...by], 'Inget är ändrat.'],
    [
      'that the chat has a form for',
      ['uppehåll', 'från', '2099-03-02', ...by],
      'Gör den i chatten. Inget är ändrat.',
    ],
    ['with a personal number in it', ['19121212-1212 till 2099-05-31', ...by], 'personnummer'],
  ])('refuses a change %s', async (_, args, sentence) => {
    const before = await placements()
    const { code, said } = await plan(...args)
    expect(said).toContain(sentence)
    expect(said).not.toContain('1212')
    expect(code).toBe(2)
    expect(await placements()).toEqual(before)
  })

  test('says whom it does not know, who has no plan, and which placements could be meant', async () => {
    expect((await desk.bt('plan', 'eva', ...by)).said).toContain('adressen eva.')
    expect((await desk.bt('plan', 'Bo Ek', ...by)).said).toContain('Bo Ek är inte inlagd i något BT-program.')
    const { code, said } = await plan('flytta två veckor', ...by)
    expect(said).toMatch(/^Vilken placering menade du\?\n.*Akutkliniken.*\n.*Psykiatri Nord.*\nSkriv vilken/)
    expect(code).toBe(2)
  })

  test('is refused while the bot runs, and speaks English', async () => {
    await desk.site(async () => {
      const { code, said } = await plan('akut till 2099-05-31', ...by)
      expect(said).toMatch(/används av pid \d+ .* inget är ändrat/)
      expect(code).toBe(2)
    })
    const { said } = await plan('akut until 2099-05-31', ...by, '--what-if', '--language', 'en')
    expect(said).toContain('Nothing')
  })
})
