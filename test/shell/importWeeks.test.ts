import { readdir, writeFile } from 'node:fs/promises'
import writeExcel, { type SheetData } from 'write-excel-file/node'
import { beforeEach, describe, expect, test } from 'vitest'
import { addWeeks } from '../../rules/calendar/week.ts'
import { mostSubjects } from '../../rules/card.ts'
import { statusOf } from '../../rules/entry.ts'
import { loggedOf, loggedWeeks } from '../../rules/logbook.ts'
import { granted } from '../../rules/refusal.ts'
import { approved, week } from '../given.ts'
import { openWorld } from '../stories/world.ts'
import { openDesk, type Desk } from './desk.ts'

const roster = [
  'Roll;Namn;E-post;Program;BT-start;BT-slut;Huvudhandledare;Enhet;Specialitet;Från;Till;Procent;Handledare',
  'handledare;Bo Ek;bo@region.se;;;;;;;;;;',
  'handledare;Sara Åkerö;sara@region.se;;;;;;;;;;',
  ';Anna Berg;anna@region.se;Stockholm;2025-09-01;2026-12-31;Bo Ek;Akutkliniken;akut sjukvård;2025-09-01;2025-11-19;;bo@region.se',
  ';;;;;;;Vårdcentralen Åsen;Allmänmedicin;2025-11-20;2026-04-30;80 %;sara@region.se',
  ';Erik Lund;erik@region.se;Stockholm;2025-09-01;2026-12-31;;Akutkliniken;akut sjukvård;2025-09-01;2026-02-28;;bo@region.se',
]
const head =
  'E-post;Vecka;Från;Till;Placering;Procent;Frånvaro;Frånvaroslag;Datum;Aktivitet;Delmål;Kontroll;Anteckning;Handledare'
const w40 = 'anna@region.se;2025-W40;;;;;;;;;;;;'
const w41 = 'anna@region.se;v41 2025;;;akuten;50 %;1,5;sjuk;;;;;;'
const w42 = 'anna@region.se;202542;;;;;;semester;;;;;;'
const ethics = 'anna@region.se;;;;;;;;2025-12-03;seminarium;BT3, BT8;samtal;Etik på mottagningen;bo@region.se'
const course = 'ERIK@region.se;;;;;;;;2025-10-06;Kurs;bt 6;;;'
const whole = [head, w40, w41, w42, ethics, course]

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
  await write('roster.csv', roster.join('\r\n'))
  await desk.bt('roster', 'import', desk.file('roster.csv'))
})

const write = async (name: string, content: string | Uint8Array) => {
  await writeFile(desk.file(name), content)
  return desk.file(name)
}
const take = async (lines: readonly string[], ...options: string[]) =>
  desk.bt('import', 'weeks', await write('weeks.csv', `${lines.join('\r\n')}\r\n`), ...options)
const idOf = async (name: string) => (await desk.person(`${name}@region.se`)).id
const weeks = async (name = 'anna') =>
  loggedWeeks(await desk.logbook(`${name}@region.se`)).map(({ content }) => content)
const heads = () => desk.site((site) => site.heads())

