import { readFile, readdir, writeFile } from 'node:fs/promises'
import writeExcel, { type SheetData } from 'write-excel-file/node'
import { beforeEach, describe, expect, test } from 'vitest'
import { loggedWeeks } from '../../rules/logbook.ts'
import { peopleRecords } from '../../bot/scene.ts'
import { granted } from '../../rules/refusal.ts'
import { approved, logged, week } from '../given.ts'
import { openWorld } from '../stories/world.ts'
import { openDesk, type Desk } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})

const head =
  'Roll;Namn;E-post;Program;BT-start;Huvudhandledare;Extern bedömare;Enhet;Specialitet;Från;Till;Procent;Handledare'
const bo = 'Handledare;Bo Ek;bo@region.se;;;;;Akutkliniken;akutsjukvård;;;;'
const karin = 'huvudhandledare;Karin Holm;karin@region.se;;;;;Medicin;internmedicin;;;;'
const anna1 =
  ';Anna Berg;anna@region.se;Stockholm;2026-08-31;Karin Holm;;Akutkliniken;akut sjukvård;2026-08-31;2026-12-27;;bo@region.se'
const anna2 = ';;;;;;;Vårdcentralen Åsen;Allmänmedicin;2026-12-28;2027-04-30;80 %;Sara Åkerö <sara@region.se>'
const whole = [head, bo, karin, anna1, anna2]

const write = async (name: string, content: string | Uint8Array) => {
  await writeFile(desk.file(name), content)
  return desk.file(name)
}
const csv = (lines: readonly string[], name = 'roster.csv') => write(name, `${lines.join('\r\n')}\r\n`)
const take = async (lines: readonly string[], ...options: string[]) =>
  desk.bt('roster', 'import', await csv(lines), ...options)

describe('roster import', () => {
  test('enters people, enrolment and plan, and tells each row', async () => {
    const { code, said } = await take(whole)
    expect(said).toContain('NY      rad 2  Bo Ek: Namn Bo Ek · E-post bo@region.se')
    expect(said).toMatch(
      /NY {6}rad 4 {2}Anna Berg: .*Program stockholm · Form fristående · BT-start 2026-08-31 · BT-slut 2027-08-30/,
    )
    expect(said).toContain('NY      rad 5  Anna Berg: Enhet Vårdcentralen Åsen')
    expect(said).toContain('4 rader: 4 nya, 0 ändrade, 0 som förut, 0 med fel.')
    expect(code).toBe(0)
    const { plan, people, enrolment } = await desk.logbook('anna@region.se')
    expect(enrolment).toMatchObject({
      programme: 'stockholm',
      start: '2026-08-31',
      end: '2027-08-30',
      percent: 100,
    })
    expect(people.mainSupervisor).toBe((await desk.person('karin@region.se')).id)
    expect(plan.map(({ unit, from, to, percent }) => [unit, from, to, percent])).toEqual([
      ['Akutkliniken', '2026-08-31', '2026-12-27', undefined],
      ['Vårdcentralen Åsen', '2026-12-28', '2027-04-30', 80],
    ])
    expect(plan[1]?.supervisor).toBe((await desk.person('sara@region.se')).id)
    expect(await desk.person('bo@region.se')).toMatchObject({
      name: 'Bo Ek',
      roles: ['supervisor'],
      specialty: 'akutsjukvård',
      workplace: 'Akutkliniken',
      confirmed: true,
    })
  })

  test('changes nothing the second time, and says so', async () => {
    await take(whole)
    const before = await desk.site((site) => site.heads())
    const { code, said } = await take(whole)
    expect(said).toContain('4 rader: 0 nya, 0 ändrade, 4 som förut, 0 med fel.')
    expect(said).not.toMatch(/^(NY|ÄNDRAD)/m)
    expect(code).toBe(0)
    expect(await desk.site((site) => site.heads())).toEqual(before)
    expect(await desk.people()).toHaveLength(4)
  })

  test('knows people by their address in any case, and tells what a row changes', async () => {
    await take(whole)
    const { said } = await take(
      whole.map((line) =>
        line.replace('anna@region.se', ' Anna@Region.SE ').replace('2026-12-27;;', '2026-12-20;;'),
      ),
    )
    expect(said).toContain('ÄNDRAD  rad 4  Anna Berg: Till 2026-12-27 → 2026-12-20')
    expect(await desk.people()).toHaveLength(4)
    expect((await desk.logbook('anna@region.se')).plan.map(({ to }) => to)).toEqual([
      '2026-12-20',
      '2027-04-30',
    ])
  })

  test('moves a change between two placements in one go', async () => {
    await take(whole)
    const moved = whole.map((line) =>
      line.replace('2026-12-27', '2027-01-10').replace('2026-12-28', '2027-01-11'),
    )
    expect((await take(moved)).code).toBe(0)
    expect((await desk.logbook('anna@region.se')).plan.map(({ from }) => from)).toEqual([
      '2026-08-31',
      '2027-01-11',
    ])
  })

  test('leaves what was logged by the old plan as it was logged', async () => {
    await take(whole)
    const { id } = await desk.person('anna@region.se')
    const akut = (await desk.logbook('anna@region.se')).plan[0]?.id ?? ''
    const one = week('2026-W46', { placement: akut, unit: 'Akutkliniken' })
    const author = { at: '2026-11-16T08:00:00.000Z', by: id, key: 'w46' }
    await desk.site((site) => site.commit(id, author, () => granted([logged(one), approved(one)])))
    await take(whole.map((line) => line.replace('Akutkliniken;akut sjukvård', 'Akuten Södra;akut sjukvård')))
    const after = await desk.logbook('anna@region.se')
    expect(after.plan[0]).toMatchObject({ id: akut, unit: 'Akuten Södra' })
    expect(loggedWeeks(after)[0]?.content).toMatchObject({ unit: 'Akutkliniken', placement: akut })
    const journal = await desk.site((site) => site.journal(id))
    expect(
      journal.flatMap(({ changes }) => changes).filter(({ change }) => change === 'planSet'),
    ).toHaveLength(2)
  })

  test('only shows with --dry-run, also beside the running bot', async () => {
    await take(whole)
    const files = await readdir(desk.data, { recursive: true })
    await desk.site(async () => {
      const { code, said } = await take(
        [...whole, 'handledare;Ny Person;ny@region.se;;;;;;;;;;'],
        '--dry-run',
      )
      expect(said).toContain('NY      rad 6  Ny Person')
      expect(said).toContain('Inget är ändrat: det var ett prov')
      expect(code).toBe(0)
      expect(await readdir(desk.data, { recursive: true })).toEqual(files)
    })
    expect(await desk.people()).toHaveLength(4)
  })

  test('is refused while the bot runs, saying who has it', async () => {
    await desk.site(async () => {
      const { code, said } = await take(whole)
      expect(said).toMatch(/används av pid \d+ .* inget är ändrat/)
      expect(code).toBe(2)
    })
  })
})

