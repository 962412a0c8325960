import { describe, expect, it } from 'vitest'
import { apply, type Credit, type Logbook } from '../../rules/logbook.ts'
import type { Programme } from '../../rules/programmes/programme.ts'
import { forecastOf } from '../../rules/forecast.ts'
import { progress } from '../../rules/progress.ts'
import { setCredit } from '../../rules/setCredit.ts'
import { unitsPerDay } from '../../rules/span.ts'
import { facts, finding, logbook, placement, programme, weeksAt } from '../given.ts'

const [stockholm, skaraborg, nationell, vgr] = ['stockholm', 'skaraborg', 'nationell', 'vgr'].map(programme)
const days = (count: number) => count * unitsPerDay

const refusalOf = (by: Programme | undefined, ...credits: Credit[]) => {
  const ruling = setCredit(by!, credits)
  return ruling.ok ? undefined : ruling.refusal
}
const credited = (of: Logbook, by: Programme | undefined, ...credits: Credit[]): Logbook => {
  const ruling = setCredit(by!, credits)
  return ruling.ok ? ruling.value.reduce(apply, of) : of
}

describe('setting a credit', () => {
  it('is refused where the programme forbids it', () => {
    expect(refusalOf(stockholm, { months: 1 })).toEqual({ name: 'creditForbidden' })
    expect(refusalOf(programme('halmstad'), { months: 0.5 })).toEqual({ name: 'creditForbidden' })
    expect(refusalOf(stockholm)).toBeUndefined()
  })

  it('is refused above the cap, over all categories together, naming what is possible', () => {
    expect(refusalOf(vgr, { category: 'akut', months: 3 }, { category: 'primarvard', months: 3.5 })).toEqual({
      name: 'creditAboveCap',
      asked: 6.5,
      atMost: 6,
    })
    expect(refusalOf(vgr, { months: 6 })).toBeUndefined()
  })

  it('is refused when it would be all of the BT: of six months at most five and a half', () => {
    expect(refusalOf(nationell, { months: 6 })).toEqual({ name: 'creditAlone', asked: 6, atMost: 5.5 })
    expect(refusalOf(nationell, { months: 7 })).toEqual({ name: 'creditAboveCap', asked: 7, atMost: 5.5 })
    expect(refusalOf(nationell, { months: 5.5 })).toBeUndefined()
  })

  it('is refused in other steps than half months, and for a part that is not there', () => {
    expect(refusalOf(vgr, { months: 1.3 })).toEqual({ name: 'creditInHalves', asked: 1.3 })
    expect(refusalOf(vgr, { months: 0 })).toEqual({ name: 'creditInHalves', asked: 0 })
    expect(refusalOf(vgr, { months: -2 })).toEqual({ name: 'creditInHalves', asked: -2 })
    expect(refusalOf(vgr, { months: Number.NaN })?.name).toBe('creditInHalves')
    expect(refusalOf(vgr, { category: 'hud', months: 1 })).toEqual({ name: 'unknownCategory', asked: 'hud' })
  })
})

describe('what a credit lowers', () => {
  it('is the total and its category, by as many months', () => {
    const of = credited(logbook(), nationell, { category: 'akut', months: 1.5 })
    // Six months less 1.5 are 4.5: 120 + 30 / 2 = 135 days. Three less 1.5 are 1.5: 28 + 31 / 2 = 43.5.
    expect(finding('R1', of, nationell!).measure).toMatchObject({
      span: { months: 4.5 },
      required: days(135),
    })
    expect(finding('R5', of, nationell!).measure).toMatchObject({ required: days(43.5), credited: 1.5 })
    expect(finding('R4', of, nationell!).measure).toMatchObject({ required: days(89), credited: 0 })
  })

  it('is the total only where it names no category', () => {
    const of = credited(logbook(), vgr, { months: 2 })
    // Twelve months less two are ten: 303 days.
    expect(finding('R2', of, vgr!).measure).toMatchObject({ span: { months: 10 }, required: days(303) })
    expect(finding('R5', of, vgr!).measure).toMatchObject({ required: days(89) })
  })

  it('makes what is served enough: seven weeks of akut meet 1.5 months, six do not', () => {
    const r5 = (weeks: number) => {
      const of = logbook(weeksAt('akut sjukvård', '2026-W02', weeks))
      return finding('R5', credited(of, nationell, { category: 'akut', months: 1.5 }), nationell!).outcome
    }
    // 49 and 42 of 43.5 days.
    expect([r5(7), r5(6)]).toEqual(['met', 'unmet'])
  })

  it('takes the days of its months off a target in weeks', () => {
    const of = credited(logbook(), skaraborg, { category: 'akut', months: 3 })
    // 47 weeks are 329 days, three months 89: 240 are left. 17 weeks are 119: 30.
    expect(finding('R2', of, skaraborg!).measure).toMatchObject({ required: days(240) })
    expect(finding('R2', of, skaraborg!, 'akut').measure).toMatchObject({ required: days(30) })
  })

  it('never lowers a requirement below nothing', () => {
    const of = credited(logbook(), skaraborg, { category: 'valfri', months: 1 })
    expect(finding('R2', of, skaraborg!, 'valfri')).toMatchObject({
      outcome: 'met',
      measure: { required: 0 },
    })
  })

  it('counts for each specialty of a part made up of several', () => {
    const kronoberg = programme('kronoberg')
    const of = credited(logbook(), kronoberg, { category: 'kirurgi', months: 2 })
    expect(finding('R5', of, kronoberg).measure).toMatchObject({ required: days(28), credited: 2 })
    expect(finding('R2', of, kronoberg, 'internmedicin').measure).toMatchObject({ required: days(59) })
  })

  it('is left out of the plan that is to reach the total', () => {
    const plan = placement('akut', '2026-01-05', '2026-11-01')
    const of = logbook([{ change: 'planSet', plan: [plan] }])
    // 43 weeks are 301 days: 64 short of 365, and two of the 303 of ten months.
    const total = (by: Logbook) =>
      forecastOf(facts(by, vgr!, '2026-01-05')).outlooks.find(
        ({ rule, category }) => rule === 'R2' && category === undefined,
      )
    expect(total(of)).toMatchObject({ short: days(64), behind: true })
    expect(total(credited(of, vgr, { months: 2 }))).toMatchObject({ short: days(2), behind: false })
  })
})

describe('R13', () => {
  it('does not apply without a credit, is met within the cap, and tells what is credited', () => {
    expect(finding('R13', logbook(), vgr!).outcome).toBe('notApplicable')
    const of = credited(logbook(), vgr, { category: 'akut', months: 2 }, { months: 1 })
    const found = finding('R13', of, vgr!)
    expect(found).toMatchObject({ outcome: 'met', hardness: 'error', measure: { most: 6 } })
    expect(found.measure).toMatchObject({ credits: [{ category: { id: 'akut' }, months: 2 }, { months: 1 }] })
  })

  it('is unmet where the doctor has moved to a programme that forbids it, and lowers nothing there', () => {
    const of = credited(logbook(), vgr, { category: 'akut', months: 2 })
    expect(finding('R13', of, stockholm!).outcome).toBe('unmet')
    const required = progress(facts(of, stockholm!)).findings.flatMap(({ measure }) =>
      measure.kind === 'time' ? [measure.credited] : [],
    )
    expect(required.every((months) => months === 0)).toBe(true)
  })

  it('is taken back by an empty list', () => {
    const of = credited(credited(logbook(), vgr, { months: 2 }), vgr)
    expect(of.credits).toEqual([])
  })
})