describe('import weeks', () => {
  test('logs weeks and activities by the kansli, all of them waiting, and tells each row', async () => {
    const { code, said } = await take(whole)
    expect(said).toContain('NY      rad 2  Anna Berg: Vecka 2025-W40')
    expect(said).toMatch(/rad 3 {2}Anna Berg: .*Procent 50 · Frånvaro 1.5 · Frånvaroslag sjukfrånvaro/)
    expect(said).toContain('rad 5  Anna Berg: Datum 2025-12-03 · Aktivitet seminarium · Delmål BT3, BT8')
    expect(said).toContain('5 rader: 5 nya, 0 ändrade, 0 som förut, 0 med fel.')
    expect(code).toBe(0)
    const bo = await idOf('bo')
    expect(await weeks()).toMatchObject([
      { week: '2025-W40', unit: 'Akutkliniken', percent: 100, absences: [], supervisor: bo },
      { week: '2025-W41', percent: 50, absences: [{ kind: 'sjukfrånvaro', halfDays: 3 }] },
      { week: '2025-W42', absences: [{ kind: 'semester', halfDays: 10 }] },
    ])
    const { entries, ...logbook } = await desk.logbook('anna@region.se')
    expect(loggedOf('activity', { ...logbook, entries }).map(({ content }) => content)).toEqual([
      {
        kind: 'activity',
        activity: 'seminarium',
        delmal: ['BT3', 'BT8'],
        check: 'samtal/diskussion',
        from: '2025-12-03',
        to: '2025-12-03',
        line: 'Etik på mottagningen',
        supervisor: bo,
      },
    ])
    expect(entries.map((entry) => [statusOf(entry), entry.steps[0]?.by])).toEqual(
      entries.map(() => ['waiting', 'kansli']),
    )
    const erik = await desk.logbook('erik@region.se')
    expect(loggedOf('activity', erik)[0]?.content).toMatchObject({ delmal: ['BT6'], supervisor: bo })
  })

  test('changes nothing the second time, nor for a row that stands twice', async () => {
    expect((await take([...whole, w41, ethics])).said).toContain('7 rader: 5 nya, 0 ändrade, 2 som förut')
    const before = await heads()
    const { code, said } = await take(whole)
    expect(said).toContain('5 rader: 0 nya, 0 ändrade, 5 som förut, 0 med fel.')
    expect(code).toBe(0)
    expect(await heads()).toEqual(before)
  })

  test('leaves an approved week that says the same, and never writes over one that does not', async () => {
    await take([head, w40])
    const [one] = await weeks()
    const anna = await idOf('anna')
    const author = { at: '2026-11-16T08:00:00.000Z', by: 'bo', key: 'w40' }
    await desk.site((site) => site.commit(anna, author, () => granted([approved(one ?? week('2025-W40'))])))
    expect((await take([head, w40])).said).toContain('1 som förut')
    const { code, said } = await take([head, 'anna@region.se;2025-W40;;;;80;2;VAB;;;;;;', w41])
    expect(said).toContain(
      'FEL     rad 2  Anna Berg: Vecka 40 2025 (29 sep–3 okt) finns redan: Akutkliniken 2025-09-29–2025-10-05, 100 %. Det står kvar',
    )
    expect(code).toBe(1)
    expect(await weeks()).toEqual([one])
    expect((await desk.logbook('anna@region.se')).entries.map(statusOf)).toEqual(['approved'])
  })

  test('gives each placement its days where the plan changes in the week', async () => {
    const rows = ['47 2025;;;Akutkliniken;;1;vab', '2025 v47;;;Åsen;;;'].map(
      (row) => `anna@region.se;${row};;;;;;`,
    )
    expect((await take([head, ...rows])).code).toBe(0)
    expect((await weeks()).map(({ unit, from, to, percent }) => [unit, from, to, percent])).toEqual([
      ['Akutkliniken', '2025-11-17', '2025-11-19', 100],
      ['Vårdcentralen Åsen', '2025-11-20', '2025-11-23', 80],
    ])
    expect((await take([head, ...rows])).said).toContain('2 som förut')
  })

  test('takes a period week by week, with its weekends', async () => {
    const period = 'anna@region.se;;2025-10-06;24/10 2025;Akuten;;;;;;;;;'
    const { said } = await take([head, period])
    expect(said).toContain('Vecka 2025-W41, 2025-W42, 2025-W43 · Från 2025-10-06 · Till 2025-10-26')
    expect((await weeks()).map((one) => [one.week, one.from, one.to])).toEqual([
      ['2025-W41', '2025-10-06', '2025-10-12'],
      ['2025-W42', '2025-10-13', '2025-10-19'],
      ['2025-W43', '2025-10-20', '2025-10-26'],
    ])
    expect((await take([head, period])).said).toContain('1 som förut')
  })

  test('only shows with --dry-run, also beside the running bot; without it is refused there', async () => {
    await write('weeks.csv', '')
    const files = await readdir(desk.data, { recursive: true })
    await desk.site(async () => {
      const { code, said } = await take(whole, '--dry-run')
      expect(said).toContain('5 nya')
      expect(said).toContain('Inget är ändrat: det var ett prov')
      expect(code).toBe(0)
      expect(await readdir(desk.data, { recursive: true })).toEqual(files)
      expect((await take(whole)).code).toBe(2)
    })
    expect(await weeks()).toEqual([])
  })
})

