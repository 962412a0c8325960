import Holidays from 'date-holidays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysUntil, weekdayOf } from '../../rules/calendar/day.ts'
import { publicHolidays, workFreeEves } from '../../rules/calendar/holidays.ts'
import { localTimeOf, instantOf } from '../../rules/calendar/instant.ts'
import { addWeeks, mondayOf, weekOf, weeksBetween } from '../../rules/calendar/week.ts'
import {
  isWorkingDay,
  workingDayAfter,
  workingDayFrom,
  workingDayUntil,
} from '../../rules/calendar/workingDay.ts'
import { isQuiet, openFrom } from '../../rules/hours.ts'
import { defaultSettings } from '../../rules/settings.ts'
import { cardSlot, latestCardWeek, weekReminderSlot } from '../../rules/slots.ts'

const zone = 'Europe/Stockholm'

describe('the Swedish calendar', () => {
  it('has the public holidays of the years 2005–2100, as a library has them', () => {
    const oracle = new Holidays('SE')
    for (let year = 2005; year <= 2100; year += 1) {
      const public_ = oracle.getHolidays(year).filter(({ type }) => type === 'public')
      expect([...new Set(publicHolidays(year))].sort()).toEqual([
        ...new Set(public_.map(({ date }) => date.slice(0, 10))),
      ])
    }
  })

  it('leaves midsommarafton, julafton and nyårsafton free, and works the other eves', () => {
    expect(workFreeEves(2026)).toEqual(['2026-06-19', '2026-12-24', '2026-12-31'])
    expect(['2026-06-18', '2026-04-02', '2026-04-30', '2028-02-29'].filter(isWorkingDay)).toHaveLength(4)
    expect(
      ['2026-06-19', '2026-06-20', '2026-04-03', '2026-04-06', '2026-05-14'].filter(isWorkingDay),
    ).toEqual([])
  })

  it('finds the working days around any day', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('2000-01-01', n))
    fc.assert(
      fc.property(days, (day) => {
        const [before, from, after] = [workingDayUntil(day), workingDayFrom(day), workingDayAfter(day)]
        expect([before, from, after].every(isWorkingDay)).toBe(true)
        expect(before <= day && day <= from && day < after).toBe(true)
        // As at Christmas of 2025, when nobody works from Wednesday to Sunday.
        const between = Array.from({ length: daysUntil(before, after) - 1 }, (_, n) => addDays(before, n + 1))
        expect(between.filter(isWorkingDay)).toEqual([])
      }),
    )
  })
})

describe('the slots of 2026–2035', () => {
  const weeks = weeksBetween('2026-W01', '2035-W52')

  it('put every card at 14:00 of its last working day up to Friday, and each reminder at 09:15 of the next week’s first', () => {
    expect(weeks).toHaveLength(522)
    for (const week of weeks) {
      const [day = '', time] = localTimeOf(cardSlot(week, defaultSettings), zone).split('T')
      const friday = addDays(mondayOf(week), 4)
      expect([time, weekOf(day), isWorkingDay(day), workingDayUntil(friday)]).toEqual([
        '14:00',
        week,
        true,
        day,
      ])
      const [again = '', at] = localTimeOf(weekReminderSlot(week, defaultSettings), zone).split('T')
      expect([at, weekOf(again)]).toEqual(['09:15', addWeeks(week, 1)])
      expect(again).toBe(workingDayFrom(mondayOf(addWeeks(week, 1))))
    }
  })

  it('follow the weekday and the hour that the site has set', () => {
    const settings = {
      ...defaultSettings,
      weekCard: { weekday: 3, time: '13:00' },
      weekReminder: { weekday: 2, time: '10:00' },
    }
    expect(cardSlot('2026-W47', settings)).toBe(instantOf('2026-11-18T13:00', zone))
    expect(weekReminderSlot('2026-W47', settings)).toBe(instantOf('2026-11-24T10:00', zone))
  })

  it('know of every week when its card has come, week 53 and both clock shifts included', () => {
    for (const week of weeks) {
      const slot = cardSlot(week, defaultSettings)
      const before = new Date(Date.parse(slot) - 1000).toISOString()
      expect([latestCardWeek(before, defaultSettings), latestCardWeek(slot, defaultSettings)]).toEqual([
        addWeeks(week, -1),
        week,
      ])
    }
  })
})

describe('quiet hours', () => {
  it('end at seven of a working day, from whenever one asks', () => {
    const minutes = fc.integer({ min: 0, max: 10 * 366 * 24 * 60 })
    fc.assert(
      fc.property(minutes, (minute) => {
        const now = new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString()
        const open = openFrom(now, defaultSettings)
        const [day = '', time = ''] = localTimeOf(open, zone).split('T')
        expect(isWorkingDay(day) && time >= '07:00' && time < '18:00').toBe(true)
        expect(open >= now && isQuiet(open, defaultSettings) === false).toBe(true)
        expect(open === now || time === '07:00').toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('are the wall clock’s on the days of both shifts', () => {
    expect(openFrom(instantOf('2026-03-29T02:30', zone), defaultSettings)).toBe('2026-03-30T05:00:00.000Z')
    expect(openFrom(instantOf('2026-10-25T02:30', zone), defaultSettings)).toBe('2026-10-26T06:00:00.000Z')
    expect(weekdayOf('2026-10-25')).toBe(7)
  })
})
