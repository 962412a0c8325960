import { inflateSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { palettePng } from '../../bot/documents/palettePng.ts'
import { delmalStages } from '../../rules/delmalState.ts'
import { becameKinds } from '../../rules/servedAgainstPlan.ts'
import { stageSign } from '../../bot/documents/picture/delmalMap.ts'
import { patterns, swatch } from '../../bot/documents/picture/ink.ts'
import { fitted, widthOf, words } from '../../bot/documents/picture/words.ts'
import { font, pngOf } from '../../bot/documents/png.ts'
import { progressPicture } from '../../bot/documents/progressPicture.ts'
import { textsIn } from '../../bot/texts/texts.ts'
import { approved, facts, logbook, logged, placement, programme, step, week } from '../given.ts'
import { dayOf, logbookOf } from '../rules/forecast/logbookOf.ts'
import { anyLife } from '../rules/forecast/lives.ts'

const at = '2026-02-01T10:00:00.000Z'
const signer = { name: 'Bo', confirmed: true }
const did = (entry: string, content: object) => [
  step(entry, { did: 'logged', at, by: 'anna', content: content as never }),
  step(entry, { did: 'approved', at, by: 'bo', signer }),
]
const day = { from: '2026-02-01', to: '2026-02-01' }
const course = (key: string, delmal: string[], check?: string) =>
  did(`activity/${key}`, { kind: 'activity', activity: 'kurs', delmal, ...day, ...(check && { check }) })

const seen = (unit = 'Akutkliniken Åsö', language: 'sv' | 'en' = 'sv') => {
  const plan = [
    placement('akut', '2026-01-05', '2026-05-03', { unit }),
    placement('vc', '2026-05-04', '2027-01-04', { unit: 'Vårdcentralen', specialty: 'allmänmedicin' }),
  ]
  const [first, second] = [week('2026-W02', { unit }), week('2026-W03', { unit })]
  const book = logbook([
    { change: 'planSet', plan },
    ...[logged(first), approved(first), logged(second)],
    ...course('a', ['BT1', 'BT3'], 'CBD'),
    ...course('b', ['BT5']),
    ...did('certificate/c', { kind: 'delmalCertificate', delmal: ['BT3'], ...day, supervisor: 'bo' }),
  ])
  return progressPicture(facts(book, programme('stockholm'), '2026-02-04'), textsIn[language])
}

const letters = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text)

describe('the progress picture', () => {
  it('shows each placement with what is approved of it, and every delmål with its stage', () => {
    const drawn = letters(seen().svg)
    expect(drawn).toContain('Akutkliniken Åsö, akut sjukvård')
    expect(drawn).toContain('1 v av 17 v')
    expect(drawn).toContain('BT18')
    expect(drawn).toEqual(
      expect.arrayContaining(['ej påbörjat: 15', 'pågår: 1', 'underlag finns: 1', 'intygat: 1']),
    )
  })

  it('says the same in words, in both languages', () => {
    const { alt } = seen()
    expect(alt).toContain(
      'Akutkliniken Åsö, akut sjukvård: 1 v av 17 v; godkänt 5 jan–11 jan 2026; väntar 12 jan–18 jan 2026; ' +
        'inte loggat 19 jan–1 feb 2026; planerat 2 feb–3 maj 2026.',
    )
    expect(alt).toContain('jan 2026 7 av 27 dagar, 7 väntar')
    expect(alt).toContain('Intygat: BT3. Underlag finns: BT1. Pågår: BT5. Ej påbörjat: BT2, BT4')
    expect(seen('Akutkliniken Åsö', 'en').alt).toContain('not logged 19 Jan–1 Feb 2026')
  })

  it('leaves room for every letter of a name, and cuts what has none', () => {
    const name = fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzåäöABCÅÄÖMWQ 0123456789,.-()&/'),
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(
        fc.oneof(name, fc.constantFrom('W'.repeat(40), 'm'.repeat(40), '…–%'.repeat(9))),
        (text) => {
          expect(drawnWidth(text)).toBeLessThanOrEqual(widthOf(text) + 1)
          expect(widthOf(fitted(text, 120))).toBeLessThanOrEqual(120)
        },
      ),
      { numRuns: process.env.LONG ? 2_000 : 60 },
    )
  })

  it.each(['<b>"&', '\u0000x\ud800', '𝔘nit', ''])('is a picture even where a unit is called %j', (unit) => {
    expect(new Resvg(seen(unit).svg, { font }).width).toBe(seen(unit).width)
  })

  it('is drawn of any BT, empty or long', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const of = facts(logbookOf(life), life.programme, dayOf(life.today))
        const { svg, height, alt } = progressPicture(of, textsIn.sv)
        expect(svg).not.toMatch(/NaN|undefined|Infinity/)
        expect(height).toBeGreaterThan(200)
        expect(alt).toContain('BT18')
      }),
      { numRuns: process.env.LONG ? 5_000 : 100 },
    )
  })

  it.each([
    ['kinds of days', becameKinds.map((kind) => swatch(kind)(10, 10))],
    ['stages', delmalStages.map((stage) => stageSign(stage, 10, 10))],
  ])('tells no two %s apart by colour alone', (_, signs) => {
    const greys = signs.map(inGrey)
    greys.forEach((one, i) =>
      greys.slice(i + 1).forEach((other) => expect(difference(one, other)).toBeGreaterThan(10)),
    )
  })
})

