import { describe, expect, it } from 'vitest'
import { instantOf } from '../../rules/calendar/instant.ts'
import { deadlines, isArrangeable, isArrangement, partOf } from '../../rules/deadlines.ts'
import { delmalCodes } from '../../rules/delmal.ts'
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

  it('is a reminder to the doctor and an escalation to others, each about the same thing', () => {
    const now = instantOf('2026-12-01T10:00', zone)
    const settings = { ...defaultSettings, leadWeeks: [4] }
    const certification = 'deadline/anna/certification//2027-01-04'
    const subject = 'deadline/anna/programmeEnd//2027-01-04'
    const concern = {
      logbook: of,
      facts: facts(of, stockholm, '2026-12-01'),
      people: everyone,
      settings,
      now,
    }
    const due = (about: string, recipient: string, urgency: string) => ({
      key: `${about}#4w@${recipient}`,
      subject: about,
      recipient,
      at: instantOf('2026-12-07T09:15', zone),
      urgency,
      card: {
        kind: 'deadlines',
        items: [{ doctor: 'anna', name: about.split('/')[2], day: '2027-01-04' }],
      },
    })
    expect(timetable(concern).filter((one) => one.subject.startsWith('deadline'))).toStrictEqual([
      due(subject, 'anna', 'reminder'),
      due(subject, 'maria', 'escalation'),
      due(certification, 'anna', 'reminder'),
    ])
  })

  it('is told once to one who is both huvudhandledare and kansli', () => {
    const both: Change = { change: 'peopleSet', people: { mainSupervisor: 'maria' } }
    expect(told(logbook([both]), stockholm, '2026-12-28T09:15', 'programmeEnd')).toEqual([
      'anna 1w',
      'maria 1w',
    ])
    expect(told(logbook(), stockholm, '2026-12-28T09:15', 'programmeEnd')).toEqual(['anna 1w', 'maria 1w'])
  })

  it('follows the lead times of the programme where it has its own', () => {
    const own = { ...stockholm, leadWeeks: [8] }
    expect(told(of, own, '2026-11-08T09:15', 'programmeEnd')).toEqual([])
    expect(told(of, own, '2026-11-09T09:15', 'programmeEnd')).toEqual(['anna 8w', 'maria 8w'])
  })
})

/** All 18 delmål, approved with a check. */
const allCovered: Change[] = [
  step('activity/all', {
    did: 'logged',
    at: '2026-02-02T10:00:00.000Z',
    by: 'anna',
    content: {
      kind: 'activity',
      delmal: [...delmalCodes],
      activity: 'kurs',
      from: '2026-02-02',
      to: '2026-02-02',
      check: 'DOPS',
    },
  }),
  step('activity/all', {
    did: 'approved',
    at: '2026-02-02T10:00:00.000Z',
    by: 'bo',
    signer: { name: 'Bo', confirmed: true },
  }),
]
const reaching: Change = {
  change: 'planSet',
  plan: [
    placement('akut', '2026-01-05', '2026-05-05'),
    placement('vc', '2026-05-06', '2026-09-03', { specialty: 'allmänmedicin' }),
    placement('ger', '2026-09-04', '2026-11-03', { specialty: 'geriatrik' }),
    placement('psyk', '2026-11-04', '2027-01-04', { specialty: 'psykiatri' }),
  ],
}
const onlyAkut: Change = { change: 'planSet', plan: [placement('akut', '2026-01-05', '2027-01-04')] }

describe('how serious the end of the programme is', () => {
  const end = (today: string, ...changes: Change[]) =>
    deadlines(facts(logbook(changes), stockholm, today)).find(({ name }) => name === 'programmeEnd')

  it('is not, where the plan reaches and all delmål are covered', () => {
    expect(end('2026-01-05', reaching, ...allCovered)).toEqual({
      name: 'programmeEnd',
      day: '2027-01-04',
      serious: false,
    })
  })

  it('is, where a part stays short or a delmål is not covered', () => {
    expect(end('2026-01-05', onlyAkut, ...allCovered)?.serious).toBe(true)
    expect(end('2026-01-05', reaching)?.serious).toBe(true)
  })

  it('is nothing of a BT that has ended', () => {
    const ended = logbook([main], { end: '2026-11-30', ended: { how: 'left', planned: '2027-01-04' } })
    expect(ahead(ended, stockholm, '2026-11-01')).toEqual([])
  })

  it('stands until the last day, and no longer', () => {
    expect(end('2027-01-04', reaching)?.day).toBe('2027-01-04')
    expect(end('2027-01-05', reaching)).toBeUndefined()
  })
})

