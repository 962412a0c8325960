import { describe, expect, it } from 'vitest'
import { statusOf } from '../../rules/entry.ts'
import { doctorsIn, importWeeks } from '../../rules/weeksSheet/importWeeks.ts'
import { absent, approved, enrolment, logged, people, person, step, week } from '../given.ts'
import {
  activities,
  after,
  akut,
  begun,
  logbookOf,
  says,
  siteOf,
  take,
  told,
  vc,
  weeks,
  why,
  type Cells,
} from './weeksSheet/list.ts'

const atAkut = (of: string, more = {}) =>
  week(of, { placement: 'akut', unit: 'Akutkliniken', supervisor: 'bo', ...more })
const atVc = (of: string, more = {}) =>
  week(of, {
    placement: 'vc',
    unit: vc.unit,
    specialty: vc.specialty,
    percent: 80,
    supervisor: 'sara',
    ...more,
  })

describe('a row of a week', () => {
  it('logs the week as planned, by whoever took the list in, waiting for approval', () => {
    const found = take([{ week: '2025-W40' }])
    const [logbook] = after(found)
    expect(found.outcomes).toMatchObject([{ row: 2, who: 'Anna Berg', is: 'new' }])
    expect(logbook?.entries.map((entry) => [statusOf(entry), entry.steps])).toEqual([
      [
        'waiting',
        [{ did: 'logged', at: '2026-03-02T08:00:00.000Z', by: 'maria', content: atAkut('2025-W40') }],
      ],
    ])
    expect(found.logbooks.map(({ doctor, before }) => [doctor, before])).toEqual([['anna', logbookOf(begun)]])
  })

  it('says of it what its cells say', () => {
    const found = take([
      {
        week: 'v40 2025',
        unit: 'akuten',
        share: '50 %',
        absent: '1,5',
        absence: 'sjukt barn',
        supervisor: 'Sara Åkerö',
      },
    ])
    expect(weeks(found)).toEqual([
      atAkut('2025-W40', { percent: 50, absences: [absent('VAB', 3)], supervisor: 'sara' }),
    ])
    expect(says(found)).toEqual([
      'week 2025-W40 · from 2025-09-29 · to 2025-10-05 · unit Akutkliniken · share 50 · absent 1.5 · absence VAB',
    ])
    expect(says(take([{ week: '2025-W40' }]))).toEqual([
      'week 2025-W40 · from 2025-09-29 · to 2025-10-05 · unit Akutkliniken · share 100',
    ])
  })

  it.each<[Cells, object[]]>([
    [{ absent: '2' }, [absent('annan', 4)]],
    [{ absent: '0.5 dag', absence: 'VAB' }, [absent('VAB', 1)]],
    [{ absent: '5 dagar', absence: 'ledig' }, [absent('semester', 10)]],
    [{ absent: '1d', absence: 'ledig' }, [absent('semester', 2)]],
    [{ absent: '2 DAYS' }, [absent('annan', 4)]],
    [{ absent: '1 day' }, [absent('annan', 2)]],
    [{ absent: '1,50' }, [absent('annan', 3)]],
    [{ absent: '10' }, []],
    [{ absent: '0' }, []],
    [{ absent: '0', absence: 'ledig' }, []],
    [{ absence: 'ledig' }, [absent('semester', 10)]],
  ])('with %j away', (cells, absences) => {
    const found = take([{ week: '2025-W40', ...cells }])
    if (cells.absent === '10') expect(told(found)).toEqual(['row: tooManyHalfDays'])
    else expect(weeks(found)).toMatchObject([{ absences }])
  })

  it('gives each placement its days where the plan changes in the week', () => {
    const split = [atAkut('2025-W47', { to: '2025-11-19' }), atVc('2025-W47', { from: '2025-11-20' })]
    expect(weeks(take([{ week: '2025-W47' }]))).toEqual(split)
    const [first, second] = [
      { week: '2025-W47', unit: 'akut' },
      { week: '2025-W47', unit: 'vc' },
    ]
    for (const rows of [
      [first, second],
      [second, first],
    ])
      expect(weeks(take(rows))).toEqual(split)
    expect(weeks(take([first]))).toEqual(split.slice(0, 1))
    expect(says(take([{ week: '2025-W47' }]))).toEqual([
      'week 2025-W47 · from 2025-11-17 · to 2025-11-23 · unit Akutkliniken, Vårdcentralen Åsen · share 100, 80',
    ])
  })

  it('is only for days of the post', () => {
    const short = siteOf([
      logbookOf([
        ...begun,
        {
          change: 'enrolmentSet',
          enrolment: {
            programme: 'stockholm',
            form: 'fristående',
            percent: 100,
            start: '2025-09-03',
            end: '2026-02-11',
          },
        },
      ]),
    ])
    expect(weeks(take([{ week: '2025-W36' }, { week: '2026-W07' }], short))).toMatchObject([
      { from: '2025-09-03', to: '2025-09-07' },
      { from: '2026-02-09', to: '2026-02-11' },
    ])
    expect(why(take([{ week: '2025-W35' }], short))).toEqual({
      name: 'outsidePost',
      start: '2025-09-03',
      end: '2026-02-11',
    })
    expect(told(take([{ week: '2026-W08' }], short))).toEqual(['row: outsidePost'])
  })

  it('may be of a placement that the plan has another time', () => {
    expect(weeks(take([{ week: '2025-W51', unit: 'akuten' }]))).toEqual([atAkut('2025-W51')])
    expect(weeks(take([{ from: '2025-12-15', to: '2025-12-17', unit: 'akuten' }]))).toEqual([
      atAkut('2025-W51', { to: '2025-12-17' }),
    ])
  })
})