describe('a year of weeks', () => {
  const days = { from: '2024-W36', weeks: 50 }
  const eva =
    'Eva Dahl;eva@region.se;Stockholm;2024-09-02;2025-12-31;;Akutkliniken;akut sjukvård;2024-09-02;2025-12-31;;bo@region.se'
  const year = Array.from(
    { length: days.weeks },
    (_, i) => `eva@region.se;${addWeeks(days.from, i)};;;;;;;;;;;;`,
  )

  test('comes to the handledare at once in as few cards as hold it, and is approved by a press each', async () => {
    await write('eva.csv', [roster[0], `;${eva}`].join('\r\n'))
    await desk.bt('roster', 'import', desk.file('eva.csv'))
    expect((await take([head, ...year])).said).toContain('50 rader: 50 nya')
    const [bo, doctor] = [await idOf('bo'), await idOf('eva')]
    const changes = (await desk.site((site) => site.journal(doctor))).flatMap((commit) => commit.changes)
    const people = await desk.people()
    const world = await openWorld({ roster: { people, doctors: [{ doctor, changes }] }, unlinked: [doctor] })
    const cards = await world.person(bo).sees()
    expect(cards.map((card) => /\d+ väntar på ditt godkännande/.exec(card)?.[0])).toEqual(
      Array.from({ length: days.weeks / mostSubjects }, () => `${mostSubjects} väntar på ditt godkännande`),
    )
    expect(cards[0]).toContain('Inlagt av kansli för BT-läkarens räkning.')
    for (const _ of cards) await world.person(bo).presses(`Godkänn alla ${mostSubjects}`)
    const { entries } = await world.store.logbook(doctor)
    expect(entries.map(statusOf)).toEqual(year.map(() => 'approved'))
    await world.at('2026-11-17T09:15')
    expect(await world.person(bo).sees()).toHaveLength(cards.length)
    await world.stop()
  })
})

