import { describe, expect, it } from 'vitest'
import type { Change } from '../../rules/logbook.ts'
import type { Placement } from '../../rules/post.ts'
import { unitsPerDay } from '../../rules/span.ts'
import { finding, logbook, placement, programme, weeksAt } from '../given.ts'

const planned = (...plan: Placement[]): Change => ({ change: 'planSet', plan })
const days = (count: number) => count * unitsPerDay

describe('Nationell', () => {
  const nationell = programme('nationell')

  it('asks for the law’s minimums and sets no target of its own', () => {
    expect(nationell.total).toBeUndefined()
    expect(nationell.categories.filter(({ target }) => target !== undefined)).toEqual([])
    // 12 weeks and 6 days would be 90 of 89; 12 weeks are 84.
    const of = logbook([
      ...weeksAt('allmänmedicin', '2026-W02', 13),
      ...weeksAt('akut sjukvård', '2026-W15', 12),
    ])
    expect(finding('R4', of, nationell)).toMatchObject({ outcome: 'met', hardness: 'error' })
    expect(finding('R5', of, nationell)).toMatchObject({ outcome: 'unmet', measure: { approved: days(84) } })
    expect(finding('R7', of, nationell)).toMatchObject({ outcome: 'unmet', hardness: 'info' })
  })
})

describe('VGR', () => {
  const vgr = programme('vgr')

  it('has at most four placements and compulsory psykiatri of no stated length', () => {
    const units = ['A', 'B', 'C', 'D', 'E'].map((unit, i) =>
      placement(unit, `2026-0${i + 1}-01`, `2026-0${i + 1}-28`, { unit }),
    )
    expect(finding('R6', logbook([planned(...units)]), vgr)).toMatchObject({
      outcome: 'unmet',
      hardness: 'error',
      measure: { have: 5, max: 4 },
    })
    expect(finding('R7', logbook(), vgr)).toMatchObject({ outcome: 'unmet', hardness: 'error' })
    expect(finding('R7', logbook(weeksAt('psykiatri', '2026-W02', 1)), vgr).outcome).toBe('met')
  })
})

describe('Halmstad', () => {
  const halmstad = programme('halmstad')
  // 13 weeks (91 days) and, after primary care, 6 weeks and 3 days (45): 136 of 4.5 months, which
  // are 120 + (150 − 120) / 2 = 135 days.
  const unit = { placement: 'akut', unit: 'Akutkliniken Halmstad' }
  const of = logbook([
    planned(
      placement('akut1', '2026-01-05', '2026-04-05', { unit: unit.unit }),
      placement('vc', '2026-04-06', '2026-08-02', { unit: 'VC', specialty: 'allmänmedicin' }),
      placement('akut2', '2026-08-03', '2026-09-16', { unit: unit.unit }),
    ),
    ...weeksAt('akut sjukvård', '2026-W02', 13, unit),
    ...weeksAt('akut sjukvård', '2026-W32', 6, unit),
    ...weeksAt('akut sjukvård', '2026-W38', 1, { ...unit, to: '2026-09-16' }),
  ])

  it('sums a split akut of two periods to its 4.5 months', () => {
    expect(finding('R2', of, halmstad, 'akut')).toMatchObject({
      outcome: 'met',
      measure: { span: { months: 4.5 }, required: days(135), approved: days(136) },
    })
  })

  it('counts the two periods at one unit as one placement', () => {
    expect(finding('R6', of, halmstad)).toMatchObject({ outcome: 'met', measure: { have: 2 } })
  })

  it('leaves open what the page leaves open, and asks the kansli', () => {
    expect(halmstad.categories.map(({ target }) => target)).toEqual([{ months: 4.5 }, undefined, undefined])
    expect(halmstad.askOffice.length).toBeGreaterThan(0)
    expect(halmstad.credit.allowed).toBe(false)
  })
})

describe('Kronoberg', () => {
  const kronoberg = programme('kronoberg')
  const served = [
    ...weeksAt('internmedicin', '2026-W02', 9, { unit: 'Medicin Växjö' }),
    ...weeksAt('kirurgi', '2026-W11', 9, { unit: 'Kirurgi Växjö' }),
  ]

  it('sums internmedicin and kirurgi to akut: 63 + 63 = 126 days, more than the 120 of four months', () => {
    expect(finding('R5', logbook(served), kronoberg)).toMatchObject({
      part: 'akut',
      outcome: 'met',
      measure: { approved: days(126) },
    })
    // Each has two months (59 days) of its own: 63 meet it.
    for (const id of ['internmedicin', 'kirurgi'])
      expect(finding('R2', logbook(served), kronoberg, id)).toMatchObject({
        outcome: 'met',
        measure: { required: days(59), approved: days(63) },
      })
  })

  it('counts them as two placements, and introduction and holiday as none', () => {
    const plan = planned(
      placement('intro', '2026-01-05', '2026-02-04', { category: 'introduction', specialty: 'introduktion' }),
      placement('med', '2026-02-05', '2026-04-04', { unit: 'Medicin Växjö', specialty: 'internmedicin' }),
      placement('kir', '2026-04-05', '2026-06-04', { unit: 'Kirurgi Växjö', specialty: 'kirurgi' }),
      placement('ledig', '2026-06-05', '2026-07-04', { category: 'holiday', specialty: 'semester' }),
    )
    expect(finding('R6', logbook([plan]), kronoberg).measure).toMatchObject({ have: 2 })
  })

  it('counts no time of the holiday row, whose year is net of it', () => {
    const of = logbook(weeksAt('semester', '2026-W23', 4, { category: 'holiday' }))
    expect(finding('R1', of, kronoberg).measure).toMatchObject({ approved: 0 })
  })
})

describe('Uppsala', () => {
  it('asks for five months of primärvård: 21 weeks are 147 of 150 days, just within tolerance', () => {
    const uppsala = programme('uppsala')
    const r2 = (weeks: number) =>
      finding('R2', logbook(weeksAt('allmänmedicin', '2026-W02', weeks)), uppsala, 'primarvard')
    expect([r2(21).outcome, r2(20).outcome]).toEqual(['met', 'unmet'])
    expect(uppsala.rows.map(({ kind, length, counts }) => [kind, length, counts])).toEqual([
      ['introduction', { months: 1 }, undefined],
    ])
  })
})

describe('Jämtland', () => {
  it('is four blocks of three months: 52 weeks (364 days) meet its twelve months within tolerance', () => {
    const jamtland = programme('jamtland')
    const of = logbook(weeksAt('allmänmedicin', '2026-W02', 52))
    expect(finding('R2', of, jamtland)).toMatchObject({
      outcome: 'met',
      measure: { required: days(365), approved: days(364) },
    })
    expect(jamtland.kollegium?.betweenPlacements).toBe(true)
    expect(jamtland.assessments?.instruments).toEqual(['Mini-CEX', 'DOPS', 'CBD'])
  })
})