describe('a row of a period', () => {
  it('logs it week by week, with the weekend of whoever worked to the Friday', () => {
    expect(weeks(take([{ from: '2025-10-08', to: '24/10 2025' }])).map(({ from, to }) => [from, to])).toEqual(
      [
        ['2025-10-08', '2025-10-12'],
        ['2025-10-13', '2025-10-19'],
        ['2025-10-20', '2025-10-26'],
      ],
    )
    expect(weeks(take([{ from: '2025-10-06', to: '2025-10-09' }])).map(({ to }) => to)).toEqual([
      '2025-10-09',
    ])
    expect(told(take([{ from: '2025-10-11', to: '2025-10-12' }]))).toEqual(['row: splitDay'])
    expect(told(take([{ from: '2025-10-08', to: '2025-10-08' }]))).toEqual(['new'])
  })

  it('tells all it logs: every week, its first and its last day', () => {
    expect(says(take([{ from: '2025-11-10', to: '2025-11-28' }]))).toEqual([
      'week 2025-W46, 2025-W47, 2025-W48 · from 2025-11-10 · to 2025-11-30 · unit Akutkliniken, Vårdcentralen Åsen · share 100, 80',
    ])
  })

  it('has its days rather than those of a week that stands beside them', () => {
    expect(
      weeks(take([{ week: '2025-W41', from: '2025-10-06', to: '2025-10-08' }])).map(({ to }) => to),
    ).toEqual(['2025-10-08'])
  })

  it('leaves out days before and after the post', () => {
    expect(weeks(take([{ from: '2025-08-20', to: '2025-09-05' }])).map((one) => one.week)).toEqual([
      '2025-W36',
    ])
  })

  it('can have all of it away, and not some days that could be any', () => {
    expect(
      weeks(take([{ from: '2025-10-06', to: '2025-10-19', absence: 'ledig' }])).map(
        ({ absences }) => absences,
      ),
    ).toEqual([[absent('semester', 10)], [absent('semester', 10)]])
    expect(told(take([{ from: '2025-10-06', to: '2025-10-19', absent: '1' }]))).toEqual([
      'row: daysUnplaced, row: daysUnplaced',
    ])
    expect(told(take([{ week: '2025-W47', absent: '1' }]))).toEqual(['row: daysUnplaced'])
    expect(told(take([{ from: '2025-10-06', to: '2025-10-19', absent: '0' }]))).toEqual(['new'])
    expect(told(take([{ from: '2025-10-06', to: '2025-10-10', absent: '1' }]))).toEqual(['new'])
  })
})