describe('a person who was imported', () => {
  test('is linked to the account with her address when she first writes', async () => {
    await take(whole)
    const { id } = await desk.person('anna@region.se')
    const changes = (await desk.site((site) => site.journal(id))).flatMap((commit) => commit.changes)
    const profile = () => Promise.resolve({ name: 'A. Berg', email: 'ANNA@region.se', member: true })
    const world = await openWorld({
      roster: { people: await desk.people(), doctors: [{ doctor: id, changes }] },
      unlinked: (await desk.people()).map((one) => one.id),
      through: (platform) => ({ ...platform, profile }),
    })
    await world.deliver({ user: 'U123', input: { kind: 'text', text: 'hej' } })
    const linked = (await peopleRecords(world.store).get(id))?.value.accounts
    expect(linked).toMatchObject([{ user: 'U123', linked: true }])
    await world.stop()
  })
})

describe('rows that are wrong', () => {
  const wrong: [what: string, line: string, sentence: string][] = [
    ['no address', 'handledare;Nils Bo;nils(at)region.se;;;;;;;;;;', 'E-post: '],
    ['no programme', ';Eva Dahl;eva@region.se;;2026-08-31;;;;;;;;', 'Program: Cellen måste fyllas i.'],
    [
      'another programme',
      ';Eva Dahl;eva@region.se;Mars;2026-08-31;;;;;;;;',
      'Program: ”Mars” känns inte igen. Skriv halmstad,',
    ],
    [
      'a day that is none',
      ';Eva Dahl;eva@region.se;Stockholm;31 juni;;;;;;;;',
      'BT-start: ”31 juni” är ingen dag',
    ],
    [
      'a handledare nobody knows',
      `${anna1.replaceAll('anna', 'eva').replace('bo@region.se', 'no@region.se')}`,
      'Handledare: Ingen som heter eller har adressen ”no@region.se”',
    ],
    [
      'one person as both who certify',
      ';Eva Dahl;eva@region.se;Stockholm;2026-08-31;;Karin Holm;;;;;;\n;Eva Dahl;eva@region.se;;;Karin Holm;;;;;;;',
      'Extern bedömare ska vara en annan person',
    ],
    [
      'a role that is none',
      'tomte;Nils Bo;nils@region.se;;;;;;;;;;',
      'Roll: ”tomte” känns inte igen. Skriv BT-läkare,',
    ],
    [
      'placements at the same time',
      `${anna1.replaceAll('anna', 'eva')}\n${anna2.replace('2026-12-28', '2026-12-01')}`,
      'Där finns redan Akutkliniken',
    ],
    [
      'a specialty of no part',
      `${anna1.replaceAll('anna', 'eva').replace('akut sjukvård', 'rymdmedicin')}`,
      'Specialitet: ”rymdmedicin” känns inte igen',
    ],
    [
      'a period backwards',
      `${anna1.replaceAll('anna', 'eva').replace('2026-12-27', '2026-08-01')}`,
      'Till: Sista dagen ligger före den första.',
    ],
    [
      'a placement outside the BT',
      `${anna1.replaceAll('anna', 'eva').replace('2026-08-31;2026-12-27', '2025-08-31;2025-12-27')}`,
      'Från: Perioden ligger utanför BT',
    ],
    [
      'a percent',
      `${anna1.replaceAll('anna', 'eva').replace('2026-12-27;;', '2026-12-27;180;')}`,
      'Procent: 180 % går inte',
    ],
    [
      'two rows that do not agree',
      `${anna1.replaceAll('anna', 'eva')}\n;Eva Dahl;eva@region.se;;2026-09-30;;;;;;;;`,
      'BT-start: Rad 4 säger något annat',
    ],
    [
      'a personal number',
      'handledare;Nils 19850709-9805;nils@region.se;;;;;;;;;;',
      'ser ut som ett personnummer (Namn)',
    ],
  ]
  test.each(wrong)(
    'name the column and the reason of %s, and nothing is changed',
    async (_, line, sentence) => {
      const { code, said } = await take([head, bo, karin, ...line.split('\n')])
      expect(said).toContain('FEL ')
      expect(said).toContain(sentence)
      expect(said).toContain('Inget är ändrat. Rätta raderna')
      expect(said).not.toContain('9805')
      expect(code).toBe(1)
      expect(await desk.people()).toEqual([])
    },
  )

  test('can be left out with the rest of the same person, when that is asked for', async () => {
    const broken = [...whole, 'handledare;Nils Bo;nils;;;;;;;;;;'].map((line) =>
      line.replace('80 %', '800 %'),
    )
    const { code, said } = await take(broken, '--skip-wrong')
    expect(said).toContain('VÄNTAR  rad 4  Anna Berg: hör ihop med rad 5')
    expect(said).toContain('Resten är infört')
    expect(code).toBe(1)
    expect((await desk.people()).map(({ name }) => name).sort()).toEqual(['Bo Ek', 'Karin Holm'])
  })

  test('are told in English', async () => {
    const { said } = await take([head, 'tomte;Nils;nils@region.se;;;;;;;;;;'], '--language', 'en')
    expect(said).toContain('WRONG    row 2  Nils: Role: “tomte” is not known.')
    expect(said).toContain('Nothing was changed.')
  })
})

