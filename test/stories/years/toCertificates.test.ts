import { describe, expect, it } from 'vitest'
import { packed, pagesOfPdf, rowsOfDocx, wordsOfDocx } from '../../documents/readBack.ts'
import { weeksBetween } from '../../../rules/calendar/week.ts'
import { programme } from '../../given.ts'
import { rowsDayByDay } from '../../rules/underlag/daysCounted.ts'
import { certified, type WholeYear } from './certified.ts'

/** A year of each founding programme, with leave, part time and a plan that changed. */
const years: readonly WholeYear[] = [
  {
    programme: 'stockholm',
    start: '2026-03-02',
    last: '2027-03-08',
    placements: [
      ['Akutkliniken', 'akut sjukvård', '2026-03-02', '2026-07-01'],
      ['Geriatriken Löwenströmska', 'geriatrik', '2026-07-02', '2026-09-01'],
      ['Psykiatri Sydväst', 'psykiatri', '2026-09-02', '2026-11-01'],
      ['Vårdcentralen Åsen', 'allmänmedicin', '2026-11-02', '2027-03-01'],
    ],
    // A week ill of the nine in psykiatri is made up for: it lasts a week longer, and so does the post.
    office: { '2026-W39': ['anna psykiatri till 2026-11-08', 'anna sista dag 2027-03-08'] },
    says: {
      '2026-W15': 'v15 1d sjuk',
      '2026-W29': 'v29 semester',
      '2026-W30': 'v30 semester',
      '2026-W38': 'v38 sjuk',
    },
  },
  {
    programme: 'vgr',
    start: '2026-08-31',
    last: '2027-09-19',
    placements: [
      ['Akutmottagningen Östra', 'akut sjukvård', '2026-08-31', '2026-12-30'],
      ['Psykiatrin Hisingen', 'psykiatri', '2026-12-31', '2027-02-28'],
      ['Vårdcentralen Kajen', 'allmänmedicin', '2027-03-01', '2027-06-30'],
      ['Kirurgen Mölndal', 'kirurgi', '2027-07-01', '2027-08-30', 'annan placering'],
    ],
    // Part time for two months, decided on the way, and made up for at the end.
    office: {
      '2027-W10': ['anna 80% från 2027-03-15 till 2027-05-16'],
      '2027-W20': ['anna sista dag 2027-09-19', 'anna mölndal till 2027-09-19'],
    },
    says: { '2026-W40': 'v40 3d vab', '2027-W05': 'v5 80%', '2027-W29': 'v29 semester' },
  },
  {
    programme: 'skaraborg',
    start: '2026-08-31',
    last: '2027-09-12',
    placements: [
      ['Akuten Skövde', 'akut sjukvård', '2026-08-31', '2027-01-05'],
      ['Vårdcentralen Hentorp', 'allmänmedicin', '2027-01-06', '2027-05-16'],
      ['Psykiatrin Falköping', 'psykiatri', '2027-05-17', '2027-08-08'],
      ['Barnkliniken Skövde', 'pediatrik', '2027-08-09', '2027-08-29', 'valfri'],
    ],
    // Two weeks more in primärvård; what comes after makes room, and the post ends as much later.
    office: { '2027-W15': ['anna hentorp till 2027-05-30', 'anna sista dag 2027-09-12'] },
    says: {
      '2026-W44': 'v44 semester',
      '2027-W08': 'v8 semester',
      '2027-W28': 'v28 semester',
      '2027-W29': 'v29 semester',
      '2027-W12': 'v12 1d sjuk',
    },
  },
  {
    programme: 'nationell',
    start: '2026-03-02',
    last: '2027-02-28',
    percent: 80,
    stStart: '2026-02-02',
    placements: [
      ['Vårdcentralen Björken', 'allmänmedicin', '2026-03-02', '2026-07-15'],
      ['Akutkliniken Södra', 'akut sjukvård', '2026-07-16', '2027-02-28'],
    ],
    // A new handledare from the summer on.
    office: { '2026-W26': ['anna akut handledare karin'] },
    says: {
      '2026-W12': 'v12 50%',
      '2026-W15': 'v15 2d sjuk',
      ...Object.fromEntries(
        weeksBetween('2026-W36', '2026-W51').map((week) => [week, `v${Number(week.slice(6))} föräldraledig`]),
      ),
    },
  },
]

const months = (hundredths: number) => (hundredths / 100).toFixed(2).replace('.', ',')

describe.each(years)('from the kansli’s list to the certificates, $programme', (year) => {
  it(
    'ends with documents whose sums are those of the raw weeks, certified by two',
    { timeout: 240_000 },
    async () => {
      const { imports, changes, status, files, approved, enrolment } = await certified(year)
      expect(imports.map(({ code, said }) => (code === 0 ? '' : said))).toEqual(['', ''])
      expect(imports[1]?.said).toContain('0 nya, 0 ändrade')
      expect(changes.filter((answer) => !answer.includes('Planen är ändrad för Anna Åkerström'))).toEqual([])
      expect(status).toContain('Inget saknas enligt loggboken.')
      expect(status).toContain('18 av 18 intygade')
      expect(status).toContain('2 av 2 har intygat')

      const [word, pdf, pack] = files.map(({ content }) => content)
      const { counts } = programme(year.programme).absence
      const expected = rowsDayByDay(approved, { start: year.start, end: enrolment?.end }, counts)
      const cells = rowsOfDocx(word!).map((row) => row.join('|'))
      const listed = cells.filter((row) => /\|\d+\|\d+,\d\d\|\[/.test(row))
      expect(listed.map((row) => row.split('|').slice(2, 4))).toEqual(
        expected.map(({ percent, hundredths }) => [String(percent), months(hundredths)]),
      )
      const sum = expected.reduce((all, { hundredths }) => all + hundredths, 0)
      expect(cells).toContain(`Summa|||${months(sum)}|`)

      const words = wordsOfDocx(word!).join('\n')
      expect(words).toContain('Enligt loggboken saknas inget.')
      for (const said of ['Karin Holm', 'Eva Sand', 'Trygg och självständig', 'Kursvecka på Åland'])
        expect(words).toContain(said)
      expect(packed((await pagesOfPdf(pdf!)).join(''))).toContain(packed(`Summa${months(sum)}`))
      expect(packed((await pagesOfPdf(pack!)).join(''))).toContain(packed('Anna Åkerström'))
    },
  )
})