describe('a row of which some can be logged and some not', () => {
  const stood = siteOf([logbookOf([...begun, logged(atAkut('2025-W40', { percent: 50 }))])])
  it('logs nothing', () => {
    const found = take(
      [
        { from: '2025-09-29', to: '2025-10-12', share: '75' },
        { week: '2025-W41', share: '75' },
      ],
      stood,
    )
    expect(told(found)).toEqual(['row: weekStands', 'new'])
    expect(weeks(found).map(({ percent }) => percent)).toEqual([50, 75])
  })

  it('is a period that runs through long leave', () => {
    const paused = [{ from: '2025-10-06', to: '2025-10-19' }]
    const away = siteOf([
      logbookOf([
        ...begun,
        { change: 'enrolmentSet', enrolment: enrolment({ start: '2025-09-01', end: '2026-08-31', paused }) },
      ]),
    ])
    expect(why(take([{ week: '2025-W41' }], away))).toEqual({
      name: 'pausedThen',
      week: '2025-W41',
      ...paused[0],
    })
    expect(told(take([{ from: '2025-09-29', to: '2025-10-26' }], away))).toEqual([
      'row: pausedThen, row: pausedThen',
    ])
    expect(told(take([{ week: '2025-W43' }], away))).toEqual(['new'])
  })
})

describe('what stands already', () => {
  it('is left where it was sent back, and says the same', () => {
    const back = step('2025-W40/akut', {
      did: 'returned',
      at: '2025-10-07T08:00:00.000Z',
      by: 'bo',
      reason: 'Fel',
    })
    const returned = siteOf([logbookOf([...begun, logged(atAkut('2025-W40')), back])])
    expect(told(take([{ week: '2025-W40' }], returned))).toEqual(['same'])
  })

  it('leaves no room for further days at the same placement that week', () => {
    const rows = [
      { from: '2025-10-06', to: '2025-10-07' },
      { from: '2025-10-08', to: '2025-10-09' },
    ]
    expect(told(take(rows))).toEqual(['new', 'row: weekStands'])
  })

  const stood = atAkut('2025-W40', { percent: 75, absences: [absent('VAB', 2)] })
  const site = siteOf([logbookOf([...begun, logged(stood), approved(stood)])])

  it.each<[Cells, string]>([
    [{ absent: '1', absence: 'vab' }, 'same'],
    [{ absent: '1', absence: 'vab', share: '75', supervisor: 'bo@region.se', unit: 'akut' }, 'same'],
    [{ absent: '1', absence: 'vab', share: '80' }, 'row: weekStands'],
    [{ absent: '1', absence: 'vab', supervisor: 'Sara Åkerö' }, 'row: weekStands'],
    [{ absent: '1', absence: 'ledig' }, 'row: weekStands'],
    [{}, 'row: weekStands'],
    [{ unit: 'vc', absent: '1', absence: 'vab' }, 'row: weekStands'],
    [{ from: '2025-10-06', to: '2025-10-12' }, 'new'],
  ])('is left by a row of that week with %j: %s', (cells, is) => {
    const found = take([{ ...(cells.from === undefined && { week: '2025-W40' }), ...cells }], site)
    expect(told(found)).toEqual([is])
    if (is !== 'new') expect(found.logbooks).toEqual([])
  })

  it('is told of where a row says another thing', () => {
    const { kind: _kind, week: _week, ...part } = stood
    expect(why(take([{ week: '2025-W40' }], site))).toEqual({
      name: 'weekStands',
      week: '2025-W40',
      parts: [part],
    })
  })

  it('is what earlier rows logged, too', () => {
    expect(told(take([{ week: '2025-W40' }, { week: '202540' }, { week: '2025-W40', share: '50' }]))).toEqual(
      ['new', 'same', 'row: weekStands'],
    )
    const found = take([{ week: '2025-W40' }, { from: '2025-10-06', to: '2025-10-19' }])
    expect(told(take([{ from: '2025-09-29', to: '2025-10-19' }], siteOf(after(found))))).toEqual(['same'])
    expect(told(take([{ from: '2025-09-29', to: '2025-10-26' }], siteOf(after(found))))).toEqual(['new'])
  })

  it('can be beside other days of the same week', () => {
    const found = take([
      { from: '2025-10-06', to: '2025-10-07' },
      { from: '2025-10-08', to: '2025-10-12', unit: 'vc' },
    ])
    expect(told(found)).toEqual(['new', 'new'])
    expect(weeks(found).map(({ placement, from, to }) => [placement, from, to])).toEqual([
      ['akut', '2025-10-06', '2025-10-07'],
      ['vc', '2025-10-08', '2025-10-12'],
    ])
    expect(
      told(
        take([
          { from: '2025-10-06', to: '2025-10-08' },
          { from: '2025-10-08', to: '2025-10-12', unit: 'vc' },
        ]),
      )[1],
    ).toBe('row: weekStands')
  })
})

