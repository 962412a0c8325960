import { addDays as plusDays } from 'date-fns/addDays'
import { getISODay } from 'date-fns/getISODay'
import { getISOWeek } from 'date-fns/getISOWeek'
import { getISOWeekYear } from 'date-fns/getISOWeekYear'
import { parseISO } from 'date-fns/parseISO'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  daysInclusive,
  isDay,
  overlap,
  utc,
  weekdayOf,
  without,
} from '../../rules/calendar/day.ts'
import { dayOf, instantOf, localTimeOf } from '../../rules/calendar/instant.ts'
import {
  addWeeks,
  daysOfWeek,
  isWeek,
  mondayOf,
  numberOf,
  weekOf,
  weekOfYear,
  weeksBetween,
  weeksInYear,
  yearOf,
} from '../../rules/calendar/week.ts'

const days = fc.integer({ min: 0, max: 36_000 }).map((n) => addDays('1990-01-01', n))

describe('days', () => {
  it('knows which days exist', () => {
    expect(['2026-02-28', '2028-02-29', '2026-12-31'].map(isDay)).toEqual([true, true, true])
    for (const none of [
      '2026-02-29',
      '2026-02-30',
      '2026-13-01',
      '2026-2-1',
      '2026-02',
      '+012026-02-28',
      'i går',
    ])
      expect(isDay(none)).toBe(false)
  })

  it('counts on over a clock shift and a leap day', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(daysInclusive('2026-02-16', '2026-05-15')).toBe(89)
    expect(daysInclusive('2026-05-15', '2026-05-14')).toBe(0)
  })

  it('finds the days two periods share', () => {
    const may = { from: '2026-05-01', to: '2026-05-31' }
    expect(overlap(may, { from: '2026-05-20', to: '2026-06-10' })).toEqual({
      from: '2026-05-20',
      to: '2026-05-31',
    })
    expect(overlap(may, { from: '2026-06-01', to: '2026-06-10' })).toBeUndefined()
  })

  it('leaves exactly the days of a period that no other has', () => {
    const period = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
      .map(([a, b]) => ({
        from: addDays('2026-05-01', Math.min(a, b)),
        to: addDays('2026-05-01', Math.max(a, b)),
      }))
    fc.assert(
      fc.property(period, fc.array(period, { maxLength: 4 }), (whole, taken) => {
        const isIn = (day: string) => (one: { from: string; to: string }) => one.from <= day && day <= one.to
        for (let day = '2026-05-01'; day <= '2026-05-21'; day = addDays(day, 1))
          expect(without(whole, taken).filter(isIn(day)).length).toBe(
            isIn(day)(whole) && !taken.some(isIn(day)) ? 1 : 0,
          )
        expect(without(whole, taken).every(({ from, to }) => from <= to)).toBe(true)
      }),
    )
  })

  it('reckons every day of a hundred years as date-fns does', () => {
    const first = parseISO('1990-01-01', utc)
    const differs = Array.from(
      { length: 36_525 },
      (_, n) => [addDays('1990-01-01', n), plusDays(first, n)] as const,
    )
      .map(([day, date]) => [
        [day, weekdayOf(day), yearOf(weekOf(day)), numberOf(weekOf(day))].join(),
        [date.toISOString().slice(0, 10), getISODay(date), getISOWeekYear(date), getISOWeek(date)].join(),
      ])
      .filter(([ours, theirs]) => ours !== theirs)
    expect(differs).toEqual([])
  })
})

describe('weeks', () => {
  it('gives 53 weeks to the years that have them', () => {
    const long = [2015, 2020, 2026, 2032, 2037, 2043]
    for (let year = 2014; year <= 2043; year += 1)
      expect(weeksInYear(year)).toBe(long.includes(year) ? 53 : 52)
    expect(weekOfYear(2026, 53)).toBe('2026-W53')
    expect(weekOfYear(2025, 53)).toBeUndefined()
    expect(weekOfYear(2026, 54)).toBeUndefined()
  })

  it('knows which weeks exist, as they are written', () => {
    expect(['2026-W01', '2025-W52', '2026-W53'].map(isWeek)).toEqual([true, true, true])
    for (const none of [
      '2025-W53',
      '2026-W00',
      '2026-W7',
      '2026-W1.',
      '2026 W10',
      '12026-W10',
      'vecka 10',
      '',
    ])
      expect(isWeek(none)).toBe(false)
    fc.assert(fc.property(fc.string(), (text) => !isWeek(text) || /^\d{4}-W\d\d$/.test(text)))
  })

  it('puts New Year days into the week they lie in', () => {
    expect(weekOf('2027-01-01')).toBe('2026-W53')
    expect(weekOf('2024-12-30')).toBe('2025-W01')
    expect(mondayOf('2026-W53')).toBe('2026-12-28')
    expect(weeksBetween('2026-W52', '2027-W02')).toEqual(['2026-W52', '2026-W53', '2027-W01', '2027-W02'])
  })

  it('has every day in exactly the seven days of its own week', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { from, to } = daysOfWeek(weekOf(day))
        expect(from <= day && day <= to).toBe(true)
        expect([weekdayOf(from), weekdayOf(to), daysInclusive(from, to)]).toEqual([1, 7, 7])
        expect(weekOf(addDays(to, 1))).toBe(addWeeks(weekOf(day), 1))
      }),
    )
  })
})

describe('the site’s wall clock', () => {
  const zone = 'Europe/Stockholm'

  it('keeps 14:00 at 14:00 through both clock shifts', () => {
    expect(instantOf('2026-03-27T14:00', zone)).toBe('2026-03-27T13:00:00.000Z')
    expect(instantOf('2026-04-03T14:00', zone)).toBe('2026-04-03T12:00:00.000Z')
    expect(instantOf('2026-10-30T14:00', zone)).toBe('2026-10-30T13:00:00.000Z')
  })

  it('reads the day people have, not the day in UTC', () => {
    expect(dayOf('2026-06-30T23:30:00.000Z', zone)).toBe('2026-07-01')
    expect(localTimeOf('2026-12-31T23:30:00.000Z', zone)).toBe('2027-01-01T00:30')
  })

  it('finds its way back from any local time that the clock shows', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 4, max: 23 }), (day, hour) => {
        const local = `${day}T${String(hour).padStart(2, '0')}:30`
        expect(localTimeOf(instantOf(local, zone), zone)).toBe(local)
      }),
    )
  })
})