describe('rows that are wrong', () => {
  const wrong: [what: string, line: string, sentence: string][] = [
    ['no address', ';2025-W40;;;;;;;;;;;;', 'E-post: Cellen måste fyllas i.'],
    [
      'a handledare as the doctor',
      'bo@region.se;2025-W40;;;;;;;;;;;;',
      'E-post: Ingen BT-läkare här är ”bo@',
    ],
    ['a week without a year', 'anna@region.se;47;;;;;;;;;;;;', 'Vecka: ”47” är ingen vecka.'],
    ['a week that is none', 'anna@region.se;2025-W53;;;;;;;;;;;;', '”2025-W53” är ingen vecka.'],
    ['a week before the BT', 'anna@region.se;2025-W30;;;;;;;;;;;;', 'Perioden ligger utanför BT'],
    ['a week not planned', 'anna@region.se;2026-W30;;;;;;;;;;;;', 'Planen säger inget om Vecka 30 2026'],
    ['a placement not planned', 'anna@region.se;2025-W44;;;Rymd;;;;;;;;;', 'plan liknar ”Rymd”'],
    ['a percent', 'anna@region.se;2025-W44;;;;180;;;;;;;;', 'Procent: 180 % går inte'],
    ['days that are none', 'anna@region.se;2025-W44;;;;;1,3;vab;;;;;;', 'Frånvaro: ”1,3” är inga dagar'],
    ['more days than the week has', 'anna@region.se;2025-W44;;;;;6;vab;;;;;;', '5 dagar att vara borta från'],
    ['a kind that is none', 'anna@region.se;2025-W44;;;;;1;bad;;;;;;', 'Frånvaroslag: ”bad” känns inte igen'],
    [
      'days away somewhere in a period',
      'anna@region.se;;2025-10-06;2025-10-24;;;2;;;;;;;',
      'inte när frånvaron',
    ],
    [
      'a period backwards',
      'anna@region.se;;2025-10-06;2025-10-01;;;;;;;;;;',
      'Till: Sista dagen ligger före',
    ],
    ['a day that is none', 'anna@region.se;;;;;;;;30/2 2026;kurs;BT3;;;', 'Datum: ”30/2 2026” är ingen dag'],
    [
      'a delmål that is none',
      'anna@region.se;;;;;;;;2026-02-03;kurs;BT19;;;',
      'Delmål: ”BT19” är inget delmål',
    ],
    ['no delmål', 'anna@region.se;;;;;;;;2026-02-03;kurs;;;;', 'Delmål: Välj minst ett delmål'],
    [
      'an activity that is none',
      'anna@region.se;;;;;;;;2026-02-03;fika;BT3;;;',
      'Aktivitet: ”fika” känns inte',
    ],
    ['a handledare nobody knows', `${w40}no@region.se`, 'Handledare: Ingen handledare här är ”no@region.se”'],
    ['the doctor as her handledare', `${w40}anna@region.se`, 'Ingen godkänner i sin egen loggbok.'],
    ['both a week and an activity', 'anna@region.se;2025-W44;;;;;;;2025-10-29;kurs;BT3;;;', 'inte båda'],
    ['neither', 'anna@region.se;;;;;;;;;;;;hej;', 'En rad är en vecka'],
    [
      'a personal number',
      'anna@region.se;;;;;;;;2026-02-03;kurs;BT3;;19850709-9805;',
      'personnummer (Anteckning)',
    ],
  ]
  test.each(wrong)(
    'name the column and the reason of %s, and nothing is logged',
    async (_, line, sentence) => {
      const before = await heads()
      const { code, said } = await take([head, w42, line])
      expect(said).toContain('FEL     rad 3')
      expect(said).toContain(sentence)
      expect(said).toContain('Inget är ändrat. Rätta raderna')
      expect(said).not.toContain('9805')
      expect(code).toBe(1)
      expect(await heads()).toEqual(before)
    },
  )

  test('can be left out when that is asked for, and are told in English', async () => {
    const { code, said } = await take(
      [head, w40, 'anna@region.se;47;;;;;;;;;;;;'],
      '--skip-wrong',
      '--language',
      'en',
    )
    expect(said).toContain('WRONG    row 3  Anna Berg: Week: “47” is no week. Write it with its year')
    expect(code).toBe(1)
    expect((await weeks()).map((one) => one.week)).toEqual(['2025-W40'])
  })
})

describe('files as they come', () => {
  const text = `Veckor 2025;;;\r\n;;;\r\n${whole.join('\r\n').replace('E-post', ' e-postadress ')}\r\n;;;\r\n`
  const encodings: [what: string, bytes: Uint8Array][] = [
    ['UTF-8 with a mark, semicolons and a title', new TextEncoder().encode(`\uFEFF${text}`)],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['UTF-16 with tabs', Buffer.from(`\uFEFF${text.replaceAll(';', '\t')}`, 'utf16le')],
  ]
  test.each(encodings)('CSV in %s', async (_, bytes) => {
    const { code, said } = await desk.bt('import', 'weeks', await write('weeks.csv', bytes))
    expect(said).toContain('5 rader: 5 nya')
    expect(code).toBe(0)
  })

  test('a workbook with days as days, as numbers and as text', async () => {
    const day = { value: new Date('2025-12-03T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' }
    const cell = (said: string) =>
      said === '2025-12-03' ? day : /^\d+$/.test(said) ? Number(said) : said === '50 %' ? 0.5 : said
    const from = 'anna@region.se;;45957;45961;;;;;;;;;;'
    const data: SheetData = [...whole, from].map((line) => line.split(';').map(cell))
    const file = await write('weeks.xlsx', await writeExcel([{ sheet: 'Veckor', data }]).toBuffer())
    const { code, said } = await desk.bt('import', 'weeks', file)
    expect(said).toContain('6 rader: 6 nya')
    expect(code).toBe(0)
    expect((await weeks()).map((one) => [one.week, one.percent])).toEqual([
      ['2025-W40', 100],
      ['2025-W41', 50],
      ['2025-W42', 100],
      ['2025-W44', 100],
    ])
  })

  test('without the headings is said to be none', async () => {
    const { code, said } = await take(['hej;hopp'])
    expect(said).toContain('ingen rad med rubrikerna E-post')
    expect(code).toBe(2)
  })
})