const drawing = (content: string, width = 20) =>
  new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" font-family="Roboto">${patterns()}${content}</svg>`,
    { font, background: '#fff' },
  )

const drawnWidth = (text: string): number => drawing(words(text, { x: 0, y: 15 }), 900).getBBox()?.width ?? 0

const inGrey = (sign: string): readonly number[] => {
  const { pixels } = drawing(sign).render()
  return Array.from({ length: 400 }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(4 * pixel)
    return 0.3 * red + 0.59 * green + 0.11 * blue
  })
}

/** How many steps of 255 they differ by, on the average of all pixels. */
const difference = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, grey, i) => sum + Math.abs(grey - (b[i] ?? 0)), 0) / a.length

describe('a picture as PNG', () => {
  it('is small enough for a card', () => {
    const { svg } = seen()
    expect(Math.ceil(pngOf(svg, 1).length / 3) * 4).toBeLessThan(17_000)
    expect(pngOf(svg, 2).length).toBeLessThan(40_000)
  })

  it('draws its words with the font that the bot brings', () => {
    const blank = seen().svg.replace(/<text.*?<\/text>/gs, '')
    expect(pngOf(seen().svg, 1).length).toBeGreaterThan(pngOf(blank, 1).length + 2_000)
  })

  it('holds the colours of few exactly, pixel by pixel', () => {
    const colour = fc.constantFrom([255, 255, 255], [11, 79, 108], [154, 74, 0], [0, 0, 0])
    const image = fc
      .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 5 }) })
      .chain(({ width, height }) =>
        fc
          .array(colour, { minLength: width * height, maxLength: width * height })
          .map((colours) => ({ width, height, colours })),
      )
    fc.assert(
      fc.property(image, ({ width, height, colours }) => {
        const pixels = Uint8Array.from(colours.flatMap((rgb) => [...rgb, 255]))
        expect(unpacked(palettePng({ width, height, pixels }), width)).toEqual(colours)
      }),
    )
  })
})

/** The colours of a PNG of ours, read as the format says. */
const unpacked = (png: Uint8Array, width: number): number[][] => {
  const chunks = new Map<string, Buffer>()
  const all = Buffer.from(png)
  for (let place = 8; place < all.length; place += 12 + all.readUInt32BE(place))
    chunks.set(
      all.toString('latin1', place + 4, place + 8),
      all.subarray(place + 8, place + 8 + all.readUInt32BE(place)),
    )
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0)
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))
  const row = 1 + Math.ceil(width / 2)
  return Array.from({ length: (rows.length / row) * width }, (_, pixel) => {
    const x = pixel % width
    const byte = rows[Math.floor(pixel / width) * row + 1 + (x >> 1)] ?? 0
    const index = x % 2 === 0 ? byte >> 4 : byte & 15
    return [...palette.subarray(3 * index, 3 * index + 3)]
  })
}