describe('a row of an activity', () => {
  const ethics: Cells = {
    day: '2025-12-03',
    activity: 'sem',
    delmal: 'bt 8 och BT3',
    check: 'samtal',
    line: 'Etik',
    supervisor: 'bo@region.se',
  }
  const content = {
    kind: 'activity',
    delmal: ['BT3', 'BT8'],
    activity: 'seminarium',
    check: 'samtal/diskussion',
    from: '2025-12-03',
    to: '2025-12-03',
    line: 'Etik',
    supervisor: 'bo',
  }

  it('logs it as it is written', () => {
    const found = take([ethics])
    expect(activities(found)).toEqual([content])
    expect(says(found)).toEqual([
      'day 2025-12-03 · activity seminarium · delmal BT3, BT8 · check samtal/diskussion · supervisor Bo Ek',
    ])
    expect(after(found)[0]?.entries.map(({ id, steps }) => [id, steps.length])).toEqual([
      ['activity/weeks/2026-03-02T08:00:00.000Z/2', 1],
    ])
  })

  it('is clinical service where no kind stands, and asks the handledare of that day', () => {
    const asked = (day: string) => activities(take([{ day, delmal: '1' }]))
    expect(asked('2025-11-19')).toStrictEqual([
      {
        kind: 'activity',
        delmal: ['BT1'],
        activity: 'klinisk tjänstgöring',
        from: '2025-11-19',
        to: '2025-11-19',
        supervisor: 'bo',
      },
    ])
    expect(asked('2025-11-20')).toMatchObject([{ supervisor: 'sara' }])
    expect(
      activities(
        take(
          [{ day: '2025-12-03', delmal: '1' }],
          siteOf([logbookOf([...begun, { change: 'planSet', plan: [akut] }])]),
        ),
      ),
    ).toMatchObject([{ supervisor: 'karin' }])
  })

  it('changes nothing where one that says the same stands, whoever was asked unless the row says whom', () => {
    const { supervisor: _, ...anyone } = ethics
    const site = siteOf(after(take([ethics])), { at: '2026-03-02T09:00:00.000Z' })
    expect(told(take([ethics, anyone], site))).toEqual(['same', 'same'])
    expect(
      told(
        take(
          [
            { ...ethics, supervisor: 'sara@region.se' },
            { ...ethics, line: 'Mer etik' },
            { ...ethics, day: '2025-12-04' },
          ],
          site,
        ),
      ),
    ).toEqual(['new', 'new', 'new'])
    expect(told(take([ethics, ethics]))).toEqual(['new', 'same'])
  })

  it.each<[Cells, string]>([
    [{ day: '30/2 2026' }, 'day: dayUnknown'],
    [{ day: '2026-03-03' }, 'day: dayAhead'],
    [{ day: '2025-08-31' }, 'day: outsidePost'],
    [{ activity: 'fika' }, 'activity: notAmong'],
    [{ check: 'prov' }, 'check: notAmong'],
    [{ delmal: 'BT19' }, 'delmal: delmalUnknown'],
    [{ delmal: 'BT3, BT0' }, 'delmal: delmalUnknown'],
    [{ delmal: 'etik' }, 'delmal: delmalMissing'],
    [{ line: 'x'.repeat(301) }, 'line: lineTooLong'],
    [{ supervisor: 'no@region.se' }, 'supervisor: notTakenIn'],
    [{ supervisor: 'Olle Kansli' }, 'supervisor: noSupervisor'],
    [{ supervisor: 'Anna Berg' }, 'supervisor: ownLogbook'],
  ])('with %j is wrong', (cells, fault) => {
    const found = take([{ ...ethics, ...cells }])
    expect(told(found)).toEqual([fault])
    expect(found.logbooks).toEqual([])
  })

  it('says what it does not know, and what it could have been', () => {
    expect(why(take([{ ...ethics, delmal: 'BT3, 21' }]))).toEqual({ name: 'delmalUnknown', asked: 'BT21' })
    expect(why(take([{ ...ethics, activity: 'fika' }]))).toEqual({
      name: 'notAmong',
      asked: 'fika',
      possible: ['seminarium', 'kurs'],
    })
    expect(why(take([{ ...ethics, supervisor: 'Nils' }]))).toEqual({
      name: 'notTakenIn',
      role: 'supervisor',
      asked: 'Nils',
    })
    expect(why(take([{ ...ethics, supervisor: 'Olle Kansli' }]))).toEqual({
      name: 'noSupervisor',
      asked: 'Olle Kansli',
    })
    expect(why(take([{ ...ethics, day: '2025-08-31' }]))).toEqual({
      name: 'outsidePost',
      start: '2025-09-01',
      end: '2026-08-31',
    })
  })

  it('has a day and a delmål, and a handledare where nobody usual is there', () => {
    const { day: _day, ...withoutDay } = ethics
    expect(told(take([withoutDay, { day: '2025-12-03', activity: 'kurs' }]))).toEqual([
      'day: cellEmpty',
      'delmal: delmalMissing',
    ])
    const alone = siteOf([logbookOf(begun.slice(0, 1))])
    expect(told(take([{ day: '2025-12-03', delmal: '3' }], alone))).toEqual(['supervisor: cellEmpty'])
    expect(told(take([{ ...ethics, supervisor: 'Nils' }], alone))).toEqual(['supervisor: notTakenIn'])
  })
})

