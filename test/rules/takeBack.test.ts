import { describe, expect, it } from 'vitest'
import {
  activityId,
  assessmentId,
  certificateId,
  certificationId,
  contentIn,
  contentOf,
  isActivityId,
  isAssessmentId,
  placementWeekId,
  roundOf,
  statusOf,
  writerOf,
  type Step,
} from '../../rules/entry.ts'
import {
  apply,
  emptyLogbook,
  entryOf,
  fold,
  loggedOf,
  loggedWeeks,
  type Change,
  type Logbook,
} from '../../rules/logbook.ts'
import { mayRead } from '../../rules/mayRead.ts'
import { mayWrite } from '../../rules/mayWrite.ts'
import type { Ruling } from '../../rules/refusal.ts'
import { summarise } from '../../rules/summary.ts'
import { undo, undoWeek, withdraw } from '../../rules/takeBack.ts'
import { approved, logbook, logged, person, placement, step, week } from '../given.ts'

const [one, two, three] = ['2026-06-01T10:00:00.000Z', '2026-06-02T10:00:00.000Z', '2026-06-03T10:00:00.000Z']
const refusalOf = (ruling: Ruling<unknown>) => (ruling.ok ? undefined : ruling.refusal)
const entriesOf = (ruling: Ruling<readonly Change[]>) =>
  ruling.ok && ruling.value.map((change) => change.change === 'stepTaken' && [change.entry, change.step.did])
const split = [
  week('2026-W10', { placement: 'vc', from: '2026-03-02', to: '2026-03-03' }),
  week('2026-W10', { placement: 'akut', from: '2026-03-04', to: '2026-03-08' }),
]
const at = (steps: number, by = 'anna') => ({ steps, by, at: three })

describe('taking back what was last done to a week', () => {
  it('takes both parts that were logged together, and no other week', () => {
    const of = logbook([...split.map((part) => logged(part)), logged(week('2026-W11'))])
    expect(entriesOf(undoWeek(of, '2026-W10', at(2)))).toEqual([
      ['2026-W10/vc', 'undone'],
      ['2026-W10/akut', 'undone'],
    ])
  })

  it('takes only what was done last, whichever part it stands in', () => {
    const amended: Step = { did: 'amended', at: two, by: 'anna', content: split[0]! }
    const first = logbook([...split.map((part) => logged(part, 'anna', one)), step('2026-W10/vc', amended)])
    expect(entriesOf(undoWeek(first, '2026-W10', at(3)))).toEqual([['2026-W10/vc', 'undone']])
    const second = logbook([
      ...split.map((part) => logged(part, 'anna', one)),
      step('2026-W10/akut', amended),
    ])
    expect(entriesOf(undoWeek(second, '2026-W10', at(3)))).toEqual([['2026-W10/akut', 'undone']])
  })

  it('leaves what someone else did', () => {
    const of = logbook([...split.map((part) => logged(part)), approved(split[0]!)])
    expect(entriesOf(undoWeek(of, '2026-W10', at(3)))).toEqual([['2026-W10/akut', 'undone']])
    const decided = logbook([logged(week('2026-W10')), approved(week('2026-W10'))])
    expect(refusalOf(undoWeek(decided, '2026-W10', at(2)))).toEqual({ name: 'notYourStep', by: 'bo' })
  })

  it('has nothing to take where nothing is logged or all is taken back', () => {
    expect(refusalOf(undoWeek(logbook(), '2026-W10', at(0)))).toEqual({ name: 'nothingToUndo' })
    const undone = logbook([
      logged(week('2026-W10')),
      step('2026-W10/akut', { did: 'undone', at: two, by: 'anna' }),
    ])
    expect(refusalOf(undoWeek(undone, '2026-W10', at(2)))).toEqual({ name: 'nothingToUndo' })
    expect(refusalOf(undo(undone, { entry: '2026-W10/akut', ...at(2) }))).toEqual({ name: 'nothingToUndo' })
    expect(refusalOf(undo(logbook(), { entry: '2026-W10/akut', ...at(0) }))).toEqual({
      name: 'nothingToUndo',
    })
  })

  it('is refused to whoever saw something older', () => {
    const of = logbook(split.map((part) => logged(part)))
    expect(refusalOf(undoWeek(of, '2026-W10', at(1)))).toEqual({ name: 'outdated' })
    expect(refusalOf(undo(of, { entry: '2026-W10/akut', ...at(2) }))).toEqual({ name: 'outdated' })
  })
})

