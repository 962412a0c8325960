import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weekOf } from '../../rules/calendar/week.ts'
import { forecastOf, shortBy, type Outlook } from '../../rules/forecast.ts'
import { type Change, type Logbook } from '../../rules/logbook.ts'
import { outlineOf } from '../../rules/outline.ts'
import { unitsPerDay } from '../../rules/span.ts'
import { absent, facts, logbook, logged, placement, programme, week, weeksAt } from '../given.ts'
import { anyLife } from './forecast/lives.ts'
import { dayOf, logbookOf } from './forecast/logbookOf.ts'
import { goOn, live, unloggedIn } from './forecast/simulation.ts'

const plans = process.env.LONG ? 100_000 : process.env.FEW ? 200 : 2_000

const orNone = (number: number | undefined) => (number === undefined ? undefined : dayOf(number))

describe('the forecast', () => {
  it(`is what living ${plans} random plans day by day comes to`, { timeout: 3_600_000 }, () => {
    let [finished, short] = [0, 0]
    fc.assert(
      fc.property(anyLife, (life) => {
        const book = logbookOf(life)
        const seenIn = (one: Logbook) => forecastOf(facts(one, life.programme, dayOf(life.today)))
        const of = seenIn(book)
        expect(JSON.stringify(seenIn(outlineOf(book)))).toBe(JSON.stringify(of))
        const { lived } = live(life)
        expect(of.outlooks.map(seen).sort(byName)).toEqual(
          lived.map(({ reached, ...one }) => ({ ...one, reached: orNone(reached) })).sort(byName),
        )
        const days = lived.flatMap(({ reached }) => reached ?? [])
        const isBehind = lived.some(({ behind }) => behind)
        expect(of.finish).toBe(isBehind || days.length === 0 ? undefined : dayOf(Math.max(...days)))
        expect(of.prolonged).toBe(orNone(goOn(life)))
        expect(of.unlogged).toEqual(unloggedIn(life).map((number) => weekOf(dayOf(7 * number))))
        if (isBehind) short += 1
        else finished += 1
      }),
      { numRuns: plans },
    )
    console.log(`forecast: ${plans} plans, ${finished} reach, ${short} do not`)
    expect(finished).toBeGreaterThan(plans / 400)
  })
})

