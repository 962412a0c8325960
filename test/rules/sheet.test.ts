import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysUntil } from '../../rules/calendar/day.ts'
import { numberOf, weekOf, yearOf } from '../../rules/calendar/week.ts'
import { amongThese, dayIn, percentIn, weekIn, yesOrNo } from '../../rules/sheet/cells.ts'

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
    for (const text of ['', '31/6 2026', '2026-02-30', '20261301', 'v 46', '8/31/26', '123456'])
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
      ])
        expect(weekIn(written)).toBe(week)
    }
    fc.assert(fc.property(anyDay, same))
    for (const text of ['', '47', 'v47', '2025-W53', '2025-W00', 'v54 2026', '2025', '2025-11-17'])
      expect(weekIn(text)).toBeUndefined()
  })

  test('with a percent is read as people and spreadsheets write it', () => {
    const read = ['80', '80 %', '80%', '0.8', '0,8', '1', '100', '1 %'].map(percentIn)
    expect(read).toEqual([80, 80, 80, 80, 80, 100, 100, 1])
    for (const text of ['0', '101', '-5', '33,3', 'heltid', '', '1,5'])
      expect(percentIn(text)).toBeUndefined()
  })

  test('with a cross or a no', () => {
    expect(['x', 'JA', 'nej', '', 'kanske'].map(yesOrNo)).toEqual([true, true, false, undefined, undefined])
  })

  test('names one of several by any name, or by the beginning of one', () => {
    const among = (text: string) =>
      amongThese(text, ['akut sjukvård', 'allmänmedicin', 'akutpsyk'], (one) => [one])
    expect(among('Akutsjukvård')).toBe('akut sjukvård')
    expect(among('allm')).toBe('allmänmedicin')
    expect(among('akut')).toBeUndefined()
    expect(among('al')).toBeUndefined()
  })
})