describe('taking an entry out', () => {
  it('keeps its history, and happens once', () => {
    const of = logbook([logged(week('2026-W10'))])
    const ruling = withdraw(of, { entry: '2026-W10/akut', ...at(1) })
    expect(entriesOf(ruling)).toEqual([['2026-W10/akut', 'withdrawn']])
    const gone = ruling.ok ? ruling.value.reduce(apply, of) : of
    expect(entryOf(gone, '2026-W10/akut')?.steps).toHaveLength(2)
    expect(loggedWeeks(gone)).toEqual([])
    expect(refusalOf(withdraw(gone, { entry: '2026-W10/akut', ...at(2) }))).toEqual({ name: 'notThere' })
    expect(refusalOf(withdraw(of, { entry: '2026-W11/akut', ...at(0) }))).toEqual({ name: 'notThere' })
    expect(refusalOf(withdraw(of, { entry: '2026-W10/akut', ...at(2) }))).toEqual({ name: 'outdated' })
  })
})

describe('who may read and write in a logbook', () => {
  const of = logbook([
    { change: 'peopleSet', people: { mainSupervisor: 'karin', assessor: 'eva' } },
    { change: 'planSet', plan: [placement('vc', '2026-06-01', '2026-08-31', { supervisor: 'sara' })] },
    logged(week('2026-W10', { supervisor: 'bo' })),
    logged(week('2026-W11', { supervisor: 'ulf' })),
  ])

  it.each(['anna', 'karin', 'eva', 'sara', 'bo', 'ulf'])('%s may read', (id) => {
    expect(mayRead(person(id), of)).toBe(true)
  })

  it('someone who supervises elsewhere may not', () => {
    expect(mayRead(person('dag'), of)).toBe(false)
  })

  it('its doctor and the kansli may write, a handledare may not', () => {
    expect(mayWrite(person('anna'), 'anna')).toEqual({ ok: true, value: 'anna' })
    expect(mayWrite(person('maria', { roles: ['office'] }), 'anna')).toEqual({ ok: true, value: 'anna' })
    expect(refusalOf(mayWrite(person('bo'), 'anna'))).toEqual({ name: 'notYourLogbook' })
  })
})

describe('an entry', () => {
  const entry = (...steps: Step[]) => ({ id: '2026-W10/akut', steps })
  const content = (percent: number) => week('2026-W10', { percent })
  const log: Step = { did: 'logged', at: one, by: 'anna', content: content(100) }
  const amend: Step = { did: 'amended', at: two, by: 'maria', content: content(80) }
  const approve: Step = { did: 'approved', at: two, by: 'bo', signer: { name: 'Bo', confirmed: true } }
  const withdrawn: Step = { did: 'withdrawn', at: two, by: 'anna' }
  const undone: Step = { did: 'undone', at: three, by: 'bo' }

  it('begins a new round when it is written anew after a decision, and not before', () => {
    expect(roundOf(entry(log))).toBe(0)
    expect(roundOf(entry(log, amend))).toBe(0)
    expect(roundOf(entry(log, approve))).toBe(0)
    expect(roundOf(entry(log, approve, undone))).toBe(0)
    expect(roundOf(entry(log, approve, amend))).toBe(1)
    expect(roundOf(entry(log, withdrawn, log, approve, amend))).toBe(2)
    expect(roundOf(entry(log, approve, withdrawn))).toBe(0)
    expect(roundOf(entry())).toBe(0)
  })

  it('waits, is approved, returned or gone, as its last step that holds says', () => {
    const back: Step = { did: 'returned', at: two, by: 'bo', reason: 'fel' }
    expect(statusOf(entry(log))).toBe('waiting')
    expect(statusOf(entry(log, back, amend))).toBe('waiting')
    expect(statusOf(entry(log, approve))).toBe('approved')
    expect(statusOf(entry(log, back))).toBe('returned')
    expect(statusOf(entry(log, withdrawn))).toBe('gone')
    expect(statusOf(entry(log, undone))).toBe('gone')
    expect(statusOf(entry(log, approve, undone))).toBe('waiting')
  })

  it('has an id that says what it is', () => {
    expect([activityId('1'), assessmentId('1'), certificateId('1'), certificationId('assessor')]).toEqual([
      'activity/1',
      'assessment/1',
      'certificate/1',
      'certification/assessor',
    ])
    expect(placementWeekId('2026-W10', 'akut')).toBe('2026-W10/akut')
    expect([isActivityId('activity/1'), isActivityId('2026-W10/activity/')]).toEqual([true, false])
    expect([isAssessmentId('assessment/1'), isAssessmentId('2026-W10/assessment/')]).toEqual([true, false])
  })

  it('remembers what it said in each round', () => {
    const of = entry(log, amend, approve, { ...amend, content: content(60) })
    expect([0, 1, 2].map((round) => contentIn(of, round))).toEqual([content(80), content(60), undefined])
  })

  it('says what it said last, whatever was decided of it, and nothing once its logging is undone', () => {
    expect(contentOf(entry(log))).toEqual(content(100))
    expect(contentOf(entry(log, amend))).toEqual(content(80))
    expect(contentOf(entry(log, amend, approve))).toEqual(content(80))
    expect(contentOf(entry(log, amend, undone))).toEqual(content(100))
    expect(contentOf(entry(log, undone))).toBeUndefined()
  })

  it('names who wrote what holds now', () => {
    expect(writerOf(entry(log))).toBe('anna')
    expect(writerOf(entry(log, amend, approve))).toBe('maria')
    expect(writerOf(entry(log, amend, { ...undone, by: 'maria' }))).toBe('anna')
    expect(writerOf(entry())).toBeUndefined()
  })
})

