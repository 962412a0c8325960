import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawHome, drawMessage, drawOverlay } from '../../bot/platforms/slack/blockKit.ts'
import { drawForm } from '../../bot/platforms/slack/modal.ts'
import type { Field, Form, Part, View } from '../../bot/views/view.ts'
import { blockButtons, blockText, modalText } from './blockText.ts'
import { messageProblems, viewProblems } from './slack/blockProblems.ts'
import { initialValues, type Json } from './slack/state.ts'

const viewOf = (...parts: Part[]): View => ({ summary: 'Kort', parts })
const blocksOf = (...parts: Part[]) => drawMessage(viewOf(...parts)).blocks as unknown as Json[]
const textOf = (...parts: Part[]) => blockText(blocksOf(...parts))
const press = (title: string) => ({ title, action: { verb: 'press', title } })
const inView = (view: object) => viewProblems(view as unknown as Json)

const EVERY_PART: Part[] = [
  { part: 'heading', text: 'Vecka 47' },
  { part: 'text', text: 'Rad ett\nRad två', tone: 'attention' },
  {
    part: 'facts',
    facts: [
      { label: 'Handledare', value: 'Bo Ek' },
      { label: 'Enhet', value: 'Akuten' },
    ],
  },
  { part: 'progress', label: 'Akut', text: '9 av 17', approved: 9, waiting: 2, max: 17 },
  {
    part: 'list',
    rows: [{ text: 'v47', detail: '100 %', button: press('Öppna') }, { text: 'v48' }, { text: 'v49' }],
  },
  { part: 'buttons', buttons: [{ ...press('Stämmer'), primary: true }, press('Ändra')] },
]

const FORM: Form = {
  title: 'Ändra',
  intro: 'Det här ser du.',
  fields: [
    {
      field: 'choice',
      id: 'a',
      label: 'Placering',
      options: [
        { value: '', title: 'Ingen' },
        { value: 'x', title: 'Akut' },
      ],
      value: '',
    },
    { field: 'choices', id: 'b', label: 'Delmål', options: [{ value: 's', title: 'BT1' }], values: ['s'] },
    { field: 'day', id: 'c', label: 'Dag', value: '2026-11-20', required: true },
    { field: 'number', id: 'd', label: 'Procent', value: 80, min: 0, max: 100, required: true },
    { field: 'text', id: 'e', label: 'Rad', value: 'Jour', long: true, maxLength: 200 },
  ],
  submit: 'Spara',
  cancel: 'Avbryt',
  action: { verb: 'save', week: 47 },
}

describe('a View in Slack', () => {
  it('reads from top to bottom', () => {
    expect(textOf(...EVERY_PART).split('\n')).toEqual([
      ...['Vecka 47', 'Rad ett', 'Rad två', 'Handledare: Bo Ek', 'Enhet: Akuten', 'Akut', '9 av 17'],
      ...['v47', '100 %', '[Öppna]', 'v48', 'v49', '[Stämmer]', '[Ändra]'],
    ])
  })

  it('says its summary where no blocks can be shown, and never as markup', () => {
    expect(drawMessage({ summary: '<!channel> & <b>', parts: [] }).text).toBe(
      '&lt;!channel&gt; &amp; &lt;b&gt;',
    )
  })

  it('draws a bar of what is approved, what waits and what is left', () => {
    const bar = (approved: number, waiting: number, max: number) =>
      /[█▒░]+/.exec(
        JSON.stringify(blocksOf({ part: 'progress', label: 'A', text: 't', approved, waiting, max })),
      )?.[0]
    expect(bar(3, 2, 10)).toBe('███▒▒░░░░░')
    expect(bar(99, 99, 10)).toBe('██████████')
    expect(bar(0, 0, 0)).toBe('░░░░░░░░░░')
    expect(bar(9.99, 0, 10)).toBe('█████████░')
  })

  it('gives a button its whole action, which comes back as it was', () => {
    const action = { verb: 'press', text: '<a & b> "å"' }
    const [button] = blockButtons(blocksOf({ part: 'buttons', buttons: [{ title: 'Ja', action }] }))
    expect(button?.['value']).not.toMatch(/[<>&]/)
    expect(JSON.parse(button?.['value'] as string)).toEqual(action)
  })

  it('shows text as it was written', () => {
    const odd = '<!channel> <@U1> *b* _i_ `k` :smile: &amp; <http://a.b|c>'
    expect(textOf({ part: 'text', text: odd })).toBe(odd)
    expect(JSON.stringify(blocksOf({ part: 'text', text: odd }))).not.toContain('mrkdwn')
  })
})

describe('a Form in Slack', () => {
  const view = drawForm(FORM, {}) as unknown as Json

  it('is a modal with each field as it stands', () => {
    expect(modalText(view, { values: initialValues(view) }).split('\n')).toEqual([
      ...[
        'Ändra',
        'Det här ser du.',
        'Placering: ',
        'Delmål: s',
        'Dag: 2026-11-20',
        'Procent: 80',
        'Rad: Jour',
      ],
      ...['[Spara]', '[Avbryt]'],
    ])
    expect(viewProblems(view)).toEqual([])
  })

  it('groups more options than one list takes', () => {
    const options = Array.from({ length: 250 }, (_, i) => ({ value: String(i), title: `Handledare ${i}` }))
    const long = drawForm(
      { ...FORM, fields: [{ field: 'choice', id: 'a', label: 'Vem', options, value: '240' }] },
      {},
    )
    expect(inView(long)).toEqual([])
    expect(initialValues(long as unknown as Json)).toEqual({ a: '240' })
    expect(JSON.stringify(long)).toContain('Handledare 100 – Handledare 199')
  })
})

