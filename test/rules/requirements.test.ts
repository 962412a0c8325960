import { describe, expect, it } from 'vitest'
import { allCovered, delmalStates } from '../../rules/delmalState.ts'
import { delmalCodes, type Delmal } from '../../rules/delmal.ts'
import type { Activity } from '../../rules/content.ts'
import type { Change, Logbook } from '../../rules/logbook.ts'
import type { Programme } from '../../rules/programmes/programme.ts'
import type { RuleId } from '../../rules/requirements/finding.ts'
import { suggestDelmal } from '../../rules/suggestDelmal.ts'
import {
  absent,
  approved,
  facts,
  finding,
  logbook,
  logged,
  placement,
  programme,
  step,
  week,
  weeksAt,
} from '../given.ts'

const [stockholm, skaraborg, vgr, kronoberg] = ['stockholm', 'skaraborg', 'vgr', 'kronoberg'].map(
  programme,
) as [Programme, Programme, Programme, Programme]
const at = '2026-06-01T10:00:00.000Z'
const find = (rule: RuleId, of: Logbook, by = stockholm, category?: string) => finding(rule, of, by, category)
const weeksOf = (rule: RuleId, of: Logbook, by = stockholm, category?: string) =>
  find(rule, of, by, category).weeks.map(({ content }) => content.week)

/** Four weeks at a specialty: approved, waiting, returned, and approved with all of it away. */
const fourWeeks = (specialty: string): Change[] => {
  const at = (one: string, more = {}) => week(one, { specialty, placement: specialty, ...more })
  const away = at('2026-W13', { absences: [absent('VAB', 10)] })
  const sentBack = { did: 'returned', at: '2026-06-01T10:00:00.000Z', by: 'bo', reason: 'fel' } as const
  return [
    logged(at('2026-W10')),
    approved(at('2026-W10')),
    logged(at('2026-W11')),
    logged(at('2026-W12')),
    step(`2026-W12/${specialty}`, sentBack),
    logged(away),
    approved(away),
  ]
}

describe('the weeks that are shown as counting', () => {
  it.each<[RuleId, string, Programme, string | undefined]>([
    ['R1', 'akut sjukvård', stockholm, undefined],
    ['R2', 'akut sjukvård', stockholm, 'akut'],
    ['R4', 'allmänmedicin', stockholm, undefined],
    ['R5', 'akut sjukvård', stockholm, undefined],
    ['R7', 'psykiatri', skaraborg, undefined],
  ])('%s: those that are approved or wait, not what was returned', (rule, specialty, by, category) => {
    const of = logbook(fourWeeks(specialty))
    expect(weeksOf(rule, of, by, category)).toEqual(['2026-W10', '2026-W11', '2026-W13'])
  })

  it('R4: none of another part', () => {
    expect(weeksOf('R4', logbook(fourWeeks('akut sjukvård')))).toEqual([])
  })

  it('R17: only those that lost something, and nothing that was returned', () => {
    const away = (one: string, kind: 'VAB' | 'semester') => week(one, { absences: [absent(kind, 2)] })
    const of = logbook([
      logged(away('2026-W10', 'VAB')),
      logged(away('2026-W11', 'semester')),
      logged(week('2026-W12')),
      logged(away('2026-W13', 'VAB')),
      step('2026-W13/akut', { did: 'returned', at, by: 'bo', reason: 'fel' }),
    ])
    expect(weeksOf('R17', of)).toEqual(['2026-W10'])
    const returned = logbook([
      logged(away('2026-W13', 'VAB')),
      step('2026-W13/akut', { did: 'returned', at, by: 'bo', reason: 'fel' }),
    ])
    expect(find('R17', returned).outcome).toBe('notApplicable')
    expect(find('R17', logbook([logged(week('2026-W12'))])).outcome).toBe('notApplicable')
  })
})