describe('a summary', () => {
  it('has what waits, since when and for whom, and what stands without its history', () => {
    const of = logbook([
      { change: 'peopleSet', people: { mainSupervisor: 'karin' } },
      logged(week('2026-W12'), 'anna', two),
      logged(week('2026-W11'), 'anna', one),
      approved(week('2026-W11')),
      logged(week('2026-W10'), 'anna', one),
      step('2026-W10/akut', { did: 'withdrawn', at: two, by: 'anna' }),
      logged(week('2026-W09'), 'anna', one),
      step('2026-W09/akut', { did: 'undone', at: two, by: 'anna' }),
    ])
    expect(summarise(of)).toMatchObject({
      doctor: 'anna',
      mainSupervisor: 'karin',
      waiting: [{ entry: '2026-W12/akut', round: 0, since: two, supervisor: 'bo' }],
    })
    const { outline } = summarise(of)
    expect(outline.enrolment).toEqual(of.enrolment)
    expect(loggedWeeks(outline)).toMatchObject([
      { content: { week: '2026-W11' } },
      { content: { week: '2026-W12' } },
    ])
    expect(outline.entries.map(({ steps }) => steps.map(({ did }) => did))).toEqual([
      ['logged', 'approved'],
      ['logged'],
    ])
  })

  it('has what was amended as waiting since then, for whom it says now', () => {
    const amended: Step = {
      did: 'amended',
      at: two,
      by: 'anna',
      content: week('2026-W10', { supervisor: 'karin' }),
    }
    const of = logbook([
      logged(week('2026-W10'), 'anna', one),
      approved(week('2026-W10')),
      step('2026-W10/akut', amended),
    ])
    expect(summarise(of).waiting).toEqual([
      { entry: '2026-W10/akut', round: 1, since: two, supervisor: 'karin' },
    ])
  })

  it('of an empty logbook has nothing', () => {
    expect(summarise(emptyLogbook('anna'))).toEqual({
      doctor: 'anna',
      mainSupervisor: undefined,
      waiting: [],
      outline: emptyLogbook('anna'),
    })
  })
})

describe('a logbook', () => {
  it('is the fold of its commits', () => {
    const commits = [logged(week('2026-W11')), logged(week('2026-W10'))].map((change, i) => ({
      at: one,
      by: 'anna',
      key: String(i),
      changes: [change],
    }))
    const of: Logbook = fold('anna', commits)
    expect(loggedWeeks(of).map(({ content }) => content.week)).toEqual(['2026-W10', '2026-W11'])
  })

  it('is empty before its first commit', () => {
    expect(emptyLogbook('anna')).toEqual({
      doctor: 'anna',
      enrolment: undefined,
      people: {},
      plan: [],
      planSteps: 0,
      replans: [],
      credits: [],
      arranged: [],
      entries: [],
    })
  })

  it('holds what was set last, and leaves the rest', () => {
    const of = logbook()
    const handover = { delmal: false, line: 'Hej' }
    expect(apply(of, { change: 'handoverSet', handover })).toEqual({ ...of, handover })
    expect(apply(of, { change: 'arrangedSet', arranged: ['kollegium/2026-04-04'] })).toEqual({
      ...of,
      arranged: ['kollegium/2026-04-04'],
    })
    const credits = [{ months: 2 }]
    expect(apply(of, { change: 'creditSet', credits })).toEqual({ ...of, credits })
  })

  it('has activities of one day in the order in which they were logged', () => {
    const on = (day: string) => ({
      kind: 'activity' as const,
      delmal: ['BT3' as const],
      activity: 'kurs' as const,
      from: day,
      to: day,
    })
    const changes = ['b 2026-03-10', 'a 2026-03-10', 'c 2026-03-09'].map((one) => {
      const [name, day = ''] = one.split(' ')
      return step(`activity/${name}`, { did: 'logged', at: two, by: 'anna', content: on(day) })
    })
    expect(loggedOf('activity', logbook(changes)).map(({ entry: { id } }) => id)).toEqual([
      'activity/c',
      'activity/b',
      'activity/a',
    ])
  })

  it('has its weeks in the order of time', () => {
    const of = logbook(['2026-W12', '2026-W10', '2026-W11', '2026-W09'].map((one) => logged(week(one))))
    expect(loggedWeeks(of).map(({ content }) => content.week)).toEqual([
      '2026-W09',
      '2026-W10',
      '2026-W11',
      '2026-W12',
    ])
  })
})