describe('parts that cannot be reached', () => {
  const short = (today: string, ...changes: Change[]) =>
    deadlines(facts(logbook(changes), stockholm, today)).filter(({ name }) => name === 'partShort')
  const lostNow = (today: string, ...changes: Change[]) =>
    short(today, ...changes).flatMap(({ of, now }) => (now === true ? [of] : []))

  it('are each named, and serious; none is where the plan reaches or nothing is planned yet', () => {
    expect(short('2026-01-05', onlyAkut)).toEqual(
      ['primarvard', 'geriatrik', 'psykiatri'].map((of) => ({
        name: 'partShort',
        of,
        day: '2027-01-04',
        serious: true,
        now: false,
      })),
    )
    expect(short('2026-01-05', reaching)).toEqual([])
    expect(short('2026-01-05')).toEqual([])
  })

  it('are the whole as well, under a name of its own, or a part made up of several', () => {
    const brief: Change = { change: 'planSet', plan: [placement('akut', '2026-01-05', '2026-06-30')] }
    expect(short('2026-01-05', brief).map(({ of }) => of)).toContain('total')
    expect(partOf({})).toBe('total')
    expect(partOf({ part: 'akut' })).toBe('akut')
  })

  it('are not lost yet while a past week can still be logged or corrected', () => {
    const weeks = weeksAt('akut sjukvård', '2026-W02', 42)
    expect(lostNow('2026-10-26', onlyAkut, ...weeks)).toEqual(['primarvard'])
    expect(lostNow('2026-11-02', onlyAkut, ...weeks)).toEqual([])
    const back = step('2026-W10/akut sjukvård', {
      did: 'returned',
      at: '2026-10-26T08:00:00.000Z',
      by: 'bo',
      reason: 'fel',
    })
    expect(lostNow('2026-10-26', onlyAkut, ...weeks, back)).toEqual([])
  })

  it('are told as soon as no plan can mend them, to doctor and huvudhandledare', () => {
    const plan: Change = { change: 'planSet', plan: [placement('akut', '2026-01-05', '2027-01-04')] }
    const of = logbook([main, plan, ...weeksAt('akut sjukvård', '2026-W02', 42)])
    expect(ahead(of, stockholm, '2026-10-26')).toContain('partShort primarvard 2027-01-04')
    expect(told(of, stockholm, '2026-10-08T09:15', 'partShort/primarvard')).toEqual([
      'anna found',
      'karin found',
    ])
    const concern = {
      logbook: of,
      facts: facts(of, stockholm, '2026-10-26'),
      people: everyone,
      settings: defaultSettings,
      now: instantOf('2026-10-26T10:00', zone),
    }
    const found = timetable(concern).find(
      ({ key }) => key.includes('primarvard') && key.includes('#found@anna'),
    )
    // From the post's first working day on: as soon as anybody looks.
    expect(found?.at).toBe(instantOf('2026-01-05T09:15', zone))
    expect(found?.card).toEqual({
      kind: 'deadlines',
      items: [{ doctor: 'anna', name: 'partShort', of: 'primarvard', day: '2027-01-04' }],
    })
    const early = logbook([main, plan])
    expect(told(early, stockholm, '2026-02-02T09:15', 'partShort/primarvard')).toEqual([])
  })
})

