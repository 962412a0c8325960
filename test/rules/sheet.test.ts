import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysUntil } from '../../rules/calendar/day.ts'
import { numberOf, weekOf, yearOf } from '../../rules/calendar/week.ts'
import { amongThese, dayIn, percentIn, weekIn, yesOrNo } from '../../rules/sheet/cells.ts'
import { sortedBy } from '../../rules/sortedBy.ts'
import { same } from '../../rules/same.ts'
import { holdsNumber } from '../../rules/sheet/numbers.ts'
import { knownAmong, namedIn, personNamed } from '../../rules/sheet/persons.ts'
import { people, person } from '../given.ts'

const anyDay = fc.integer({ min: 0, max: 25_000 }).map((days) => addDays('2000-01-01', days))

describe('a cell', () => {
  test('with any day is read however it is written', () => {
    const same = (day: string) => {
      const [year = '', month = '', date = ''] = day.split('-')
      const short = `${Number(date)}/${Number(month)}`
      const serial = daysUntil('1899-12-30', day)
      for (const written of [
        day,
        `${day} 00:00:00`,
        `${year}${month}${date}`,
        `${short} ${year}`,
        `${short}-${year}`,
        `${date}.${month}.${year}`,
        String(serial),
        `${serial}.5`,
        `${serial},25`,
        ` ${day} `,
      ])
        expect(dayIn(written)).toBe(day)
    }
    fc.assert(fc.property(anyDay, same))
  })

  test('with anything else is no day', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const day = dayIn(text)
        if (day !== undefined) expect(text).toMatch(/\d{4,}/)
      }),
    )
    for (const text of [
      '',
      '31/6 2026',
      '2026-02-30',
      '20261301',
      'v 46',
      '8/31/26',
      '123456',
      'den 31/8 2026',
      '31/8 2026 kl 8',
      'från 2026-08-31',
      '2026-08-31 kl 8',
      '2026-08-31 08',
      '20260831T',
      'ca 20260831',
      '46265.',
      '1 46265',
    ])
      expect(dayIn(text)).toBeUndefined()
  })

  test('with any week and its year is read however it is written', () => {
    const same = (day: string) => {
      const week = weekOf(day)
      const [year, number] = [yearOf(week), numberOf(week)]
      for (const written of [
        week,
        week.replace('-W', ''),
        `v${number} ${year}`,
        `V. ${number} ${year}`,
        `vecka ${number}, ${year}`,
        `${year} v. ${number}`,
        `${year}v${number}`,
        `${number}/${year}`,
        ` ${year}, vecka ${number} `,
        `${year} week ${number}`,
      ])
        expect(weekIn(written)).toBe(week)
    }
    fc.assert(fc.property(anyDay, same))
    for (const text of [
      '',
      '47',
      'v47',
      '2025-W53',
      '2025-W00',
      'v54 2026',
      '2025',
      '2025-11-17',
      'i v47 2025',
      'v47 2025 eller',
      'ht 2025 v47',
      'kv47 2025',
    ])
      expect(weekIn(text)).toBeUndefined()
  })

  test('with a percent is read as people and spreadsheets write it', () => {
    const read = ['80', '80 %', '80%', '0.8', '0,8', '1', '100', '1 %', '0.29'].map(percentIn)
    expect(read).toEqual([80, 80, 80, 80, 80, 100, 100, 1, 29])
    for (const text of ['0', '101', '-5', '33,3', 'heltid', '', '1,5'])
      expect(percentIn(text)).toBeUndefined()
  })

  test.each([
    [true, ['x', 'JA', ' j ', 'Yes', 'y', 'TRUE', 'sant', '1']],
    [false, ['nej', 'N', 'no', 'False', 'falskt', '0', '-']],
    [undefined, ['', 'kanske', 'nja']],
  ])('with a cross or a no is %s', (is, written) => {
    expect(written.map(yesOrNo)).toEqual(written.map(() => is))
  })

  test('names one of several by any name, or by the beginning of one', () => {
    const among = (text: string) =>
      amongThese(text, ['akut sjukvård', 'allmänmedicin', 'akutpsyk'], (one) => [one])
    expect(among('Akutsjukvård')).toBe('akut sjukvård')
    expect(among('allm')).toBe('allmänmedicin')
    expect(among('akut')).toBeUndefined()
    expect(among('akutps')).toBe('akutpsyk')
    expect(among('al')).toBeUndefined()
    expect(among('ALL')).toBe('allmänmedicin')
    expect([among(''), among(' – ')]).toEqual([undefined, undefined])
    const ways = (text: string) => amongThese(text, [['VAB', 'vård av barn'], ['annan']], (one) => one)
    expect(ways('vård')).toEqual(['VAB', 'vård av barn'])
    expect(ways('annan frånvaro')).toBeUndefined()
  })
})

