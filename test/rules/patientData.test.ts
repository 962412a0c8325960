import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patientNumberIn, type Finding } from '../../rules/patientData.ts'
import { chance } from './patientData/chance.ts'
import { harmless, known } from './patientData/harmless.ts'
import { checkDigit, kindsOfNumber, madeNumber, mistyped, type Made } from './patientData/numbers.ts'
import {
  ambiguousWritings,
  bareWritings,
  officialWritings,
  surroundings,
  sureWritings,
} from './patientData/writings.ts'

const perWriting = process.env.LONG ? 2_000 : process.env.FEW ? 60 : 200
const perHarmless = process.env.LONG ? 20_000 : process.env.FEW ? 1_000 : 2_000

/** How many were looked for and how many found, for the line that is printed. */
const tally = { writings: 0, looked: 0, found: 0 }

interface Written {
  readonly made: Made
  readonly text: string
}

/** A third each of the kinds of number, with text around. */
const examples = (write: (made: Made) => string, seed: number, change = (made: Made) => made): Written[] => {
  const by = chance(seed)
  return Array.from({ length: perWriting }, (_, index) => {
    const made = change(madeNumber(by, kindsOfNumber[index % 3] ?? 'personnummer'))
    const [before, after] = surroundings[Math.floor(index / 3) % surroundings.length] ?? ['', '']
    return { made, text: before + write(made) + after }
  })
}

const count = (written: readonly Written[]): readonly Written[] => {
  tally.writings += 1
  tally.looked += written.length
  tally.found += written.filter(({ text }) => isRefused(text)).length
  return written
}

const isRefused = (text: string): boolean => ['number', 'bareDigits'].includes(patientNumberIn(text) ?? '')

const missed = (written: readonly Written[], expected: (made: Made) => Finding | undefined): string[] =>
  written.filter(({ made, text }) => patientNumberIn(text) !== expected(made)).map(({ text }) => text)

describe('what is found', () => {
  it.each(Object.entries(sureWritings))('%s is a number', (_, write) => {
    expect(missed(count(examples(write, 1)), () => 'number')).toEqual([])
  })

  it.each(Object.entries({ ...ambiguousWritings, ...bareWritings }))('%s is refused', (_, write) => {
    expect(count(examples(write, 2)).filter(({ text }) => !isRefused(text))).toEqual([])
  })

  it.each(Object.entries(bareWritings))('%s: sure with a letter, else perhaps a telephone', (_, write) => {
    expect(missed(examples(write, 3), ({ kind }) => (kind === 'interim' ? 'number' : 'bareDigits'))).toEqual(
      [],
    )
  })

  it.each(officialWritings)('%s with a wrong check digit is asked about', (name) => {
    const by = chance(4)
    const write = sureWritings[name] as (made: Made) => string
    expect(
      missed(
        examples(write, 5, (made) => mistyped(made, by)),
        () => 'mistyped',
      ),
    ).toEqual([])
  })

  it('counts', () => {
    const { writings, looked, found } = tally
    console.log(`patient numbers: ${writings} writings × ${perWriting}, ${found} of ${looked} found`)
    expect(found).toBe(looked)
    expect(writings).toBeGreaterThanOrEqual(24)
  })
})

describe('what passes', () => {
  const alarms = (write: (by: ReturnType<typeof chance>) => string): readonly string[] => {
    const by = chance(6)
    return Array.from({ length: perHarmless }, () => write(by)).filter((text) => patientNumberIn(text))
  }

  it('phones, HSA ids, dates, rooms, articles and IBANs: at most one in a hundred alarms', () => {
    const counts = Object.entries(harmless).map(([name, write]) => ({ name, found: alarms(write) }))
    const total = counts.reduce((sum, { found }) => sum + found.length, 0)
    const written = counts.length * perHarmless
    console.log(
      `false alarms: ${total} of ${written}; ` +
        counts.map(({ name, found }) => `${name} ${found.length}`).join(', ') +
        ` of ${perHarmless} each`,
    )
    expect(counts.filter(({ found }) => found.length > perHarmless / 100)).toEqual([])
    expect(written).toBeGreaterThanOrEqual(5_000)
  })

  it('tells what the net catches by its nature', () => {
    for (const [name, write] of Object.entries(known)) {
      const found = alarms(write)
      const share = ((100 * found.length) / perHarmless).toFixed(1)
      console.log(`known false alarms, ${name}: ${share} %`)
      expect(found.length).toBeLessThan(perHarmless / 6)
    }
  })
})