describe('where a plan leads', () => {
  const stockholm = programme('stockholm')
  const plan = {
    change: 'planSet' as const,
    plan: [
      placement('akut', '2026-01-05', '2026-05-05'),
      placement('vc', '2026-05-06', '2026-09-03', { specialty: 'allmänmedicin' }),
      placement('ger', '2026-09-04', '2026-11-03', { specialty: 'geriatrik' }),
      placement('psyk', '2026-11-04', '2027-01-04', { specialty: 'psykiatri' }),
    ],
  }
  const at = (of: Logbook, today = '2026-03-16') => forecastOf(facts(of, stockholm, today))
  const named = (of: Logbook, name: string) =>
    at(of)
      .outlooks.map((one) => ({ ...seen(one), one }))
      .find((one) => one.name === name)?.one

  it('names the last day of a year that is served as planned', () => {
    const of = logbook([plan, ...weeksAt('akut sjukvård', '2026-W02', 10)])
    expect(at(of)).toMatchObject({ finish: '2027-01-04', prolonged: undefined, unlogged: [] })
    expect(shortBy(at(of))).toBe(0)
  })

  it('counts weeks that nobody logged as not served, lists them, and says how much longer it would take', () => {
    const of = logbook([plan, ...weeksAt('akut sjukvård', '2026-W02', 8)])
    expect(at(of)).toMatchObject({ finish: undefined, unlogged: ['2026-W10', '2026-W11'] })
    expect(shortBy(at(of))).toBe(14 * unitsPerDay)
    // 13 days of the four months of akut (107 of 120), and 14 of the twelve months in all.
    expect(named(of, 'akut')).toMatchObject({ short: 13 * unitsPerDay, behind: true, outOfReach: false })
    expect(at(of).prolonged).toBe('2027-01-18')
  })

  it('has leave that is logged ahead in its own place of the year', () => {
    const akut: Change = { change: 'planSet', plan: [placement('akut', '2026-03-02', '2026-08-30')] }
    const leave = week('2026-W30', { absences: [absent('semester', 10)] })
    const of = logbook([akut, logged(leave)], { start: '2026-03-02' })
    const { outlooks } = forecastOf(facts(of, stockholm, '2026-03-02'))
    // Three months are 89 days from 2 March.
    expect(outlooks.find(({ rule }) => rule === 'R5')?.reached).toBe('2026-05-29')
  })

  it('is the same in whatever order the plan is written', () => {
    const [first, second, ...rest] = plan.plan
    const other: Change = { change: 'planSet', plan: [...rest, second!, first!] }
    const led = (of: Logbook) => ({
      ...at(of, '2026-01-05'),
      outlooks: at(of, '2026-01-05').outlooks.map(seen),
    })
    expect(led(logbook([other]))).toEqual(led(logbook([plan])))
    expect(led(logbook([other])).finish).toBe('2027-01-04')
  })

  it('goes on at half pace where the post is half time', () => {
    const half = logbook([plan], { percent: 50 })
    const full = logbook([plan])
    const days = (of: Logbook) => at(of, '2026-01-05').prolonged
    expect([days(full), days(half)]).toEqual([undefined, '2028-01-04'])
  })

  it('goes on after leave that comes when the plan is over', () => {
    const short = [plan, ...weeksAt('akut sjukvård', '2026-W02', 8)]
    const after = (...paused: { from: string; to: string }[]) => at(logbook(short, { paused })).prolonged
    expect(after()).toBe('2027-01-18')
    expect(after({ from: '2027-01-11', to: '2027-01-24' })).toBe('2027-02-01')
    expect(after({ from: '2027-01-18', to: '2027-01-24' }, { from: '2027-01-25', to: '2027-01-31' })).toBe(
      '2027-02-01',
    )
    expect(after({ from: '2027-01-19', to: '2027-01-25' })).toBe('2027-01-18')
    expect(after({ from: '2026-12-28', to: '2027-01-10' })).not.toBe('2027-01-18')
  })

  it('says when no plan can mend it any more', () => {
    const late = logbook([plan, ...weeksAt('geriatrik', '2026-W02', 40)])
    const of = forecastOf(facts(late, stockholm, '2026-10-12'))
    const lost = of.outlooks.filter(({ outOfReach }) => outOfReach).map((one) => seen(one).name)
    // 85 days are left: enough for each two months, not for four months of either part.
    expect(lost).toEqual(['primarvard', 'akut', 'law primärvård', 'law akut'])
  })

  it('can still be mended while the days that are left are just enough', () => {
    const end = (day: string) => {
      const of = logbook([plan, ...weeksAt('geriatrik', '2026-W02', 35)], { end: day })
      const { outlooks } = forecastOf(facts(of, stockholm, '2026-09-07'))
      return outlooks.find(({ category }) => category?.id === 'primarvard')?.outOfReach
    }
    // Four months are 120 days, which may be missed by three: 117 from Monday 7 September to 1 January.
    expect([end('2027-01-01'), end('2026-12-31')]).toEqual([false, true])
  })

  it('does not ask for what is voluntary', () => {
    const categories = stockholm.categories.map((one) => ({ ...one, obligatory: one.id !== 'geriatrik' }))
    const of = logbook([plan, ...weeksAt('akut sjukvård', '2026-W02', 10)])
    const { outlooks } = forecastOf(facts(of, { ...stockholm, categories }, '2026-03-16'))
    expect(outlooks.flatMap(({ rule, category }) => (rule === 'R2' ? [category?.id] : []))).toEqual([
      undefined,
      'primarvard',
      'akut',
      'psykiatri',
    ])
  })

  it('is served on the last day that serves it where it is missed by no more than it may be', () => {
    const away = week('2026-W19', { specialty: 'allmänmedicin', absences: [absent('VAB', 10)] })
    // 17 weeks are 119 of 120 days, which may be missed by three; the eighteenth serves nothing.
    const of = logbook([...weeksAt('allmänmedicin', '2026-W02', 17), logged(away)])
    const { outlooks } = forecastOf(facts(of, stockholm, '2026-05-11'))
    const primary = outlooks.find(({ category }) => category?.id === 'primarvard')
    expect(primary).toMatchObject({ behind: false, reached: '2026-05-03' })
  })

  it('has a finish that says nothing of a part that may be missed whole', () => {
    const categories = stockholm.categories.map((one) =>
      one.id === 'geriatrik' ? { ...one, target: { weeks: 1 }, circa: true } : one,
    )
    const whole = logbook([
      {
        change: 'planSet',
        plan: [
          placement('akut', '2026-01-05', '2026-05-05'),
          placement('vc', '2026-05-06', '2026-10-31', { specialty: 'allmänmedicin' }),
          placement('psyk', '2026-11-01', '2027-01-04', { specialty: 'psykiatri' }),
        ],
      },
    ])
    expect(forecastOf(facts(whole, { ...stockholm, categories }, '2026-01-05')).finish).toBe('2027-01-04')
  })

  it('is another in another programme, though nothing was logged between', () => {
    const of = logbook([plan])
    const span = (by: typeof stockholm) =>
      forecastOf(facts(of, by, '2026-01-05')).outlooks.find(({ rule }) => rule === 'R2')?.span
    expect([span(stockholm), span(programme('skaraborg')), span(stockholm)]).toEqual([
      { months: 12 },
      { weeks: 47 },
      { months: 12 },
    ])
  })

  it('counts holiday that the programme keeps as a row of its own in nothing', () => {
    const kronoberg = programme('kronoberg')
    const holiday = placement('h', '2026-01-05', '2026-07-05', { category: 'holiday' })
    const work = placement('vc', '2026-07-06', '2026-11-29', { specialty: 'allmänmedicin' })
    const of = logbook([{ change: 'planSet', plan: [holiday, work] }])
    const { outlooks } = forecastOf(facts(of, kronoberg, '2026-01-05'))
    expect(outlooks.find(({ rule }) => rule === 'R1')?.short).toBe((181 - 147) * unitsPerDay)
  })
})

/** The same life as a logbook. */
const seen = ({ rule, category, part, short, behind, reached, outOfReach }: Outlook) => ({
  name: nameOf(rule, category?.id, category?.part ?? part),
  short,
  behind,
  reached,
  outOfReach,
})

const nameOf = (rule: Outlook['rule'], category: string | undefined, part: string | undefined): string => {
  switch (rule) {
    case 'R1':
      return 'law total'
    case 'R2':
      return category ?? 'total'
    case 'R4':
    case 'R5':
      return `law ${part ?? ''}`
  }
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
