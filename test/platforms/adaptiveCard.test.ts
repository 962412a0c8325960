import type { IAdaptiveCard } from '@microsoft/teams.cards'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawForm, drawView, MOST_BYTES } from '../../bot/platforms/adaptiveCard.ts'
import type { Form, Part, View } from '../../bot/views/view.ts'
import { problemsOf } from './cardParser.ts'
import { cardButtons, cardText, cardValues } from './cardText.ts'

const viewOf = (...parts: Part[]): View => ({ summary: 'Kort', parts })
const textsOf = (...parts: Part[]) => cardText(drawView(viewOf(...parts)))
const many = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1))
const press = (title: string) => ({ title, action: { verb: 'press', title } })

const EVERY_PART: Part[] = [
  { part: 'heading', text: 'Vecka 47' },
  { part: 'text', text: 'Rad ett\nRad två', tone: 'attention' },
  { part: 'facts', facts: [{ label: 'Handledare', value: 'Bo Ek' }] },
  { part: 'progress', label: 'Akut', text: '9 av 17', approved: 9, waiting: 2, max: 17 },
  {
    part: 'list',
    rows: [{ text: 'v47', detail: '100 %', tone: 'good', button: press('Öppna') }, { text: 'v48' }],
  },
  { part: 'buttons', buttons: [{ ...press('Stämmer'), primary: true }, press('Ändra')] },
]

const FORM: Form = {
  title: 'Ändra',
  intro: 'Det här ser du.',
  fields: [
    { field: 'choice', id: 'a', label: 'Placering', options: [{ value: 'x', title: 'Akut' }], value: 'x' },
    { field: 'choices', id: 'b', label: 'Frånvaro', options: [{ value: 's', title: 'Sjuk' }], values: ['s'] },
    { field: 'day', id: 'c', label: 'Dag', value: '2026-11-20', min: '2026-01-01', required: true },
    { field: 'number', id: 'd', label: 'Procent', value: 80, min: 0, max: 100, required: true },
    { field: 'text', id: 'e', label: 'Rad', value: 'Jour', long: true, maxLength: 200 },
  ],
  submit: 'Spara',
  cancel: 'Avbryt',
  action: { verb: 'save', week: 47 },
  missing: 'Fyll i det här',
}

describe('a View as a card', () => {
  it('is what the card library reads without a word, part by part', () => {
    for (const part of EVERY_PART) expect(problemsOf(drawView(viewOf(part)))).toEqual([])
    expect(problemsOf(drawView(viewOf(...EVERY_PART)))).toEqual([])
  })

  it('reads from top to bottom', () => {
    expect(textsOf(...EVERY_PART).split('\n')).toEqual([
      ...['Vecka 47', 'Rad ett', 'Rad två', 'Handledare: Bo Ek', 'Akut', '9 av 17'],
      ...['v47', '100 %', '[Öppna]', 'v48', '[Stämmer]', '[Ändra]'],
    ])
  })

  it('says its summary where no card can be shown', () => {
    expect(drawView(viewOf())).toMatchObject({ version: '1.5', fallbackText: 'Kort', speak: 'Kort' })
  })

  it('gives a button its whole action', () => {
    const [button] = cardButtons(drawView(viewOf({ part: 'buttons', buttons: [press('Ja')] })))
    expect(button).toMatchObject({ verb: 'press', data: { verb: 'press', title: 'Ja' } })
  })

  it('shows every button, six in a row at most', () => {
    const card = drawView(viewOf({ part: 'buttons', buttons: many(8).map(press) }))
    expect(card.body.map((set) => 'actions' in set && set.actions?.length)).toEqual([6, 2])
  })

  it('does not know elements that do not exist', () => {
    // @ts-expect-error -- the types are there to refuse this
    const body: IAdaptiveCard['body'] = [{ type: 'TextBlok', text: '' }]
    const card: IAdaptiveCard = { type: 'AdaptiveCard', version: '1.5', body }
    expect(problemsOf(card)).not.toEqual([])
  })
})

describe('a bar', () => {
  const sharesOf = (approved: number, waiting: number, max: number) => {
    const [, bar] = drawView(viewOf({ part: 'progress', label: '', text: '', approved, waiting, max })).body
    return bar?.type === 'ColumnSet' ? bar.columns?.map(({ style, width }) => [style, width]) : undefined
  }

  it.each([
    {
      of: [9, 2, 17],
      shares: [
        ['good', 9],
        ['warning', 2],
        ['emphasis', 6],
      ],
    },
    { of: [17, 0, 17], shares: [['good', 17]] },
    { of: [0, 0, 14], shares: [['emphasis', 14]] },
    { of: [20, 3, 17], shares: [['good', 17]] },
    {
      of: [15, 5, 17],
      shares: [
        ['good', 15],
        ['warning', 2],
      ],
    },
    { of: [0, 0, 0], shares: [['emphasis', 1]] },
  ])('of $of', ({ of: [approved = 0, waiting = 0, max = 0], shares }) => {
    expect(sharesOf(approved, waiting, max)).toEqual(shares)
  })
})