describe('rows that are wrong', () => {
  it.each<[Cells, string]>([
    [{ email: 'bo@region.se', week: '2025-W40' }, 'email: notTakenIn'],
    [{ email: 'bo', week: '2025-W40' }, 'email: notTakenIn'],
    [{ email: 'nils@region.se', week: '2025-W40' }, 'email: notEnrolled'],
    [{ week: '47' }, 'week: weekUnknown'],
    [{ week: '47', share: '180' }, 'week: weekUnknown, share: percentOutOfRange'],
    [{ week: '2025-W40', share: '180' }, 'share: percentOutOfRange'],
    [{ week: '2025-W40', absent: '1,3' }, 'absent: daysUnknown'],
    [{ week: '2025-W40', absent: 'två' }, 'absent: daysUnknown'],
    [{ week: '2025-W40', absent: '-1' }, 'absent: daysUnknown'],
    [{ week: '2025-W40', absent: '1 vecka' }, 'absent: daysUnknown'],
    [{ week: '2025-W40', absence: 'bad' }, 'absence: notAmong'],
    [{ week: '2025-W40', unit: 'rymden' }, 'row: unknownPlacement'],
    [{ week: '2026-W30' }, 'row: noPlacement'],
    [{ week: '2026-W10' }, 'row: serviceAhead'],
    [{ from: '2025-10-06' }, 'to: cellEmpty'],
    [{ week: '2025-W41', to: '2025-10-08' }, 'from: cellEmpty'],
    [{ week: '2025-W41', from: '2025-10-08' }, 'to: cellEmpty'],
    [{ to: '2025-10-06' }, 'from: cellEmpty'],
    [{ from: '2025-10-06', to: 'maj' }, 'to: dayUnknown'],
    [{ from: '2025-10-06', to: '2025-10-05' }, 'to: periodBackwards'],
    [{ week: '2025-W40', supervisor: 'Nils' }, 'supervisor: notTakenIn'],
    [{ week: '2025-W40', day: '2025-10-01' }, 'row: weekOrActivity'],
    [{ line: 'hej' }, 'row: weekOrActivity'],
    [{ absent: '1' }, 'from: cellEmpty, to: cellEmpty'],
  ])('%j: %s', (cells, fault) => {
    const found = take([cells])
    expect(told(found)).toEqual([fault])
    expect(found.logbooks).toEqual([])
  })

  it('say what stands there', () => {
    expect(why(take([{ week: '47' }]))).toEqual({ name: 'weekUnknown', asked: '47' })
    expect(why(take([{ week: '2025-W40', share: '180' }]))).toEqual({
      name: 'percentOutOfRange',
      asked: '180',
    })
    expect(why(take([{ week: '2025-W40', absent: '1,3' }]))).toEqual({ name: 'daysUnknown', asked: '1,3' })
    expect(why(take([{ week: '2025-W40', unit: 'rymden' }]))).toEqual({
      name: 'unknownPlacement',
      asked: 'rymden',
    })
    expect(why(take([{ from: '2025-10-06', to: 'maj' }]))).toEqual({ name: 'dayUnknown', asked: 'maj' })
    expect(why(take([{ email: 'bo@region.se', week: '2025-W40' }]))).toEqual({
      name: 'notTakenIn',
      role: 'doctor',
      asked: 'bo@region.se',
    })
  })

  it('keep the others from nothing, and are told of under the name or the address', () => {
    const found = take([
      { week: '47' },
      { week: '2025-W40' },
      { email: 'no@region.se', week: '2025-W40' },
      { email: 'ANNA@region.se ', week: '2025-W41' },
    ])
    expect(found.outcomes.map(({ row, who, is }) => [row, who, is])).toEqual([
      [2, 'Anna Berg', 'wrong'],
      [3, 'Anna Berg', 'new'],
      [4, 'no@region.se', 'wrong'],
      [5, 'Anna Berg', 'new'],
    ])
    expect(weeks(found).map((one) => one.week)).toEqual(['2025-W40', '2025-W41'])
  })

  it('are those with a personal number in them, those of nobody, and those whose address two doctors have', () => {
    const row = { row: 2, cells: { email: 'anna@region.se', week: '2025-W40' }, holdNumbers: ['Anteckning'] }
    expect(importWeeks([row], siteOf()).outcomes).toEqual([
      {
        row: 2,
        who: 'Anna Berg',
        is: 'wrong',
        faults: [{ column: undefined, why: { name: 'numberIn', headings: ['Anteckning'] } }],
      },
    ])
    expect(told(importWeeks([{ ...row, cells: {} }], siteOf()))).toEqual(['row: numberIn'])
    const nobody = importWeeks([{ row: 2, cells: { week: '2025-W40' }, holdNumbers: [] }], siteOf())
    expect(nobody.outcomes).toEqual([
      { row: 2, who: '', is: 'wrong', faults: [{ column: 'email', why: { name: 'cellEmpty' } }] },
    ])
    const twins = people(
      person('anna', { email: 'anna@region.se', roles: ['doctor'] }),
      person('anna2', { email: 'Anna@region.se', roles: ['doctor'] }),
      person('anna3', { email: 'Anna@region.se' }),
    )
    expect(why(take([{ week: '2025-W40' }], siteOf(undefined, { people: twins })))).toEqual({
      name: 'emailShared',
      asked: 'anna@region.se',
    })
  })

  it('are those of a doctor whose programme is not there', () => {
    expect(told(take([{ week: '2025-W40' }], siteOf(undefined, { programmes: new Map() })))).toEqual([
      'email: notEnrolled',
    ])
  })
})

describe('whom a list needs', () => {
  it('are the doctors whose addresses stand in it, in any case', () => {
    const { people: all } = siteOf()
    const rows = ['ANNA@region.se', 'bo@region.se', 'x'].map((email, i) => ({
      row: i,
      cells: { email },
      holdNumbers: [],
    }))
    expect(
      doctorsIn(
        [...rows, { row: 9, cells: {}, holdNumbers: [] }],
        new Map([...all, ['ny', person('ny', { roles: ['doctor'] })]]),
      ).map(({ id }) => id),
    ).toEqual(['anna'])
  })
})
