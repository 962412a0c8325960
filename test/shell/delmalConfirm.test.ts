import { readdir, writeFile } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { titleRecords } from '../../bot/scene.ts'
import { openDesk, type Desk } from './desk.ts'

const roster = [
  'Roll;Namn;E-post',
  'kansli;Maria Lind;maria@region.se',
  'kansli;Nils Öst;nils@region.se',
  'handledare;Bo Ek;bo@region.se',
]
const byMaria = ['--by', 'maria@region.se', '--yes']
const byNils = ['--by', 'nils@region.se', '--yes']
const corrected = 'BT9: { sv: Bemötande av människor, en: Meeting people }'

let desk: Desk

beforeEach(async () => {
  desk = await openDesk()
  await writeFile(desk.file('roster.csv'), roster.join('\n'))
  await desk.bt('roster', 'import', desk.file('roster.csv'))
})

const confirm = (...args: string[]) => desk.bt('delmal', 'confirm', ...args)
const stored = () => desk.site((site) => titleRecords(site).get('site'))
const fileWith = async (text: string): Promise<string> => {
  await writeFile(desk.file('titles.yaml'), text)
  return desk.file('titles.yaml')
}

describe('delmal confirm', () => {
  test('shows the 18 and changes nothing, also beside the running bot', async () => {
    const files = await readdir(desk.data, { recursive: true })
    await desk.site(async () => {
      const { code, said } = await confirm()
      expect(said).toContain(
        'BT12 Barn och ungdomar (engelska: Children and young people)\n  inte bekräftad\nBT13',
      )
      expect(said).toContain('0 av 18 titlar är bekräftade.\nInget är ändrat.')
      expect(said).toContain('med --by E-POST --yes för att bekräfta 18 titlar')
      expect(code).toBe(0)
    })
    expect((await readdir(desk.data, { recursive: true })).filter((name) => !files.includes(name))).toEqual(
      [],
    )
    expect(await stored()).toBeUndefined()
  })

  test('confirms all 18, and says of each by whom and when', async () => {
    expect(await confirm(...byMaria)).toEqual({ code: 0, said: '18 titlar är bekräftade av Maria Lind.' })
    const { said } = await confirm()
    expect(said).toMatch(/BT18 .+\n {2}bekräftad \d+ \p{L}+ \d{4} av Maria Lind\n18 av 18/u)
    expect(said).not.toContain('inte bekräftad')
    expect((await desk.bt('store', 'check')).code).toBe(0)
  })

  test('confirms only those named, in small letters too, and another may confirm the rest', async () => {
    expect((await confirm('bt1', 'BT2', ...byMaria)).said).toBe('2 titlar är bekräftade av Maria Lind.')
    expect((await confirm()).said).toContain('2 av 18 titlar är bekräftade.')
    expect((await confirm(...byNils)).said).toBe('16 titlar är bekräftade av Nils Öst.')
    const titles = (await stored())?.value.titles
    const maria = await desk.person('maria@region.se')
    const nils = await desk.person('nils@region.se')
    expect([titles?.BT1?.verified.by, titles?.BT3?.verified.by]).toEqual([maria.id, nils.id])
  })

  test('changes nothing when run twice', async () => {
    const file = await fileWith(corrected)
    await confirm('BT1', '--titles', file, ...byMaria)
    const before = await stored()
    expect(await confirm('BT1', '--titles', file, ...byNils)).toEqual({
      code: 0,
      said: 'Allt det är redan bekräftat. Inget är ändrat.',
    })
    expect(await stored()).toEqual(before)
  })

  test('takes the regulation’s words from a file, shown before they are kept, and keeps them later', async () => {
    const file = await fileWith(corrected)
    expect((await confirm('--titles', file)).said).toContain(
      'BT9 Bemötande (engelska: Meeting patients and relatives)\n  inte bekräftad\n  blir: Bemötande av människor (engelska: Meeting people)',
    )
    expect(await stored()).toBeUndefined()
    expect((await confirm('--titles', file, ...byMaria)).said).toBe('En titel är bekräftad av Maria Lind.')
    await confirm(...byMaria)
    expect((await stored())?.value.titles.BT9).toMatchObject({ sv: 'Bemötande av människor' })
    const again = await fileWith('BT9: { sv: Bemötande, en: Meeting people }')
    expect((await confirm('--titles', again, ...byNils)).code).toBe(0)
    expect((await stored())?.value.titles.BT9).toMatchObject({ sv: 'Bemötande' })
  })

  test.each([
    ['a delmål that does not exist', 'BT1: { sv: A, en: A }\nBT19: { sv: Titel, en: Title }', ':2: BT19'],
    ['a title without its English', 'BT1: { sv: A, en: A }\nBT2:\n  sv: Titel', ':3: BT2.en'],
    ['an empty title', 'BT1: { sv: "  ", en: Title }', ':1: BT1.sv: must be one line'],
    ['a title of two lines', 'BT1:\n  en: Title\n  sv: |\n    En\n    två', ':3: BT1.sv: must be one line'],
    ['no YAML', 'BT1: [', ':1: '],
    ['nothing in it', '{}', 'yaml:1: has no title'],
  ])('takes nothing from a file with %s, and says file, line and reason', async (_, text, fault) => {
    const file = await fileWith(text)
    const { code, said } = await confirm('--titles', file, ...byMaria)
    expect(said).toContain(`FEL ${file}`)
    expect(said).toContain(fault)
    expect(code).toBe(2)
    expect(await stored()).toBeUndefined()
  })

  test.each([
    ['nobody', ['--yes'], '--by ska vara någon på kansliet.'],
    [
      'a handledare',
      ['--by', 'bo@region.se', '--yes'],
      '--by ska vara någon på kansliet, inte bo@region.se.',
    ],
    ['a stranger', ['--by', 'x@region.se', '--yes'], 'inte x@region.se'],
    ['a code that is none', ['BT19', ...byMaria], 'BT19 är inget delmål'],
    ['a file that is not there', ['--titles', 'no.yaml', ...byMaria], 'ENOENT'],
  ])('confirms nothing by or with %s', async (_, args, sentence) => {
    const { code, said } = await confirm(...args)
    expect(said).toContain(sentence)
    expect(code).toBe(2)
    expect(await stored()).toBeUndefined()
  })

  test('is refused while the bot runs, saying who has it', async () => {
    await desk.site(async () => {
      const { code, said } = await confirm(...byMaria)
      expect(said).toMatch(/används av pid \d+ .* inget är ändrat/)
      expect(code).toBe(2)
    })
  })

  test('speaks English', async () => {
    const { said } = await confirm('BT9', '--language', 'en')
    expect(said).toContain('BT9 Meeting patients and relatives (Swedish: Bemötande)\n  not confirmed')
    expect(said).toContain('to confirm one title, once it has been checked against HSLF-FS 2021:8.')
  })
})

test('check names a record of titles that is harmed', async () => {
  await confirm(...byMaria)
  const names = await readdir(desk.data, { recursive: true })
  const record = names.find((name) => name.includes('records/delmal/') && name.endsWith('.json'))
  await writeFile(desk.file(record ?? ''), '{"format":1}')
  const { code, said } = await desk.bt('store', 'check')
  expect(said).toContain(`SKADAD ${record}`)
  expect(code).toBe(1)
})