describe('what must be there at all', () => {
  const only = (of: Change[], keep: (change: Change) => boolean) => logbook(of.filter(keep))
  const waiting = (specialty: string) =>
    only(fourWeeks(specialty), (change) => change.change === 'stepTaken' && change.step.did === 'logged')
  const away = (specialty: string) =>
    only(
      fourWeeks(specialty),
      (change) => change.change === 'stepTaken' && change.entry.startsWith('2026-W13'),
    )

  it('R3 and R7 are met by approved time only: not by what waits, not by a week away', () => {
    for (const of of [waiting('allmänmedicin'), away('allmänmedicin')])
      expect(find('R3', of)).toMatchObject({
        outcome: 'unmet',
        hardness: 'error',
        measure: { missing: ['primärvård', 'akut'] },
        weeks: [],
      })
    for (const of of [waiting('psykiatri'), away('psykiatri')])
      expect(find('R7', of, skaraborg)).toMatchObject({
        outcome: 'unmet',
        measure: { kind: 'presence', missing: ['psykiatri'] },
      })
    expect(find('R7', logbook(weeksAt('psykiatri', '2026-W10', 1)), skaraborg).measure).toEqual({
      kind: 'presence',
      missing: [],
    })
  })

  it('R7 is about the programme’s own psykiatri, where it has one', () => {
    expect(find('R7', logbook(), skaraborg).category?.id).toBe('psykiatri')
    const without = {
      ...stockholm,
      categories: stockholm.categories.filter(({ part }) => part !== 'psykiatri'),
    }
    expect(Object.keys(find('R7', logbook(), without))).not.toContain('category')
  })

  it('R4 and R5 are about a category, or about the part where several make it up', () => {
    expect(find('R4', logbook(), stockholm)).toMatchObject({ hardness: 'error' })
    expect(finding('R5', logbook(), stockholm).category?.part).toBe('akut')
    expect(finding('R5', logbook(), kronoberg)).toMatchObject({ part: 'akut' })
    expect(Object.keys(finding('R5', logbook(), kronoberg))).not.toContain('category')
  })
})

describe('how hard a rule is', () => {
  it('the law’s total is an error, a programme’s own target at the end, a voluntary part a notice', () => {
    expect(find('R1', logbook())).toMatchObject({ hardness: 'error', outcome: 'unmet' })
    expect(find('R2', logbook(), stockholm, 'akut').hardness).toBe('errorWhenReady')
    const [total] = [find('R2', logbook(), stockholm)]
    expect(total.hardness).toBe('errorWhenReady')
    const voluntary = {
      ...stockholm,
      categories: stockholm.categories.map((one) => ({ ...one, obligatory: false })),
    }
    expect(find('R2', logbook(), voluntary, 'akut').hardness).toBe('info')
  })

  it('a category without a target has none, nor a programme without a total', () => {
    const { total: _, ...open } = stockholm
    const bare = { ...open, categories: open.categories.map(({ target: _, ...one }) => one) } as Programme
    expect(() => find('R2', logbook(), bare)).toThrow('no R2')
  })
})

describe('R6, the number of placements', () => {
  const plan = (...places: [unit: string, specialty: string, category?: string][]): Change => ({
    change: 'planSet',
    plan: places.map(([unit, specialty, category], i) =>
      placement(`p${i}`, `2026-0${i + 1}-01`, `2026-0${i + 1}-28`, {
        unit,
        specialty,
        ...(category !== undefined && { category }),
      }),
    ),
  })
  const [a, b, c, d, e]: [string, string][] = [
    ['A', 'akut sjukvård'],
    ['B', 'allmänmedicin'],
    ['C', 'psykiatri'],
    ['D', 'geriatrik'],
    ['E', 'kirurgi'],
  ] as never

  it('may be as few and as many as the programme says, and not one less or more', () => {
    const outcome = (...places: [string, string][]) => find('R6', logbook([plan(...places)]), vgr)
    expect(outcome(a!)).toMatchObject({
      outcome: 'unmet',
      hardness: 'warning',
      measure: { kind: 'count', have: 1 },
    })
    expect(outcome(a!, b!)).toMatchObject({ outcome: 'met', hardness: 'warning' })
    expect(outcome(a!, b!, c!, d!)).toMatchObject({ outcome: 'met', hardness: 'warning' })
    expect(outcome(a!, b!, c!, d!, e!)).toMatchObject({ outcome: 'unmet', hardness: 'error', weeks: [] })
  })

  it('counts what was logged beside the plan, but not what was returned', () => {
    const elsewhere = week('2026-W10', { unit: 'X', specialty: 'kirurgi', placement: 'x' })
    const of = [plan(a!), logged(elsewhere)]
    expect(find('R6', logbook(of)).measure).toMatchObject({ have: 2 })
    const back = step('2026-W10/x', { did: 'returned', at, by: 'bo', reason: 'fel' })
    expect(find('R6', logbook([...of, back])).measure).toMatchObject({ have: 1 })
  })

  it('counts by category where the programme says so', () => {
    const by = { ...stockholm, placements: { ...stockholm.placements, countBy: 'category' as const } }
    const two = logbook([plan(['A', 'akut sjukvård'], ['B', 'akut sjukvård'], ['C', 'hudsjukvård'])])
    expect(find('R6', two, by).measure).toMatchObject({ have: 2 })
    expect(find('R6', two).measure).toMatchObject({ have: 3 })
  })
})

