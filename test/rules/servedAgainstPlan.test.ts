import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { servedIn } from '../../rules/facts.ts'
import type { Change, Logbook } from '../../rules/logbook.ts'
import { servedAgainstPlan, type AgainstPlan } from '../../rules/servedAgainstPlan.ts'
import { unitsPerDay } from '../../rules/span.ts'
import {
  absent,
  approved,
  enrolment,
  facts,
  logbook,
  logged,
  placement,
  programme,
  step,
  week,
} from '../given.ts'
import { dayOf, logbookOf } from './forecast/logbookOf.ts'
import { anyLife } from './forecast/lives.ts'

const stockholm = programme('stockholm')
const plan = {
  change: 'planSet' as const,
  plan: [
    placement('akut', '2026-01-05', '2026-02-01'),
    placement('vc', '2026-02-02', '2026-03-01', { specialty: 'allmänmedicin' }),
  ],
}
const days = ({ planned, approved: done, waiting }: AgainstPlan) =>
  [planned, done, waiting].map((units) => units / unitsPerDay)

describe('a BT against its plan', () => {
  const [first, second, third] = [week('2026-W02'), week('2026-W03'), week('2026-W05')]
  const book = logbook([plan, logged(first), approved(first), logged(second), logged(third), approved(third)])
  const seen = servedAgainstPlan(facts(book, stockholm, '2026-02-04'))

  it('tells of each placement which days were approved, wait, were not logged, and are to come', () => {
    expect(seen.placements.map(({ unit, stretches }) => [unit, ...stretches])).toEqual([
      [
        'Kliniken akut',
        { from: '2026-01-05', to: '2026-01-11', became: 'approved' },
        { from: '2026-01-12', to: '2026-01-18', became: 'waiting' },
        { from: '2026-01-19', to: '2026-01-25', became: 'missing' },
        { from: '2026-01-26', to: '2026-02-01', became: 'approved' },
      ],
      ['Kliniken vc', { from: '2026-02-02', to: '2026-03-01', became: 'ahead' }],
    ])
    expect(seen.placements.map(days)).toEqual([
      [28, 14, 7],
      [28, 0, 0],
    ])
  })

  it('divides weeks between the months they lie in', () => {
    expect(seen.months.slice(0, 3).map((month) => [month.month, ...days(month)])).toEqual([
      ['2026-01', 27, 13, 7],
      ['2026-02', 28, 1, 0],
      ['2026-03', 1, 0, 0],
    ])
    expect(seen.months.at(-1)?.month).toBe('2027-01')
  })

  it('gives what was logged outside the plan a lane of its own, planned as nothing', () => {
    const elsewhere = week('2026-W02', { placement: 'kir', unit: 'Kirurgen', specialty: 'kirurgi' })
    const { placements } = servedAgainstPlan(
      facts(logbook([plan, logged(elsewhere), approved(elsewhere)]), stockholm, '2026-02-04'),
    )
    expect(placements.map((one) => [one.unit, ...days(one)])).toEqual([
      ['Kliniken akut', 28, 0, 0],
      ['Kirurgen', 0, 7, 0],
      ['Kliniken vc', 28, 0, 0],
    ])
    // The same days are not missing at the placement that was planned.
    const akut = placements.find(({ unit }) => unit === 'Kliniken akut')
    expect(akut?.stretches).toEqual([{ from: '2026-01-12', to: '2026-02-01', became: 'missing' }])
  })

  it('names a lane as the plan names it now, else as it was first logged', () => {
    const [old, new_] = [
      week('2026-W02', { unit: 'Akuten förr' }),
      week('2026-W10', { placement: 'kir', unit: 'Kirurgen' }),
    ]
    const later = week('2026-W12', { placement: 'kir', unit: 'Kirurgen Norr' })
    const { placements } = servedAgainstPlan(
      facts(logbook([plan, logged(old), logged(later), logged(new_)]), stockholm),
    )
    expect(placements.map(({ unit }) => unit)).toEqual(['Kliniken akut', 'Kliniken vc', 'Kirurgen'])
    const early = week('2026-W04', { placement: 'vc', unit: 'Åsen förr' })
    const lanes = servedAgainstPlan(facts(logbook([plan, logged(early)]), stockholm)).placements
    expect(lanes.map(({ unit }) => unit)).toEqual(['Kliniken akut', 'Kliniken vc'])
    // Two weeks with another between them are two stretches.
    expect(placements[2]?.stretches).toEqual([
      { from: '2026-03-02', to: '2026-03-08', became: 'waiting' },
      { from: '2026-03-16', to: '2026-03-22', became: 'waiting' },
    ])
  })

  it('tells what was sent back, a single day that nobody logged, and puts all in order of time', () => {
    const [back, short] = [week('2026-W04'), week('2026-W02', { to: '2026-01-10' })]
    const returned = step('2026-W04/akut', {
      did: 'returned',
      at: '2026-02-01T10:00:00.000Z',
      by: 'bo',
      reason: 'fel',
    })
    const { placements } = servedAgainstPlan(
      facts(logbook([plan, logged(back), returned, logged(short)]), stockholm, '2026-02-04'),
    )
    expect(placements[0]?.stretches).toEqual([
      { from: '2026-01-05', to: '2026-01-10', became: 'waiting' },
      { from: '2026-01-11', to: '2026-01-18', became: 'missing' },
      { from: '2026-01-19', to: '2026-01-25', became: 'returned' },
      { from: '2026-01-26', to: '2026-02-01', became: 'missing' },
    ])
    expect(placements.map(days)[0]).toEqual([28, 0, 6])
  })

  it('parts past from coming at the Monday of this week', () => {
    const at = (today: string) =>
      servedAgainstPlan(facts(logbook([plan]), stockholm, today)).placements[0]?.stretches
    expect(at('2026-01-25')).toEqual([
      { from: '2026-01-05', to: '2026-01-18', became: 'missing' },
      { from: '2026-01-19', to: '2026-02-01', became: 'ahead' },
    ])
    expect(at('2026-01-05')).toEqual([{ from: '2026-01-05', to: '2026-02-01', became: 'ahead' }])
  })

  it('goes on to today where the BT has no last day, and to the last day planned', () => {
    const { end: _, ...open } = enrolment()
    const of = (...changes: Change[]) => logbook([{ change: 'enrolmentSet', enrolment: open }, ...changes])
    const periodOf = (book: Logbook, today: string) => servedAgainstPlan(facts(book, stockholm, today)).period
    expect(periodOf(of(), '2026-02-04')).toEqual({ from: '2026-01-05', to: '2026-02-04' })
    expect(periodOf(of(), '2025-12-01')).toEqual({ from: '2026-01-05', to: '2026-01-05' })
    expect(periodOf(of(plan), '2026-02-04')).toEqual({ from: '2026-01-05', to: '2026-03-01' })
    expect(periodOf(logbook([plan]), '2027-06-01')).toEqual({ from: '2026-01-05', to: '2027-01-04' })
  })

  it('plans a row of the year that does not count as nothing', () => {
    const holiday = placement('ledig', '2026-03-02', '2026-03-08', {
      specialty: 'semester',
      category: 'holiday',
    })
    const kronoberg = programme('kronoberg')
    expect(kronoberg.rows.find(({ kind }) => kind === 'holiday')?.counts).toBe(false)
    const { placements } = servedAgainstPlan(
      facts(
        logbook([{ ...plan, plan: [...plan.plan, holiday] }], { programme: 'kronoberg' }),
        kronoberg,
        '2026-02-04',
      ),
    )
    expect(placements.map((one) => [one.specialty, ...days(one)]).at(-1)).toEqual(['semester', 0, 0, 0])
  })

  it('counts part time and absence as what they serve', () => {
    const ill = week('2026-W02', { absences: [absent('sjukfrånvaro', 5)] })
    const { placements } = servedAgainstPlan(
      facts(logbook([plan, logged(ill), approved(ill)], { percent: 50 }), stockholm, '2026-02-04'),
    )
    expect(placements.map(days)[0]).toEqual([14, 3.5, 0])
  })

  it('comes to the same by placements, by months and in all, of any random lives', () => {
    const sums = (all: readonly AgainstPlan[]) =>
      all.map(days).reduce((a, b) => a.map((value, i) => value + (b[i] ?? 0)), [0, 0, 0])
    fc.assert(
      fc.property(anyLife, (life) => {
        const of = facts(logbookOf(life), life.programme, dayOf(life.today))
        const { placements, months, period } = servedAgainstPlan(of)
        const [, done, waiting] = sums(months)
        const served = servedIn(of.weeks)
        expect(done).toBeCloseTo(served.approved / unitsPerDay, 6)
        expect(waiting).toBeCloseTo(served.waiting / unitsPerDay, 6)
        sums(placements).forEach((sum, i) => expect(sum).toBeCloseTo(sums(months)[i] ?? NaN, 6))
        for (const { stretches } of placements)
          stretches.forEach(({ from, to }, i) => {
            expect(from <= to && from >= period.from && to <= period.to).toBe(true)
            expect(from > (stretches[i - 1]?.to ?? '')).toBe(true)
          })
      }),
      { numRuns: process.env.LONG ? 10_000 : process.env.FEW ? 50 : 500 },
    )
  })
})