describe('files as they come', () => {
  const names = async () => (await desk.people()).map(({ name }) => name).sort()
  const everyone = ['Anna Berg', 'Bo Ek', 'Karin Holm', 'Sara Åkerö']

  const encodings: [what: string, bytes: (text: string) => Uint8Array][] = [
    ['UTF-8 with a mark', (text) => new TextEncoder().encode(`\uFEFF${text}`)],
    ['Windows-1252', (text) => Buffer.from(text, 'latin1')],
    ['UTF-16 with tabs', (text) => Buffer.from(`\uFEFF${text.replaceAll(';', '\t')}`, 'utf16le')],
    [
      'commas and quotation marks',
      (text) => Buffer.from(text.replaceAll(/[^;\r\n]+/g, '"$&"').replaceAll(';', ',')),
    ],
    ['a line that names the separator', (text) => Buffer.from(`sep=;\r\n${text}`)],
  ]
  test.each(encodings)('CSV in %s', async (_, bytes) => {
    const file = await write('roster.csv', bytes(`${whole.join('\r\n')}\r\n`))
    expect((await desk.bt('roster', 'import', file)).code).toBe(0)
    expect(await names()).toEqual(everyone)
  })

  test('a title above the headings, empty rows, duplicates, stray spaces and other headings', async () => {
    const messy = [
      'Lista över BT-läkare ht 2026;;;;',
      ';;;;',
      head.replace('E-post', ' e-postadress ').replace('Från', 'FR.O.M.').replace('Enhet', 'arbetsplats') +
        ';Telefon',
      '',
      bo.replace('Bo Ek', '  Bo   Ek  '),
      bo,
      karin,
      ';;;;;;;;;;;;',
      anna1 + ';0701234567',
      anna1 + ';0701234567',
      anna2,
    ]
    const { code, said } = await take(messy)
    expect(said).toContain('Kolumner som inte läses: Telefon.')
    expect(said).toContain('6 rader: 4 nya, 0 ändrade, 2 som förut, 0 med fel.')
    expect(code).toBe(0)
    expect(await names()).toEqual(everyone)
  })

  test('a workbook with days as days, as numbers and as text under a merged title', async () => {
    const day = (text: string) => ({ value: new Date(`${text}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' })
    const cells = (line: string): SheetData[number] =>
      line
        .split(';')
        .map((text) => (text === '2026-08-31' ? day(text) : text === '2026-12-28' ? 46384 : text))
    const title: SheetData[number] = [{ value: 'BT ht 2026', columnSpan: 4 }, null, null, null]
    const about = [['Om listan'], ['Frågor: kansliet']]
    const bytes = await writeExcel([
      { sheet: 'Om', data: about },
      { sheet: 'BT', data: [title, [], ...whole.map((line) => cells(line.replace('80 %', '0.8')))] },
    ]).toBuffer()
    const { code, said } = await desk.bt('roster', 'import', await write('roster.xlsx', bytes))
    expect(said).toContain('NY      rad 6  Anna Berg')
    expect(code).toBe(0)
    const { plan, enrolment } = await desk.logbook('anna@region.se')
    expect(enrolment?.start).toBe('2026-08-31')
    expect(plan.map(({ from, percent }) => [from, percent])).toEqual([
      ['2026-08-31', undefined],
      ['2026-12-28', 80],
    ])
  })

  test('a file that is no table is said to be none', async () => {
    expect((await desk.bt('roster', 'import', await write('x.csv', 'hej\r\n'))).said).toContain(
      'ingen rad med rubrikerna Namn, E-post',
    )
    const broken = await write('x.xlsx', 'PK rubbish')
    expect(await desk.bt('roster', 'import', broken)).toEqual({
      code: 2,
      said: `${broken} går inte att läsa som CSV eller XLSX. Öppna den i Excel och spara som en av dem.`,
    })
    expect((await desk.bt('roster', 'import', desk.file('none.csv'))).said).toContain('ENOENT')
  })

  test.each(['example.csv', 'example.xlsx'])(
    '%s can be taken as it is, and is never written over',
    async (name) => {
      const file = desk.file(name)
      expect((await desk.bt('roster', 'import', '--example', file)).code).toBe(0)
      const bytes = await readFile(file)
      expect((await desk.bt('roster', 'import', '--example', file)).code).toBe(2)
      expect(await readFile(file)).toEqual(bytes)
      expect((await desk.bt('roster', 'import', file)).code).toBe(0)
      expect(await names()).toHaveLength(5)
    },
  )

  test('a whole region is taken in one go', async () => {
    const many = process.env['LONG'] ? 1000 : 150
    const doctors = Array.from({ length: many }, (_, i) =>
      [anna1, anna2].map((line) => line.replace('Anna Berg;anna', `Läkare ${i};lakare${i}`)),
    )
    const rows = [head, bo, karin, ...doctors.flat()]
    const began = performance.now()
    const { code, said } = await take(rows)
    console.log(`${rows.length - 1} rows in ${((performance.now() - began) / 1000).toFixed(1)} s`)
    expect(said).toContain(`${rows.length - 1} rader: ${rows.length - 1} nya`)
    expect(code).toBe(0)
    expect(await desk.people()).toHaveLength(many + 3)
    expect((await take(rows)).said).toContain(`${rows.length - 1} som förut`)
  }, 120_000)
})
