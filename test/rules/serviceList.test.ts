import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { absenceKinds, type Absence } from '../../rules/absence.ts'
import { addDays } from '../../rules/calendar/day.ts'
import { addWeeks, daysOfWeek, mondayOf } from '../../rules/calendar/week.ts'
import type { PlacementWeek } from '../../rules/content.ts'
import type { Change } from '../../rules/logbook.ts'
import { serviceList } from '../../rules/serviceList.ts'
import { absent, approved, facts, logbook, logged, programme, step, week, weeksAt } from '../given.ts'
import { rowsDayByDay } from './underlag/daysCounted.ts'

const stockholm = programme('stockholm')
const listOf = (changes: readonly Change[], post = {}, by = stockholm) =>
  serviceList(facts(logbook(changes, post), by))
const months = (list: ReturnType<typeof listOf>) => list.rows.map(({ hundredths }) => hundredths / 100)
const served = (...all: readonly PlacementWeek[]) => all.flatMap((one) => [logged(one), approved(one)])

describe('the service list', () => {
  it('merges consecutive weeks of one placement to a row counted date to date', () => {
    const list = listOf(weeksAt('akut sjukvård', '2026-W08', 13))
    // 16 February to 17 May: two months to 15 April, then 16 April to 15 May, then two days of 31.
    expect(list.rows).toMatchObject([
      {
        unit: 'Kliniken akut',
        specialty: 'akut sjukvård',
        from: '2026-02-16',
        to: '2026-05-17',
        percent: 100,
        hundredths: 306,
      },
    ])
    expect(list.rows[0]?.entries).toHaveLength(13)
    expect(list.hundredths).toBe(306)
  })

  it('gives twelve months for twelve months', () => {
    const whole = weeksAt('akut sjukvård', '2026-W02', 53)
    expect(months(listOf(whole, { start: '2026-01-05', end: '2027-01-04' }))).toEqual([12])
  })

  it('multiplies by the percent and rounds half a hundredth up', () => {
    // 1 to 15 April are half of a month of 30 days; a quarter of it is 0.125.
    const inApril = [
      week('2026-W14', { from: '2026-04-01', to: '2026-04-05', percent: 25 }),
      week('2026-W15', { percent: 25 }),
      week('2026-W16', { from: '2026-04-13', to: '2026-04-15', percent: 25 }),
    ]
    expect(months(listOf(served(...inApril)))).toEqual([0.13])
  })

  it('begins a row where the percent, the unit or what it counts to changes', () => {
    const list = listOf(
      served(
        week('2026-W10'),
        week('2026-W11', { percent: 80 }),
        week('2026-W12', { percent: 80, unit: 'Akuten Norr' }),
        week('2026-W13', { percent: 80, unit: 'Akuten Norr', specialty: 'geriatrik' }),
        week('2026-W14', { percent: 80, unit: 'Akuten Norr', specialty: 'geriatrik', category: 'akut' }),
        week('2026-W15', { percent: 80, unit: 'Akuten Norr', specialty: 'internmedicin', category: 'akut' }),
      ),
    )
    expect(list.rows.map(({ unit, percent }) => `${unit} ${percent}`)).toEqual([
      'Kliniken akut 100',
      'Kliniken akut 80',
      'Akuten Norr 80',
      'Akuten Norr 80',
      'Akuten Norr 80',
      'Akuten Norr 80',
    ])
  })

  it('breaks a row at a pause of a week, and lowers it by the share of a shorter absence', () => {
    const away = [absent('sjukfrånvaro', 10)]
    const paused = listOf(served(week('2026-W10'), week('2026-W11', { absences: away }), week('2026-W12')))
    expect(paused.rows.map(({ from, to }) => [from, to])).toEqual([
      ['2026-03-02', '2026-03-08'],
      ['2026-03-16', '2026-03-22'],
    ])
    const short = [absent('VAB', 5)]
    const lowered = listOf(served(week('2026-W10'), week('2026-W11', { absences: short }), week('2026-W12')))
    // 21 of 31 days, less half a week of three: 0.677 · 5/6.
    expect(lowered.rows).toHaveLength(1)
    expect(lowered.hundredths).toBe(56)
  })

  it('goes on over a part of a week that is not there, which serves nothing', () => {
    const list = listOf(
      served(
        week('2026-W10'),
        week('2026-W11', { from: '2026-03-12', to: '2026-03-15' }),
        week('2026-W12', { from: '2026-03-16', to: '2026-03-22' }),
      ),
    )
    // 18 of the 21 days from 2 to 22 March, in a month of 31.
    expect(list.rows).toHaveLength(1)
    expect(list.hundredths).toBe(58)
  })

  it('counts absence that counts as service, and nothing outside the post', () => {
    const holiday = [absent('semester', 10)]
    expect(months(listOf(served(week('2026-W10', { absences: holiday }))))).toEqual([0.23])
    expect(months(listOf(served(week('2026-W10')), { end: '2026-03-04' }))).toEqual([0.1])
    expect(listOf(served(week('2026-W10')), { end: '2026-03-01' }).rows).toEqual([])
  })

  it('leaves out what waits, what was returned, and who is not confirmed', () => {
    const [waiting, returned, unconfirmed, confirmed] = ['10', '11', '12', '13'].map((n) =>
      week(`2026-W${n}`),
    )
    const list = listOf([
      logged(waiting!),
      logged(returned!),
      step('2026-W11/akut', { did: 'returned', at: '2026-06-01T10:00:00.000Z', by: 'bo', reason: 'fel' }),
      logged(unconfirmed!),
      approved(unconfirmed!, 'bo', false),
      ...served(confirmed!),
    ])
    expect(list.rows.map(({ entries }) => entries)).toEqual([['2026-W13/akut']])
  })

  it('leaves out the rows of the year that do not count, such as holiday', () => {
    const uncounted = programme('kronoberg')
    const rows = uncounted.rows.filter(({ counts }) => counts === false)
    expect(rows.length).toBeGreaterThan(0)
    const list = listOf(
      served(week('2026-W10', { category: rows[0]!.kind }), week('2026-W11')),
      { programme: 'kronoberg' },
      uncounted,
    )
    expect(list.rows.map(({ from }) => from)).toEqual(['2026-03-09'])
  })

  it('takes a further form after eighteen rows, the forms adding up to the sum', () => {
    const many = Array.from({ length: 41 }, (_, i) =>
      week(addWeeks('2026-W02', i), { percent: 50 + (i % 2) }),
    )
    const { forms, rows, hundredths } = listOf(served(...many))
    expect(forms.map((form) => form.rows.length)).toEqual([18, 18, 5])
    expect(forms.flatMap((form) => form.rows)).toEqual(rows)
    expect(forms.reduce((sum, form) => sum + form.hundredths, 0)).toBe(hundredths)
  })
})