const cases: readonly (readonly [string, Finding | undefined])[] = [
  ['811218-9876', 'number'],
  ['Pat. 19811218-9876 inlagd', 'number'],
  ['811278-9873', 'number'],
  ['811218-9877', 'mistyped'],
  ['20811218-9876', 'number'],
  ['8112189876', 'bareDigits'],
  ['8112189877', undefined],
  ['811218 9877', undefined],
  ['811318-9876', undefined],
  ['000229-0013', 'number'],
  ['19000229-0013', undefined],
  ['20000229-0013', 'number'],
  ['010229-1234', undefined],
  ['811218-0008', 'mistyped'],
  ['260302–260531', undefined],
  ['260302-260531', undefined],
  ['2026-11-18', undefined],
  ['18/11', undefined],
  ['2026-11-18 – 2026-12-31', undefined],
  ['118112189876', undefined],
  ['81121898761', undefined],
  ['SE2321000016-1234', undefined],
  ['SE8112189876-1234', undefined],
  ['070-123 45 67', undefined],
  ['08-12 34 56', undefined],
  ['+46 70 123 45 67', undefined],
  ['0046701234567', undefined],
  ['Organisationsnummer 232100-0016', undefined],
  ['811218-9876/811218-9877', 'number'],
  ['811218-9877 och 8112189876', 'bareDigits'],
  ['rum 3 811218-9876 2 ggr', 'number'],
  ['811218-9876-01', 'number'],
  ['811218-9876²', 'number'],
  ['٨١١٢١٨-٩٨٧٦', 'number'],
  ['811218-9876 070-123 45 67', 'number'],
  ['ID811218-9876X', 'number'],
  ['80 % v 45 46 47 48 49', undefined],
  ['12-8112189876', undefined],
  ['12-811218-9877', undefined],
  ['811218-9877-1', undefined],
  ['811218-9877.1', undefined],
  ['811218-9877-', 'mistyped'],
  ['Rum 3.4 och 811218-9877', 'mistyped'],
  ['811218-9877 och rum 3.4', 'mistyped'],
  ['-811218-9877', 'mistyped'],
  ['3 811218-9877', 'mistyped'],
  ['811218 -9877', undefined],
  ['811218- 9877', undefined],
  ['SE35 5000 0000 0549 1000 0003', undefined],
  ['2026-11-18T13:30:00Z', undefined],
  ['2026-11-18 1981-12-18-9876', 'number'],
  ['20 811218-9876', 'number'],
  ['20 11 12 18 98 76', undefined],
  ['81 12 18 98 76', 'bareDigits'],
  ['811218T9876', undefined],
  ['811218-t987', 'mistyped'],
  ['+46 11 12 14 567', undefined],
  ['', undefined],
]

describe('one by one', () => {
  it.each(cases)('%j', (text, finding) => {
    expect(patientNumberIn(text)).toBe(finding)
  })

  it('has a check digit of its own that Skatteverket would sign', () => {
    expect([checkDigit('811218987'), checkDigit('640823323')]).toEqual([6, 4])
  })
})

describe('what a person has vouched for', () => {
  it('is passed over, and the rest is still looked at', () => {
    const text = 'Ring 8112189876, pat 811218-9877'
    expect(patientNumberIn(text)).toBe('bareDigits')
    expect(patientNumberIn(text, ['bareDigits'])).toBe('mistyped')
    expect(patientNumberIn(text, ['bareDigits', 'mistyped'])).toBeUndefined()
    expect(patientNumberIn(`${text} 811218-9876`, ['bareDigits', 'mistyped'])).toBe('number')
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    '811218',
    '9876',
    '19',
    '-',
    '–',
    '+',
    ' ',
    '.',
    '\u00ad',
    '٨',
    'T',
    '\ud800',
    '8 ',
    '²',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  )

  it('gets an answer and no exception', () => {
    const answers = ['number', 'bareDigits', 'mistyped', undefined]
    fc.assert(
      fc.property(anyText, (text) => answers.includes(patientNumberIn(text))),
      { numRuns: 2_000 },
    )
  })

  it('cannot hide a number that stands in spaces between words', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.nat(), fc.lorem(), (before, seed, after) => {
        const made = madeNumber(chance(seed), 'personnummer')
        return patientNumberIn(`${before} ${made.date}-${made.lastFour} ${after}`) === 'number'
      }),
      { numRuns: 500 },
    )
  })

  it('reads the decimal digits of every script', () => {
    const digits = Array.from({ length: 0x110000 }, (_, codePoint) => codePoint)
      .filter((codePoint) => codePoint < 0xd800 || codePoint > 0xdfff)
      .map((codePoint) => String.fromCodePoint(codePoint))
      .filter((character) => /\p{Nd}/u.test(character))
    const scripts = Array.from({ length: digits.length / 10 }, (_, index) =>
      digits.slice(10 * index, 10 * index + 10),
    )
    const inScript = (script: readonly string[]) =>
      '811218-9876'.replaceAll(/\d/g, (digit) => script[Number(digit)] ?? '')
    expect(scripts.filter((script) => patientNumberIn(inScript(script)) !== 'number')).toEqual([])
    expect(scripts.length).toBeGreaterThan(50)
  })
})
