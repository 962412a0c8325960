import { readFile, readdir, stat, writeFile } from 'node:fs/promises'
import readSheets from 'read-excel-file/node'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Stored } from '../../bot/documents/export/stored.ts'
import { granted } from '../../rules/refusal.ts'
import { approved, logged, week } from '../given.ts'
import { openDesk, type Desk } from './desk.ts'

const roster = [
  'Roll;Namn;E-post;Program;BT-start;Enhet;Specialitet;Från;Till;Handledare',
  'handledare;Bo Ek;bo@region.se;;;;;;;',
  ';=Anna Berg;anna@region.se;Stockholm;2098-01-06;Akutkliniken;akut sjukvård;2098-01-06;2098-05-31;bo@region.se',
  ';;;;;Vårdcentralen Åsen;allmänmedicin;2098-06-01;2098-09-30;bo@region.se',
]

let desk: Desk
let anna: string
beforeEach(async () => {
  desk = await openDesk()
  await writeFile(desk.file('roster.csv'), roster.join('\n'))
  await desk.bt('roster', 'import', desk.file('roster.csv'))
  anna = (await desk.person('anna@region.se')).id
  const bo = (await desk.person('bo@region.se')).id
  const one = week('2098-W02', { supervisor: bo, unit: 'Akutkliniken; norra' })
  await desk.site((site) =>
    site.commit(anna, { at: '2098-01-12T08:00:00.000Z', by: anna, key: 'w2' }, () =>
      granted([logged(one, anna), approved(one, bo)]),
    ),
  )
  await desk.site((site) =>
    site.deliveries.put({
      key: 'k',
      recipient: bo,
      message: { platform: 'web', conversation: 'user:bo', id: '1' },
      card: { kind: 'requests', subjects: [{ doctor: anna, entry: '2098-W02/akut', round: 0 }] },
      tells: [],
      shown: 'hash',
      at: '2098-01-12T08:00:00.000Z',
      day: '2098-01-12',
    }),
  )
})

const exported = async (format: string, ...names: string[]) => {
  const file = desk.file(`out.${format}`)
  const { code, said } = await desk.bt('export', ...names, '--format', format, '--out', file)
  expect(said).toContain(file)
  expect(code).toBe(0)
  return readFile(file)
}

describe('export', () => {
  test('as JSON is everything of a person: herself, every change, every message', async () => {
    const [stored] = JSON.parse((await exported('json', 'anna@region.se')).toString()) as Stored[]
    expect(stored).toMatchObject({ format: 1, about: anna, person: { email: 'anna@region.se' } })
    expect(stored?.journal).toEqual(await desk.site((site) => site.journal(anna)))
    expect(stored?.messages).toMatchObject([{ card: 'requests', aboutHer: true, message: { id: '1' } }])
  })

  test('of a handledare has what she did in the logbooks of others', async () => {
    const [stored] = JSON.parse((await exported('json', 'Bo Ek')).toString()) as Stored[]
    expect(stored?.inOthers).toMatchObject([{ doctor: anna, did: 'approved', entry: '2098-W02/akut' }])
    expect(stored?.messages).toMatchObject([{ aboutHer: false }])
  })

  test('as CSV has a row an entry that a spreadsheet opens right and runs nothing of', async () => {
    const text = (await exported('csv')).toString()
    expect(text.startsWith('\uFEFFBT-läkare;Sort;Vecka')).toBe(true)
    const [, row = ''] = text.split('\r\n')
    expect(row).toContain(`'=Anna Berg;vecka;2098-W02;2098-01-06;2098-01-12;"Akutkliniken; norra"`)
    expect(row).toContain('Bo Ek;godkänd')
  })

  test('as a workbook has a row a doctor and a row an entry', async () => {
    const [doctors, entries] = await readSheets(await exported('xlsx'))
    expect(doctors?.data[0]?.slice(0, 3)).toEqual(['BT-läkare', 'E-post', 'Program'])
    expect(doctors?.data[1]?.slice(0, 2)).toEqual(['=Anna Berg', 'anna@region.se'])
    expect(entries?.data.map((row) => row[1])).toEqual(['Sort', 'vecka'])
  })

  test('as a calendar keeps its ids while the days move', async () => {
    const uids = (text: string) => [...text.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid).sort()
    const before = (await exported('ics', anna)).toString()
    expect(before).toContain('SUMMARY:Placering börjar: Vårdcentralen Åsen')
    expect(before).toMatch(/DTSTART;VALUE=DATE:20980601/)
    expect(before).toContain('SUMMARY:BT-anställningens sista dag')
    await writeFile(desk.file('roster.csv'), roster.join('\n').replace('2098-06-01', '2098-06-08'))
    await desk.bt('roster', 'import', desk.file('roster.csv'))
    const { code } = await desk.bt('export', anna, '--format', 'ics', '--out', desk.file('again.ics'))
    expect(code).toBe(0)
    const after = await readFile(desk.file('again.ics'), 'utf8')
    expect(after).toMatch(/DTSTART;VALUE=DATE:20980608/)
    expect(uids(after)).toEqual(uids(before))
  })

  test('to read names every part, and nothing in it is markup', async () => {
    await writeFile(desk.file('x.csv'), roster.join('\n').replace('=Anna Berg', '<b onload=x>Anna</b>'))
    await desk.bt('roster', 'import', desk.file('x.csv'))
    const page = (await exported('html', anna)).toString()
    for (const part of ['Om mig', 'Placeringar', 'Poster', 'Historik', 'Meddelanden'])
      expect(page).toContain(`: ${part}</h2>`)
    expect(page).not.toContain('<b onload')
    expect(page).toContain('loggat')
  })

  test('reads beside the running bot, is for its owner only and never written over', async () => {
    const files = await readdir(desk.data, { recursive: true })
    const file = desk.file('out.json')
    await desk.site(async () => {
      expect((await desk.bt('export', '--format', 'json', '--out', file)).code).toBe(0)
    })
    expect((await stat(file)).mode & 0o077).toBe(0)
    expect((await readdir(desk.data, { recursive: true })).length).toBe(files.length + 1)
    expect(await desk.bt('export', '--format', 'json', '--out', file)).toMatchObject({ code: 2 })
  })

  test('says whom or what it does not know', async () => {
    expect((await desk.bt('export', 'nisse')).said).toContain('heter eller har adressen nisse')
    expect((await desk.bt('export', '--format', 'doc')).said).toContain('Formatet doc finns inte.')
    expect((await (await openDesk()).bt('export')).said).toBe('Ingen BT-läkare har något sparat.')
  })
})