describe('what people wrote', () => {
  it.each([
    '[x](http://a.b)',
    '*b* _i_ `k` ~~s~~',
    '<script>alert(1)</script>',
    '&amp;',
    '1. ett',
    '# a',
    '- b',
  ])('shows as it is: %s', (text) => {
    expect(textsOf({ part: 'text', text })).toBe(text)
    expect(JSON.stringify(drawView(viewOf({ part: 'text', text })))).not.toContain(`"${text}"`)
  })

  it('is not read as a function of the card language', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', 'a', '}') }), (text) => {
        expect(JSON.stringify(drawView(viewOf({ part: 'heading', text })).body)).not.toContain(`{{`)
      }),
    )
  })

  it('comes back as it was, whatever it is', () => {
    const marks = fc.constantFrom(...'\\`*_[]~<>&{}#+-.)( 1aå')
    fc.assert(
      fc.property(fc.string({ unit: marks, minLength: 1 }), (text) => {
        expect(textsOf({ part: 'heading', text })).toBe(text)
      }),
    )
  })
})

describe('a large View', () => {
  it('loses its tail and keeps its buttons', () => {
    const rows = many(500).map((text) => ({ text, detail: 'å'.repeat(100), button: press(text) }))
    const card = drawView(
      viewOf({ part: 'list', rows }, { part: 'buttons', buttons: [press('Hela listan')] }),
    )
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(MOST_BYTES)
    expect(cardText(card)).toMatch(/^1\n[^]*\n…\n\[Hela listan\]$/)
  })

  it('keeps its picture as long as a small one fits, and never at the cost of its words', () => {
    const drawing = (dots: number) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300">${many(dots)
        .map(
          (_, i) =>
            `<circle cx="${(i * 37) % 300}" cy="${(i * 53) % 300}" r="${2 + (i % 5)}" fill="#0${i % 10}9" />`,
        )
        .join('')}</svg>`
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000 }),
        fc.integer({ min: 0, max: 25_000 }),
        (dots, letters) => {
          const words = 'a'.repeat(letters)
          const image = { part: 'image' as const, svg: drawing(dots), alt: 'En bild' }
          const card = drawView(viewOf({ part: 'text', text: words }, image))
          expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(MOST_BYTES)
          expect(problemsOf(card)).toEqual([])
          const [shown = ''] = cardText(card).split('\n')
          expect(shown).toBe(letters === 0 ? 'En bild' : words)
          if (dots === 0) expect(cardText(card)).toContain('En bild')
        },
      ),
      { numRuns: process.env.LONG ? 200 : 8 },
    )
  })

  it('may be one long text', () => {
    const card = drawView(viewOf({ part: 'text', text: 'å'.repeat(60_000) }))
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(MOST_BYTES)
  })
})

describe('a Form as a card', () => {
  it('is what the card library reads without a word', () => {
    expect(problemsOf(drawForm(FORM))).toEqual([])
    expect(problemsOf(drawForm(FORM, { values: { d: 'åttio' }, errors: { d: 'Skriv en siffra' } }))).toEqual(
      [],
    )
  })

  it('begins with what is known', () => {
    expect(cardValues(drawForm(FORM))).toEqual({ a: 'x', b: 's', c: '2026-11-20', d: '80', e: 'Jour' })
  })

  it('says in the card what a number should be, where the form knows', () => {
    const [number] = drawForm({
      ...FORM,
      fields: [{ field: 'number', id: 'd', label: 'Procent', min: 1, max: 100, wrong: 'Ett helt tal' }],
    }).body.filter(({ type }) => type === 'Input.Number')
    expect(number).toMatchObject({ errorMessage: 'Ett helt tal' })
  })

  it('keeps what was written, with the complaint right below', () => {
    const text = cardText(
      drawForm(FORM, { values: { a: 'x', d: '101', e: 'Lång' }, errors: { d: 'Högst 100' } }),
    )
    expect(text).toContain('Procent: 101\nHögst 100\nRad: Lång')
  })

  it('carries its action out and nothing when cancelled', () => {
    const [submit, cancel] = cardButtons(drawForm(FORM))
    expect(submit).toMatchObject({ verb: 'save', data: { verb: 'save', week: 47 } })
    expect(cancel).toMatchObject({ verb: 'cancelForm', associatedInputs: 'none' })
  })
})
