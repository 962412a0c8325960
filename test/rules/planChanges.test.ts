import { describe, expect, it } from 'vitest'
import { forecastOf } from '../../rules/forecast.ts'
import type { Change, Logbook } from '../../rules/logbook.ts'
import type { Enrolment, Placement } from '../../rules/post.ts'
import { planChangeSchema } from '../../rules/replan/change.ts'
import { placementsMoved, shortfalls } from '../../rules/replan/difference.ts'
import { unitsPerDay } from '../../rules/span.ts'
import { enrolment, facts, logbook, placement, programme } from '../given.ts'

const akut = placement('akut', '2026-01-05', '2026-05-03')
const vc = placement('vc', '2026-05-04', '2026-09-03', { specialty: 'allmänmedicin' })

describe('what has moved between two plans', () => {
  const moved = (before: readonly Placement[], after: readonly Placement[], post: Partial<Enrolment> = {}) =>
    placementsMoved(
      { enrolment: enrolment(), plan: before },
      { enrolment: enrolment(post), plan: after },
    ).map((one) => [one.before.map(({ id }) => id), one.after.map(({ id }) => id)])

  it('is nothing where every placement says the same', () => {
    expect(moved([akut, vc], [{ ...akut }, { ...vc, percent: 100 }])).toEqual([])
  })

  it.each<[string, Partial<Placement>]>([
    ['unit', { unit: 'Akuten Norr' }],
    ['specialty', { specialty: 'kirurgi' }],
    ['category', { category: 'valfri' }],
    ['first day', { from: '2026-01-06' }],
    ['last day', { to: '2026-05-02' }],
    ['percent', { percent: 80 }],
    ['handledare', { supervisor: 'eva' }],
  ])('is a placement with another %s', (_, more) => {
    expect(moved([akut, vc], [{ ...akut, ...more }, vc])).toEqual([[['akut'], ['akut']]])
  })

  it('is every placement without a percent of its own where the employment has another', () => {
    expect(moved([akut, { ...vc, percent: 100 }], [akut, { ...vc, percent: 100 }], { percent: 80 })).toEqual([
      [['akut'], ['akut']],
    ])
  })

  it('is what was taken away and what is new, in the order in which it begins', () => {
    const psyk = placement('psyk', '2026-09-04', '2026-11-03')
    expect(moved([psyk, akut], [vc])).toEqual([
      [['akut'], []],
      [[], ['vc']],
      [['psyk'], []],
    ])
    expect(
      moved(
        [akut, vc],
        [
          { ...vc, from: '2026-01-05', to: '2026-03-01' },
          { ...akut, from: '2026-03-02' },
        ],
      ),
    ).toEqual([
      [['vc'], ['vc']],
      [['akut'], ['akut']],
    ])
  })

  it('is a placement in all its pieces', () => {
    const [first, second] = [
      { ...akut, to: '2026-02-10' },
      { ...akut, id: 'akut~2026-02-11', from: '2026-02-11', percent: 80 },
    ]
    expect(moved([akut], [first, second])).toEqual([[['akut'], ['akut', 'akut~2026-02-11']]])
  })
})

describe('what two plans leave short', () => {
  const short = (before: Logbook, after: Logbook, by = programme('stockholm')) => {
    const [was, is] = [before, after].map((one) => forecastOf(facts(one, by, '2026-01-05')))
    if (was === undefined || is === undefined) throw new Error('no forecast')
    return shortfalls(was, is).map(({ outlook, before: from, after: to }) => [
      outlook.category?.id ?? outlook.part ?? 'total',
      from / unitsPerDay,
      to / unitsPerDay,
    ])
  }
  const planned = (...plan: Placement[]): Logbook => logbook([{ change: 'planSet', plan } satisfies Change])
  const rest = [
    placement('ger', '2026-09-04', '2026-11-03', { specialty: 'geriatrik' }),
    placement('psyk', '2026-11-04', '2027-01-04', { specialty: 'psykiatri' }),
  ]

  it('is nothing where both reach', () => {
    const whole = planned(
      placement('akut', '2026-01-05', '2026-05-05'),
      placement('vc', '2026-05-06', '2026-09-03', { specialty: 'allmänmedicin' }),
      ...rest,
    )
    expect(short(whole, whole)).toEqual([])
  })

  it('is each part once, by what it lacks before and after, whichever of them lacks it', () => {
    const [long, none] = [planned(akut, vc, ...rest), planned(vc, ...rest)]
    const withoutVc = planned(placement('akut', '2026-01-05', '2026-05-05'), ...rest)
    expect(short(long, none)).toEqual([
      ['total', 0, 119],
      ['akut', 0, 120],
    ])
    expect(short(none, withoutVc)).toEqual([
      ['total', 119, 112],
      // The days of a week that no placement has go to the one before.
      ['primarvard', 0, 120],
      ['akut', 120, 0],
    ])
  })
})

describe('a change of a plan as it comes in', () => {
  const place = {
    id: 'akut',
    unit: 'Akuten',
    specialty: 'akut sjukvård',
    from: '2026-01-05',
    to: '2026-03-29',
  }
  it.each([
    { what: 'move', placement: 'akut', days: -7, rest: 'needed' },
    { what: 'last', placement: 'akut', to: '2026-04-12', rest: 'same' },
    { what: 'supervisor', placement: 'akut', supervisor: 'eva' },
    { what: 'remove', placement: 'akut' },
    { what: 'place', placement: { ...place, unit: '', specialty: '' }, was: '', rest: 'none' },
    { what: 'percent', percent: 80, from: '2026-02-02' },
    { what: 'percent', percent: 80, from: '2026-02-02', to: '2026-03-01' },
    { what: 'end', end: '2027-01-31' },
    { what: 'pause', from: '2026-03-02', to: '2026-04-26', moves: true },
    { what: 'unpause', from: '2026-03-02' },
    { what: 'ended', how: 'left', on: '2026-03-15' },
    { what: 'resumed' },
  ])('is read as it is: %j', (change) => {
    expect(planChangeSchema.parse(change)).toEqual(change)
  })

  it.each([
    { what: 'erase' },
    { what: 'move', placement: 'akut', days: 1.5, rest: 'needed' },
    { what: 'move', placement: 'akut', days: 100_000, rest: 'needed' },
    { what: 'last', placement: 'akut', to: '2026-02-30', rest: 'same' },
    { what: 'place', placement: { ...place, unit: 'x'.repeat(101) }, was: '', rest: 'none' },
    { what: 'ended', how: 'fired', on: '2026-03-15' },
    { what: 'resumed', on: '2026-03-15' },
  ])('is none: %j', (change) => {
    expect(planChangeSchema.safeParse(change).success).toBe(false)
  })
})
