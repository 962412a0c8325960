import { describe, expect, it } from 'vitest'
import { asDocx } from '../../bot/documents/docx.ts'
import type { Block, Document } from '../../bot/documents/document.ts'
import { asPdf } from '../../bot/documents/pdf.ts'
import { underlagDocument } from '../../bot/documents/underlagDocument.ts'
import { addWeeks } from '../../rules/calendar/week.ts'
import type { Change } from '../../rules/logbook.ts'
import { approved, logged, programme, week } from '../given.ts'
import { rowsDayByDay } from '../rules/underlag/daysCounted.ts'
import { packed, pagesOfPdf, rowsOfDocx, wordsOfDocx } from './readBack.ts'
import { draftFrom, everyDelmal, given, weeksOfYear, worked, yearOf } from './year.ts'

const documentOf = (changes: readonly Change[], today?: string) => underlagDocument(draftFrom(changes, today))
const year = documentOf(yearOf(...everyDelmal))
const post = { start: '2026-01-05', end: '2027-01-04' }

/** Every text of a document, as it was described. */
const textsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    switch (block.block) {
      case 'title':
      case 'heading':
      case 'text':
        return [block.text]
      case 'points':
        return block.points
      case 'table':
        return [
          ...block.columns.map(({ title }) => title),
          ...[...block.rows, ...(block.sum === undefined ? [] : [block.sum])].flat(2),
        ]
      case 'boxes':
        return block.boxes.flatMap(({ label, value }) => [label, value ?? ''])
      case 'together':
        return textsOf(block.blocks)
      case 'picture':
        return [block.alt]
      case 'newPage':
        return []
    }
  })

const titlesOf = ({ blocks }: Document) =>
  blocks.flatMap((block) => (block.block === 'title' ? [block.text] : []))

