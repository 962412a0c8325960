import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysInclusive, weekdayOf } from '../../rules/calendar/day.ts'
import { addWeeks, daysOfWeek, weekOf, weeksBetween } from '../../rules/calendar/week.ts'
import { absenceKinds } from '../../rules/absence.ts'
import { served } from '../../rules/served.ts'
import { inMonths, inWeeks, unitsOf, unitsPerDay, wholeDaysUp } from '../../rules/span.ts'
import { absent, enrolment, programme, week } from '../given.ts'

const stockholm = programme('stockholm')
const skaraborg = programme('skaraborg')
const open = enrolment({ start: '2000-01-03' })
delete (open as { end?: string }).end
const inDays = (units: number) => units / unitsPerDay

describe('what a logged week serves', () => {
  it('gives a full week its seven days', () => {
    expect(inDays(served(week('2026-W47'), open, stockholm))).toBe(7)
  })

  it('gives 80 % with one day absent 60 %: six of ten half days', () => {
    const content = week('2026-W47', { percent: 80, absences: [absent('sjukfrånvaro', 2)] })
    expect(inDays(served(content, open, stockholm))).toBeCloseTo(7 * 0.6, 10)
    expect(Number.isInteger(served(content, open, stockholm))).toBe(true)
  })

  it('gives a Wednesday start with all three days absent nothing', () => {
    const content = week('2026-W02', { absences: [absent('VAB', 6)] })
    expect(served(content, enrolment({ start: '2026-01-07' }), stockholm)).toBe(0)
  })

  it('counts only the days inside the post', () => {
    expect(inDays(served(week('2026-W02'), enrolment({ start: '2026-01-07' }), stockholm))).toBe(5)
    expect(inDays(served(week('2026-W02'), enrolment({ end: '2026-01-06' }), stockholm))).toBe(2)
    expect(served(week('2026-W10'), enrolment({ end: '2026-01-06' }), stockholm)).toBe(0)
  })

  it('counts holiday in Stockholm and not in Skaraborg, whose 47 weeks are net of it', () => {
    const away = week('2026-W30', { absences: [absent('semester', 10)] })
    expect(inDays(served(away, open, stockholm))).toBe(7)
    expect(served(away, open, skaraborg)).toBe(0)
  })

  it('never takes more than there is, however much absence is stated', () => {
    const content = week('2026-W47', { percent: 50, absences: [absent('sjukfrånvaro', 10)] })
    expect(served(content, open, stockholm)).toBe(0)
  })

  it('is a whole number of units for every share and part of a week', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 10 }),
        fc.constantFrom(...absenceKinds),
        (a, b, percent, halfDays, kind) => {
          const monday = daysOfWeek('2026-W47').from
          const [from, to] = [addDays(monday, Math.min(a, b)), addDays(monday, Math.max(a, b))]
          const units = served(
            week('2026-W47', { from, to, percent, absences: [absent(kind, halfDays)] }),
            open,
            skaraborg,
          )
          expect(Number.isInteger(units)).toBe(true)
          expect(units).toBeGreaterThanOrEqual(0)
          expect(units).toBeLessThanOrEqual(daysInclusive(from, to) * unitsPerDay)
        },
      ),
    )
  })

  it('does not change in total when a week is split by days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 100 }), (day, percent) => {
        const { from, to } = daysOfWeek('2026-W47')
        const change = addDays(from, day)
        const whole = served(week('2026-W47', { percent }), open, stockholm)
        const parts = [
          week('2026-W47', { percent, to: addDays(change, -1) }),
          week('2026-W47', { percent, from: change, to }),
        ]
        expect(parts.reduce((sum, part) => sum + served(part, open, stockholm), 0)).toBe(whole)
      }),
    )
  })
})

describe('months and weeks as lengths', () => {
  it('asks for the shortest span of N calendar months, half months between', () => {
    const days = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((months) => inDays(unitsOf({ months })))
    expect(days).toEqual([28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334, 365])
    expect([0.5, 1.5, 4.5, 13, 24].map((months) => inDays(unitsOf({ months })))).toEqual([
      14, 43.5, 135, 393, 730,
    ])
    expect(inDays(unitsOf({ weeks: 17 }))).toBe(119)
  })

  it('serves N months by every real span of N calendar months at 100 %', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 24 }), (start, months) => {
        const from = addDays('2021-07-01', start)
        const to = addDays(addMonths(from, months), -1)
        const post = { ...enrolment({ start: from, end: to }) }
        const units = weeksBetween(weekOf(from), weekOf(to)).reduce(
          (sum, one) => sum + served(week(one), post, stockholm),
          0,
        )
        expect(inDays(units)).toBe(daysInclusive(from, to))
        expect(units).toBeGreaterThanOrEqual(unitsOf({ months }))
        expect(inMonths(units)).toBeGreaterThanOrEqual(months)
      }),
    )
  })

  it('never says that less is left than is', () => {
    expect([0, 1, unitsPerDay, unitsPerDay + 1].map(wholeDaysUp)).toEqual([
      0,
      unitsPerDay,
      unitsPerDay,
      2 * unitsPerDay,
    ])
  })

  it('never shows more than is served', () => {
    expect(inMonths(unitsOf({ months: 3 }) - 1)).toBe(2.9)
    expect(inMonths(unitsOf({ months: 3 }))).toBe(3)
    expect(inWeeks(7 * unitsPerDay - 1)).toEqual({ weeks: 0, days: 6 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (halves) => {
        expect(inMonths(unitsOf({ months: halves / 2 }))).toBe(halves / 2)
      }),
    )
  })
})

it('has a Monday to begin every week with', () => {
  expect(weekdayOf(daysOfWeek(addWeeks('2026-W53', 1)).from)).toBe(1)
})