describe('what falls in long leave', () => {
  const leave = (from: string, to: string, ...changes: Change[]) =>
    logbook([main, ...changes], { paused: [{ from, to }] })
  const whenTold = (of: Logbook, now: string, stage: string, name = 'programmeEnd') => {
    const concern = {
      logbook: of,
      facts: facts(of, stockholm, now.slice(0, 10)),
      people: everyone,
      settings: defaultSettings,
      now: instantOf(now, zone),
    }
    return timetable(concern)
      .filter(({ subject, key }) => subject.includes(`/${name}/`) && key.includes(`#${stage}@`))
      .map(({ recipient, at }) => `${recipient} ${at}`)
  }
  const at = (local: string) => instantOf(local, zone)

  it('is told to the doctor on the first working day back, and to others when it is time', () => {
    // Four weeks before the end is Monday 7 December; Friday 11 December is the last day away.
    expect(whenTold(leave('2026-11-30', '2026-12-11'), '2026-11-01T10:00', '4w')).toEqual([
      `anna ${at('2026-12-14T09:15')}`,
      `karin ${at('2026-12-07T09:15')}`,
    ])
    expect(whenTold(leave('2026-11-30', '2026-12-06'), '2026-11-01T10:00', '4w')).toEqual([
      `anna ${at('2026-12-07T09:15')}`,
      `karin ${at('2026-12-07T09:15')}`,
    ])
  })

  it('is the same for what was due before it and is not told yet', () => {
    const away = leave('2026-12-08', '2026-12-20')
    expect(whenTold(away, '2026-12-07T10:00', '4w')[0]).toBe(`anna ${at('2026-12-07T09:15')}`)
    expect(whenTold(away, '2026-12-09T10:00', '4w')[0]).toBe(`anna ${at('2026-12-21T09:15')}`)
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
    const nearest = deadlines(facts(of, programme('nationell'), '2027-10-11'))[0]
    expect(nearest).toEqual({ name: 'delmal', day: '2028-01-04', serious: true })
  })

  it('has none once all delmål are covered, nor without the start of ST', () => {
    const integrerad = { form: 'integrerad' as const, programme: 'nationell' }
    const names = (own: object, ...changes: Change[]) =>
      ahead(logbook(changes, { ...integrerad, ...own }), programme('nationell'), '2026-10-11').filter((one) =>
        one.startsWith('delmal'),
      )
    expect(names({ stStart: '2026-01-05' })).toEqual(['delmal 2028-01-04'])
    expect(names({ stStart: '2026-01-05' }, ...allCovered)).toEqual([])
    expect(names({})).toEqual([])
    expect(names({ form: 'fristående', stStart: '2026-01-05' })).toEqual([])
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

  it('are of the placement that runs, from its first day to its last, and no introduction’s', () => {
    const plans: Change = {
      change: 'planSet',
      plan: [
        placement('intro', '2026-01-05', '2026-01-31', { category: 'introduction' }),
        placement('akut', '2026-02-01', '2026-04-30'),
        placement('vc', '2026-05-01', '2026-08-31', { specialty: 'allmänmedicin' }),
      ],
    }
    const rows = { kind: 'introduction' as const, length: { months: 1 }, fact: stockholm.credit.fact }
    const named = (today: string) =>
      deadlines(facts(logbook([plans]), { ...two, rows: [rows] }, today)).filter(({ name }) =>
        ['assessments', 'summary'].includes(name),
      )
    const both = (of: string, day: string) =>
      ['assessments', 'summary'].map((name) => ({ name, of, day, serious: false }))
    expect(named('2026-01-20')).toEqual([])
    expect(named('2026-02-01')).toEqual(both('akut', '2026-04-30'))
    expect(named('2026-04-30')).toEqual(both('akut', '2026-04-30'))
    expect(named('2026-05-01')).toEqual(both('vc', '2026-08-31'))
    expect(named('2026-09-01')).toEqual([])
  })

  it('do not count one that was sent back', () => {
    const [day, at] = ['2026-02-02', '2026-02-03T10:00:00.000Z']
    const back = step(`activity/${day}`, { did: 'returned', at, by: 'bo', reason: 'fel' })
    const summed = check(day, 'sammanfattande bedömning')
    const asked = (...changes: Change[]) =>
      ahead(logbook([plan, ...changes]), two, '2026-03-02').filter((one) => one.startsWith('summary'))
    expect(asked(summed)).toEqual([])
    expect(asked(summed, back)).toEqual(['summary akut 2026-04-30'])
  })

  it('ask for no summary where the programme says that it wants none', () => {
    const none = { ...two, assessments: { ...two.assessments!, summary: false } }
    expect(ahead(logbook([plan]), none, '2026-03-02')).not.toContain('summary akut 2026-04-30')
    const { assessments: _, ...silent } = two
    expect(ahead(logbook([plan]), silent, '2026-03-02')).toContain('summary akut 2026-04-30')
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

  it('come between placements where the programme says so, and only there', () => {
    const plan: Change = {
      change: 'planSet',
      plan: [placement('a', '2026-01-05', '2026-03-31'), placement('b', '2026-04-01', '2026-06-30')],
    }
    const elsewhere = [
      ...ahead(logbook([plan]), programme('vgr'), '2026-02-02'),
      ...ahead(logbook([plan]), stockholm, '2026-02-02'),
    ]
    expect(elsewhere.filter((one) => one.startsWith('kollegium'))).toEqual([
      'kollegium 2026-04-04',
      'kollegium 2026-10-04',
    ])
    const days = ahead(logbook([plan]), programme('jamtland'), '2026-02-02')
    expect(days.filter((one) => one.startsWith('kollegium'))).toEqual(['kollegium 2026-03-31'])
  })

  it('are the doctor’s own to see to, and told to nobody else', () => {
    const of = logbook([], { programme: 'vgr' })
    const days = deadlines(facts(of, programme('vgr'), '2026-02-02'))
    expect(days.filter(({ name }) => name !== 'programmeEnd').map(({ serious }) => serious)).toEqual([
      false,
      false,
      false,
    ])
  })

  it('has the kollegium of the months on the last day of each, whatever order the plan is written in', () => {
    const plan: Change = {
      change: 'planSet',
      plan: [
        placement('c', '2026-07-01', '2026-09-30'),
        placement('a', '2026-01-05', '2026-03-31'),
        placement('b', '2026-04-01', '2026-06-30'),
      ],
    }
    const days = ahead(logbook([plan]), programme('jamtland'), '2026-02-02')
    expect(days.filter((one) => one.startsWith('kollegium'))).toEqual([
      'kollegium 2026-03-31',
      'kollegium 2026-06-30',
    ])
  })

  it('is nothing to certify by where no last day is fixed', () => {
    const { end: _, ...open } = enrolment()
    const of = { ...logbook(), enrolment: open }
    expect(ahead(of, stockholm, '2026-02-02')).toEqual([])
  })

  it('are what the bot cannot see by itself, each under its own name and day', () => {
    expect(
      (['kollegium', 'certification', 'delmal'] as const).map((name) => isArrangeable({ name })),
    ).toEqual([true, true, false])
    expect(['kollegium/2026-04-04', 'certification/2027-01-04'].map(isArrangement)).toEqual([true, true])
    for (const none of ['delmal/2026-04-04', 'kollegium', 'kollegium/x', 'mitt kollegium/2026-04-04'])
      expect(isArrangement(none)).toBe(false)
  })
})