describe('Slack’s limits', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('', ' ', '&', '<!channel>', 'å'.repeat(3500), '&<>'.repeat(1200), '🙂'.repeat(2000)),
  )
  const button = fc.record({
    title: text,
    action: fc.record({ verb: fc.constant('press'), more: text }),
    primary: fc.boolean(),
  })
  const row = fc.record({ text, detail: text, button }, { requiredKeys: ['text'] })
  const several = <T>(one: fc.Arbitrary<T>, most: number) => fc.array(one, { maxLength: most })
  const part: fc.Arbitrary<Part> = fc.oneof(
    fc.record({ part: fc.constant('heading' as const), text }),
    fc.record({
      part: fc.constant('text' as const),
      text,
      tone: fc.constantFrom('normal' as const, 'quiet' as const),
    }),
    fc.record({
      part: fc.constant('facts' as const),
      facts: several(fc.record({ label: text, value: text }), 30),
    }),
    fc.record({
      part: fc.constant('progress' as const),
      label: text,
      text,
      approved: fc.nat(),
      waiting: fc.nat(),
      max: fc.nat(),
    }),
    fc.record({ part: fc.constant('list' as const), rows: several(row, 150) }),
    fc.record({ part: fc.constant('buttons' as const), buttons: several(button, 60) }),
    fc.record({ part: fc.constant('image' as const), svg: fc.constant('<svg/>'), alt: text }),
  )
  const view: fc.Arbitrary<View> = fc.record({ summary: text, parts: several(part, 12) })
  const options = fc.uniqueArray(fc.record({ value: fc.string({ maxLength: 40 }), title: text }), {
    selector: ({ value }) => value,
    minLength: 1,
    maxLength: 220,
  })
  const base = { label: text, required: fc.boolean() }
  const field = (id: string): fc.Arbitrary<Field> =>
    fc.oneof(
      fc.record({
        ...base,
        id: fc.constant(id),
        field: fc.constant('choice' as const),
        options,
        value: fc.string(),
      }),
      fc.record({
        ...base,
        id: fc.constant(id),
        field: fc.constant('choices' as const),
        options,
        values: several(fc.string(), 3),
      }),
      fc.record({
        ...base,
        id: fc.constant(id),
        field: fc.constant('day' as const),
        value: fc.constantFrom('2026-11-20', 'i går'),
      }),
      fc.record({
        ...base,
        id: fc.constant(id),
        field: fc.constant('number' as const),
        value: fc.nat(),
        min: fc.nat(),
        max: fc.nat(),
      }),
      fc.record({
        ...base,
        id: fc.constant(id),
        field: fc.constant('text' as const),
        value: text,
        maxLength: fc.integer({ min: 1, max: 5000 }),
      }),
    )
  const form: fc.Arbitrary<Form> = fc.tuple(...['a', 'b', 'c', 'd'].map(field)).chain((fields) =>
    fc.record({
      title: text,
      intro: text,
      submit: text,
      cancel: text,
      fields: fc.constant(fields),
      action: fc.constant({ verb: 'save' }),
    }),
  )
  const runs = { numRuns: process.env['LONG'] ? 800 : 60 }

  it('hold for every View, whatever stands in it', () => {
    fc.assert(
      fc.property(view, (one) => {
        const more = (page: number) => ({ title: 'Visa fler', action: { verb: 'more', page } })
        expect(messageProblems(drawMessage(one, 0, more).blocks)).toEqual([])
        expect(messageProblems(drawMessage(one, 3).blocks)).toEqual([])
        expect(inView(drawHome(one))).toEqual([])
        expect(inView(drawOverlay(one, 'BT-loggen', 'Stäng', more))).toEqual([])
      }),
      runs,
    )
  }, 300_000)

  it('hold for every Form, whatever stands in it', () => {
    fc.assert(
      fc.property(form, (one) => {
        expect(inView(drawForm(one, { language: 'sv' }))).toEqual([])
      }),
      runs,
    )
  })

  it('lose no row of a long list over its pages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
        const rows = Array.from({ length: count }, (_, i) => ({ text: `r${i}`, button: press('Visa') }))
        const seen: string[] = []
        for (let page = 0; page < 20; page++) {
          let next = false
          const more = (to: number) => ((next = to === page + 1), press('Visa fler'))
          const { blocks } = drawMessage(
            viewOf({ part: 'heading', text: 'Alla' }, { part: 'list', rows }),
            page,
            more,
          )
          seen.push(
            ...blockText(blocks as unknown as Json[])
              .split('\n')
              .filter((line) => /^r\d+$/.test(line)),
          )
          if (!next) break
        }
        expect(seen).toEqual(rows.map(({ text: written }) => written))
      }),
    )
  })
})