describe('R13, credit', () => {
  it('is met up to the most that counts, and names what it is credited to', () => {
    const credited = (...credits: { category?: string; months: number }[]) =>
      find('R13', logbook([{ change: 'creditSet', credits }]), programme('nationell'))
    expect(credited({ months: 6 })).toMatchObject({ outcome: 'met', weeks: [] })
    expect(credited({ months: 6.5 }).outcome).toBe('unmet')
    const { measure } = credited({ category: 'akut', months: 2 }, { months: 1 })
    expect(measure).toMatchObject({
      kind: 'credit',
      credits: [{ category: { id: 'akut' }, months: 2 }, { months: 1 }],
    })
    expect(measure.kind === 'credit' && measure.credits[1]?.category).toBeUndefined()
  })
})

describe('the 18 delmål (R8)', () => {
  const activity = (n: number, delmal: Delmal[], more: Partial<Activity> = {}): Activity => ({
    kind: 'activity',
    delmal,
    activity: 'kurs',
    from: `2026-03-${10 + n}`,
    to: `2026-03-${10 + n}`,
    supervisor: 'bo',
    ...more,
  })
  const log = (n: number, content: Activity) =>
    step(`activity/${n}`, { did: 'logged', at, by: 'anna', content })
  const approve = (n: number) =>
    step(`activity/${n}`, { did: 'approved', at, by: 'bo', signer: { name: 'Bo', confirmed: true } })
  const sendBack = (n: number) => step(`activity/${n}`, { did: 'returned', at, by: 'bo', reason: 'fel' })
  const state = (of: Logbook, delmal: Delmal) =>
    delmalStates(facts(of, stockholm)).find((one) => one.delmal === delmal)
  const checked = { check: 'DOPS' as const }

  it('go from not begun over begun to underlag, by what is approved', () => {
    const waiting = logbook([log(1, activity(1, ['BT3'], checked))])
    expect(state(waiting, 'BT3')).toMatchObject({ stage: 'notBegun', approvedActivities: 0, waiting: 1 })
    const begun = logbook([log(1, activity(1, ['BT3'])), approve(1), log(2, activity(2, ['BT3']))])
    expect(state(begun, 'BT3')).toMatchObject({
      stage: 'begun',
      approvedActivities: 1,
      approvedChecks: 0,
      waiting: 1,
    })
    const done = logbook([log(1, activity(1, ['BT3', 'BT8'], checked)), approve(1)])
    expect(state(done, 'BT3')).toMatchObject({ stage: 'underlag', approvedChecks: 1, waiting: 0 })
    expect(state(done, 'BT8')?.stage).toBe('underlag')
    expect(state(done, 'BT4')).toMatchObject({ stage: 'notBegun', activities: [], waiting: 0 })
  })

  it('have nothing of what was returned', () => {
    const of = logbook([log(1, activity(1, ['BT3'], checked)), sendBack(1)])
    expect(state(of, 'BT3')).toMatchObject({ stage: 'notBegun', activities: [], waiting: 0 })
  })

  it('are met by all 18, and by no 17', () => {
    const all = logbook([log(1, activity(1, [...delmalCodes], checked)), approve(1)])
    expect(find('R8', all)).toMatchObject({
      outcome: 'met',
      hardness: 'errorWhenReady',
      measure: { kind: 'covered', covered: 18, of: 18 },
      weeks: [],
    })
    expect(allCovered(facts(all, stockholm))).toBe(true)
    const most = logbook([log(1, activity(1, delmalCodes.slice(1), checked)), approve(1)])
    expect(find('R8', most)).toMatchObject({ outcome: 'unmet', measure: { covered: 17 } })
    expect(allCovered(facts(most, stockholm))).toBe(false)
  })

  it('suggested are three not covered yet, those of the present placement’s part first', () => {
    const plan: Change = {
      change: 'planSet',
      plan: [
        placement('akut', '2026-01-05', '2026-03-31'),
        placement('vc', '2026-04-01', '2026-12-31', { specialty: 'allmänmedicin' }),
      ],
    }
    const covered = [log(1, activity(1, ['BT1', 'BT5'], checked)), approve(1)]
    const suggested = (of: readonly Change[], today: string, by = stockholm) =>
      suggestDelmal(facts(logbook(of), by, today))
    expect(suggested([plan], '2026-02-01')).toEqual(['BT1', 'BT2', 'BT3'])
    expect(suggested([plan, ...covered], '2026-02-01')).toEqual(['BT2', 'BT3', 'BT4'])
    const within = { ...stockholm, delmalWithin: { akut: ['BT18', 'BT5'], primärvård: ['BT12'] } }
    expect(suggested([plan, ...covered], '2026-02-01', within)).toEqual(['BT18', 'BT2', 'BT3'])
    expect(suggested([plan, ...covered], '2026-05-01', within)).toEqual(['BT12', 'BT2', 'BT3'])
    expect(suggested(covered, '2026-05-01', within)).toEqual(['BT2', 'BT3', 'BT4'])
    expect(suggested([plan, ...covered], '2025-05-01', within)).toEqual(['BT2', 'BT3', 'BT4'])
  })
})