describe('the service list of any year', () => {
  const part = fc.record({
    unit: fc.constantFrom('Akuten', 'Vårdcentralen Åsen', 'Psykiatri Öst'),
    percent: fc.oneof(fc.constant(100), fc.constant(80), fc.integer({ min: 1, max: 100 })),
    absences: fc.oneof(
      { weight: 3, arbitrary: fc.constant<Absence[]>([]) },
      {
        weight: 1,
        arbitrary: fc.array(
          fc.record({
            kind: fc.constantFrom(...absenceKinds),
            halfDays: fc.integer({ min: 1, max: 10 }),
          }),
          { maxLength: 2 },
        ),
      },
    ),
    isApproved: fc.constantFrom(true, true, true, true, true, false),
  })
  const someWeek = fc.record({
    parts: fc.oneof(
      { weight: 4, arbitrary: fc.tuple(part) },
      { weight: 1, arbitrary: fc.tuple(part, part) },
      { weight: 1, arbitrary: fc.constant([]) },
    ),
    change: fc.integer({ min: 1, max: 6 }),
    /** How often the same is done in a row: real years are long stretches. */
    times: fc.integer({ min: 1, max: 9 }),
  })
  const someYear = fc.record({
    first: fc.integer({ min: 0, max: 260 }).map((weeks) => addWeeks('2024-W01', weeks)),
    begins: fc.integer({ min: 0, max: 6 }),
    ends: fc.option(fc.integer({ min: 100, max: 400 }), { nil: undefined }),
    weeks: fc.array(someWeek, { maxLength: 12 }),
  })

  const lived = ({ first, weeks }: typeof someYear extends fc.Arbitrary<infer T> ? T : never) =>
    weeks
      .flatMap((one) => Array.from({ length: one.times }, () => one))
      .flatMap(({ parts, change }, i) => {
        const { from, to } = daysOfWeek(addWeeks(first, i))
        const changed = addDays(from, change)
        return parts.map(({ isApproved, ...more }, nth) => ({
          isApproved,
          content: week(addWeeks(first, i), {
            ...more,
            placement: `${more.unit}-${nth}`,
            from: nth === 0 ? from : changed,
            to: parts.length === 2 && nth === 0 ? addDays(changed, -1) : to,
          }),
        }))
      })

  it('equals what is counted day by day, each row and the sum', () => {
    let rowsSeen = 0
    fc.assert(
      fc.property(someYear, (year) => {
        const parts = lived(year)
        const start = addDays(mondayOf(year.first), year.begins)
        const post = { start, end: year.ends === undefined ? undefined : addDays(start, year.ends) }
        const { end, ...open } = post
        const changes = parts.flatMap(({ isApproved, content }) =>
          isApproved ? served(content) : [logged(content)],
        )
        const enrolled = end === undefined ? { ...open, end: '2099-12-31' } : { ...open, end }
        const list = listOf(changes, enrolled)
        const expected = rowsDayByDay(
          parts.filter(({ isApproved }) => isApproved).map(({ content }) => content),
          post,
          stockholm.absence.counts,
        )
        rowsSeen += expected.length
        expect(
          list.rows.map(({ unit, percent, from, to, hundredths }) => ({
            unit,
            percent,
            from,
            to,
            hundredths,
          })),
        ).toEqual(expected)
        expect(list.hundredths).toBe(expected.reduce((sum, row) => sum + row.hundredths, 0))
        expect(list.forms.every(({ rows }) => rows.length <= 18)).toBe(true)
      }),
      { numRuns: process.env['LONG'] ? 20_000 : 400 },
    )
    expect(rowsSeen).toBeGreaterThan(500)
  }, 600_000)
})