describe('the underlag', () => {
  it('has the four forms in their order, between what is missing and what they rest on', () => {
    expect(titlesOf(year)).toEqual([
      'Underlag för ansökan om intyg om godkänd BT',
      'Bilaga 1. Ansökan om intyg om godkänd BT',
      'Bilaga 2. Intyg om delmål i BT (1 av 2)',
      'Bilaga 2. Intyg om delmål i BT (2 av 2)',
      'Bilaga 3. Intyg om fullgjord BT',
      'Bilaga 4. Intyg om uppnådd baskompetens',
      'Förteckning över det som intygen vilar på',
    ])
  })

  it('can be had with an empty logbook, says what is missing and that it is a draft', () => {
    const words = textsOf(documentOf([], '2026-01-05').blocks).join('\n')
    expect(words).toContain('Totalt: 52 v 1 d kvar att få godkänt')
    expect(words).toContain('Godkänd aktivitet saknas för alla 18 delmål')
    expect(words).toContain('Ingen extern bedömare är utsedd')
    expect(words).toContain('aldrig en underskrift')
    expect(words).toContain('Titlarna på alla 18 delmål är obekräftade')
    expect(words).toContain('Ingen tjänstgöring är godkänd ännu.')
  })

  it('says the same as DOCX and as PDF, to the last word', async () => {
    const docx = packed(wordsOfDocx(await asDocx(year)).join(''))
    const pdf = packed((await pagesOfPdf(await asPdf(year))).join(''))
    const wanted = textsOf(year.blocks)
      .map(packed)
      .filter((text) => text !== '')
    expect(wanted.length).toBeGreaterThan(400)
    expect(wanted.filter((text) => !docx.includes(text))).toEqual([])
    expect(wanted.filter((text) => !pdf.includes(text))).toEqual([])
    expect(pdf).toContain(packed('Anna-Märta Öberg'))
  })

  it('lists the service as it is counted day by day from the raw weeks, and their sum', async () => {
    const { counts } = programme('stockholm').absence
    const expected = rowsDayByDay(weeksOfYear, post, counts)
    const months = (hundredths: number) => (hundredths / 100).toFixed(2).replace('.', ',')
    const cells = rowsOfDocx(await asDocx(year)).map((row) => row.join('|'))
    const listed = cells.filter((row) => /\|\d+\|\d+,\d\d\|\[/.test(row))
    expect(listed.map((row) => row.split('|').slice(2, 4))).toEqual(
      expected.map(({ percent, hundredths }) => [String(percent), months(hundredths)]),
    )
    const sum = expected.reduce((all, { hundredths }) => all + hundredths, 0)
    expect(cells).toContain(`Summa|||${months(sum)}|`)
  })

  it('leaves personal number and signatures empty, and no id stands anywhere', async () => {
    const rows = rowsOfDocx(await asDocx(year))
    const about = rows.filter(([first]) => first?.startsWith('Namn Anna-Märta Öberg'))
    expect(about).toHaveLength(5)
    expect(about.every(([, second]) => second === 'Personnummer')).toBe(true)
    expect(rows.filter(([first]) => first === 'Datum')).toEqual(
      Array.from({ length: 6 }, () => ['Datum', 'Underskrift']),
    )
    const words = wordsOfDocx(await asDocx(year)).join('\n')
    expect(words).not.toMatch(/activity\/|assessment\/|2026-W|\bkarin\b|\bsara\b/)
  })

  it('writes of absence how long it was and never why', async () => {
    const words = wordsOfDocx(await asDocx(year))
    expect(words.some((line) => line.includes('frånvaro 2,5 dagar'))).toBe(true)
    const appendix = words.slice(words.indexOf('Förteckning över det som intygen vilar på'))
    expect(appendix.join(' ')).not.toMatch(/sjukfrånvaro|VAB|semester/)
  })

  it('refers from each statement to rows of the appendix that are about it', async () => {
    const rows = rowsOfDocx(await asDocx(documentOf(given('activity/x', worked(['BT3'], { line: 'Etik' })))))
    expect(rows).toContainEqual([
      'BT3 Lagar och andra författningar inom hälso- och sjukvården',
      'kurs, ”Etik”, 10 mars 2026\u00a0[1]',
      'ingen godkänd',
    ])
    expect(rows).toContainEqual(['1', '10 mars 2026', 'BT3 kurs, ”Etik”', 'Bo Ek', '20 december 2026'])
  })

  it('keeps what people wrote as they wrote it', async () => {
    const line = '<b>&amp; "citat" ÅÄÖ åäö é ü – ≥ 3</b>'
    const changes = given('activity/x', worked(['BT3'], { line }))
    expect(wordsOfDocx(await asDocx(documentOf(changes))).join('')).toContain(line)
    expect(packed((await pagesOfPdf(await asPdf(documentOf(changes)))).join(''))).toContain(packed(line))
  })
})

describe('a service list of more rows than a form has', () => {
  const rows = Array.from({ length: 41 }, (_, i) =>
    week(addWeeks('2026-W02', i), {
      percent: 50 + (i % 2),
      unit: 'Akutkliniken vid Östra Länssjukhuset med intermediärvårdsavdelning och akutvårdsavdelning',
    }),
  )
  const long = documentOf(rows.flatMap((one) => [logged(one), approved(one)]))

  it('takes further forms, each with its sum, and the sum of all on the last', async () => {
    expect(titlesOf(long).filter((title) => title.startsWith('Bilaga 3'))).toEqual([
      'Bilaga 3. Intyg om fullgjord BT (1 av 3)',
      'Bilaga 3. Intyg om fullgjord BT (2 av 3)',
      'Bilaga 3. Intyg om fullgjord BT (3 av 3)',
    ])
    const cells = rowsOfDocx(await asDocx(long))
    const sums = cells.filter(([first]) => first === 'Summa på denna blankett').map((row) => row[3] ?? '')
    const hundredths = (text: string) => Math.round(100 * Number(text.replace(',', '.')))
    const whole = textsOf(long.blocks).find((text) => text.startsWith('Summa på alla blanketter')) ?? ''
    expect(sums).toHaveLength(3)
    expect(sums.reduce((sum, one) => sum + hundredths(one), 0)).toBe(
      hundredths(/[\d,]+/.exec(whole)?.[0] ?? ''),
    )
  })

  it('keeps within the page in PDF, every row on one', async () => {
    const pages = await pagesOfPdf(await asPdf(long))
    const first = pages.find((page) => packed(page).includes(packed('fullgjord BT (1 av 3)'))) ?? ''
    expect(packed(first).split(packed('akutvårdsavdelning')).length - 1).toBeGreaterThan(8)
    expect(pages.every((page) => /Sida \d+ av \d+/.test(page))).toBe(true)
  })
})
