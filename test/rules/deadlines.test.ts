import { describe, expect, it } from 'vitest'
import { instantOf } from '../../rules/calendar/instant.ts'
import { deadlines } from '../../rules/deadlines.ts'
import { dueNow, timetable } from '../../rules/due/timetable.ts'
import type { Change, Logbook } from '../../rules/logbook.ts'
import type { Programme } from '../../rules/programmes/programme.ts'
import { defaultSettings } from '../../rules/settings.ts'
import { enrolment, facts, logbook, people, person, placement, programme, step, weeksAt } from '../given.ts'

const zone = 'Europe/Stockholm'
const everyone = people(
  person('karin'),
  person('maria', { roles: ['office'] }),
  person('anna', { roles: ['doctor'] }),
)
const main: Change = { change: 'peopleSet', people: { mainSupervisor: 'karin' } }
const stockholm = programme('stockholm')

const ahead = (of: Logbook, by: Programme, today: string) =>
  deadlines(facts(of, by, today)).map(({ name, of: what, day }) =>
    [name, what, day].filter(Boolean).join(' '),
  )

/** 'anna programmeEnd 12w' */
const told = (of: Logbook, by: Programme, local: string, name: string) => {
  const now = instantOf(local, zone)
  const concern = {
    logbook: of,
    facts: facts(of, by, local.slice(0, 10)),
    people: everyone,
    settings: defaultSettings,
    now,
  }
  return dueNow(timetable(concern), now)
    .filter(({ subject }) => subject.includes(`/${name}/`))
    .map(({ key, recipient }) => `${recipient} ${key.slice(key.indexOf('#') + 1, key.lastIndexOf('@'))}`)
}

const check = (day: string, kind: 'Mini-CEX' | 'sammanfattande bedömning') =>
  step(`activity/${day}`, {
    did: 'logged',
    at: `${day}T10:00:00.000Z`,
    by: 'anna',
    content: {
      kind: 'activity',
      delmal: ['BT1'],
      activity: 'klinisk tjänstgöring',
      from: day,
      to: day,
      check: kind,
      supervisor: 'bo',
    },
  })

describe('the end of the programme', () => {
  const of = logbook([main])

  it('is told 12, 4 and 1 weeks ahead: to the doctor, then the huvudhandledare, then the kansli as well', () => {
    expect(told(of, stockholm, '2026-10-12T09:14', 'programmeEnd')).toEqual([])
    expect(told(of, stockholm, '2026-10-12T09:15', 'programmeEnd')).toEqual(['anna 12w'])
    expect(told(of, stockholm, '2026-12-07T09:15', 'programmeEnd')).toEqual(['anna 4w', 'karin 4w'])
    expect(told(of, stockholm, '2026-12-28T09:15', 'programmeEnd')).toEqual([
      'anna 1w',
      'karin 1w',
      'maria 1w',
    ])
    expect(told(of, stockholm, '2027-01-05T09:15', 'programmeEnd')).toEqual([])
  })

  it('follows the lead times of the programme where it has its own', () => {
    const own = { ...stockholm, leadWeeks: [8] }
    expect(told(of, own, '2026-11-08T09:15', 'programmeEnd')).toEqual([])
    expect(told(of, own, '2026-11-09T09:15', 'programmeEnd')).toEqual(['anna 8w', 'maria 8w'])
  })
})

describe('parts that cannot be reached', () => {
  it('are told as soon as no plan can mend them, to doctor and huvudhandledare', () => {
    const plan: Change = { change: 'planSet', plan: [placement('akut', '2026-01-05', '2027-01-04')] }
    const of = logbook([main, plan, ...weeksAt('akut sjukvård', '2026-W02', 42)])
    expect(ahead(of, stockholm, '2026-10-26')).toContain('partShort primarvard 2027-01-04')
    expect(told(of, stockholm, '2026-10-08T09:15', 'partShort/primarvard')).toEqual([
      'anna found',
      'karin found',
    ])
    const early = logbook([main, plan])
    expect(told(early, stockholm, '2026-02-02T09:15', 'partShort/primarvard')).toEqual([])
  })
})

describe('an integrerad BT', () => {
  it('has its 24 months from the start of ST, and no end of a post', () => {
    const { end: _, ...open } = enrolment({
      form: 'integrerad',
      programme: 'nationell',
      stStart: '2026-01-05',
    })
    const of = { ...logbook([main]), enrolment: open }
    expect(ahead(of, programme('nationell'), '2027-10-11')).toEqual(['delmal 2028-01-04'])
    expect(told(of, programme('nationell'), '2027-10-12T09:15', 'delmal')).toEqual(['anna 12w'])
  })
})

describe('assessments', () => {
  const plan: Change = { change: 'planSet', plan: [placement('akut', '2026-01-05', '2026-04-30')] }
  const two: Programme = {
    ...stockholm,
    assessments: { perPlacement: 2, instruments: ['Mini-CEX'], summary: true, fact: stockholm.credit.fact },
  }

  it('are asked for by the end of the placement that runs, until there are enough', () => {
    const none = logbook([plan])
    expect(ahead(none, two, '2026-03-02')).toEqual(
      expect.arrayContaining(['assessments akut 2026-04-30', 'summary akut 2026-04-30']),
    )
    const done = logbook([
      plan,
      check('2026-02-02', 'Mini-CEX'),
      check('2026-02-09', 'Mini-CEX'),
      check('2026-02-16', 'sammanfattande bedömning'),
    ])
    expect(ahead(done, two, '2026-03-02').filter((one) => one.endsWith('04-30'))).toEqual([])
    expect(ahead(none, two, '2026-05-01').filter((one) => one.endsWith('04-30'))).toEqual([])
  })

  it('in all are none where the programme asks for none', () => {
    const { assessments: _, ...rest } = two
    const names = ahead(logbook([plan]), { ...rest, kollegium: undefined }, '2026-03-02')
    expect(names.some((one) => one.startsWith('assessments'))).toBe(false)
  })
})

describe('kollegium and certification', () => {
  it('are asked for until somebody says that they are arranged', () => {
    const of = logbook([], { programme: 'vgr' })
    expect(ahead(of, programme('vgr'), '2026-02-02')).toEqual([
      'kollegium 2026-04-04',
      'kollegium 2026-10-04',
      'programmeEnd 2027-01-04',
      'certification 2027-01-04',
    ])
    const arranged = ['kollegium/2026-04-04', 'certification/2027-01-04']
    const done = logbook([{ change: 'arrangedSet', arranged }], { programme: 'vgr' })
    expect(ahead(done, programme('vgr'), '2026-02-02')).toEqual([
      'kollegium 2026-10-04',
      'programmeEnd 2027-01-04',
    ])
  })

  it('come between placements where the programme says so', () => {
    const plan: Change = {
      change: 'planSet',
      plan: [placement('a', '2026-01-05', '2026-03-31'), placement('b', '2026-04-01', '2026-06-30')],
    }
    const days = ahead(logbook([plan]), programme('jamtland'), '2026-02-02')
    expect(days.filter((one) => one.startsWith('kollegium'))).toEqual(['kollegium 2026-03-31'])
  })
})