describe('a cell that may hold a personal number', () => {
  const phone = '0701012393'
  test.each([
    ['19850709-9805', true, true],
    ['19850709-9805', false, true],
    ['850709-9806', true, true],
    ['850709-9806', false, false],
    [phone, false, false],
    ['Akutkliniken', true, false],
  ])('%s, read: %s', (text, isRead, holds) => {
    expect(holdsNumber(text, isRead)).toBe(holds)
  })

  test('of ten bare digits that make one is not taken where it is read', () => {
    const bare = '8507099805'
    expect([holdsNumber(bare, true), holdsNumber(bare, false)]).toEqual([true, false])
  })
})

describe('a person in a cell', () => {
  const bo = person('bo', { name: 'Bo Ek', email: 'Bo@region.se' })
  const known = knownAmong(
    people(bo, person('bo2', { name: 'Sara Ek' }), person('bo3', { name: 'SARA  ek' })),
  )

  test.each([
    ['Bo Ek', 'Bo Ek', undefined],
    ['BO@region.se', '', 'bo@region.se'],
    ['Bo Ek <bo@region.se>', 'Bo Ek', 'bo@region.se'],
    ['Bo Ek, bo@region.se', 'Bo Ek', 'bo@region.se'],
    ['(bo@region.se); Bo Ek', 'Bo Ek', 'bo@region.se'],
    ['Bo@', 'Bo@', undefined],
    ['Bo Ek bo@region', 'Bo Ek', undefined],
  ])('%s is a name and an address', (text, name, email) => {
    expect(namedIn(text)).toEqual({ name, email })
  })

  test('is who has the address, else who alone bears the name', () => {
    expect(personNamed('Någon Annan <BO@region.se>', known)).toBe(bo)
    expect(personNamed('bo  ek', known)).toBe(bo)
    expect(personNamed(' Nils ', known)).toEqual({ name: 'personUnknown', asked: 'Nils' })
    expect(personNamed('sara ek', known)).toEqual({ name: 'nameShared', asked: 'sara ek' })
    const shared = knownAmong(people(bo, person('bo2', { email: 'bo@region.se' })))
    expect(personNamed('Bo Ek, bo@region.se', shared)).toEqual({ name: 'emailShared', asked: 'bo@region.se' })
    expect(personNamed('', knownAmong(people(person('x', { name: '–' }))))).toMatchObject({ id: 'x' })
  })

  test('is found as she was kept last, under either name', () => {
    const names = knownAmong(people(bo))
    names.keep({ ...bo, name: 'Bo Eklund' })
    expect(personNamed('Bo Eklund', names)).toMatchObject({ name: 'Bo Eklund' })
    expect(personNamed('Bo Ek', names)).toMatchObject({ name: 'Bo Eklund' })
    expect(personNamed('bo@region.se', names)).toMatchObject({ name: 'Bo Eklund' })
    expect([names.get('bo')?.name, names.get('nils')]).toEqual(['Bo Eklund', undefined])
    expect(names.byEmail('no address')).toEqual([])
  })
})

describe('two plain values', () => {
  test('say the same whatever the order of their keys, at any depth', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inside]) => [key, turned(inside)]),
      )
    }
    fc.assert(fc.property(fc.jsonValue(), (value) => same(value, turned(value))))
    expect(same({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true)
  })

  test('do not where a value, an order or a key is another', () => {
    for (const [a, b] of [
      [{ a: 1 }, { a: 2 }],
      [
        [1, 2],
        [2, 1],
      ],
      [[1], { 0: 1 }],
      [null, {}],
      [undefined, null],
      [{ a: null }, { a: {} }],
      ['1', 1],
    ])
      expect(same(a, b)).toBe(false)
    expect(same({ a: 1, b: undefined }, { a: 1 })).toBe(true)
  })
})

describe('an order by a text', () => {
  test('is that of the text, and leaves what is alike in it in its order', () => {
    const pairs = fc.array(fc.tuple(fc.constantFrom('2026-01-05', '2026-02-10', '2026-03-01'), fc.nat()))
    fc.assert(
      fc.property(pairs, (all) => {
        const inOrder = sortedBy(all, ([day]) => day)
        const days = [...new Set(all.map(([day]) => day))].sort()
        expect(inOrder).toEqual(days.flatMap((day) => all.filter(([other]) => other === day)))
      }),
    )
  })
})
