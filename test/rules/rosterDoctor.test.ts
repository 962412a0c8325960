import { describe, expect, it } from 'vitest'
import { apply, emptyLogbook, type Change } from '../../rules/logbook.ts'
import type { Enrolment, Placement } from '../../rules/post.ts'
import { enrolment, person, placement } from '../given.ts'
import { after, changesOf, differences, empty, siteOf, take, told, type Cells } from './roster/list.ts'

const start: Cells = {
  name: 'Anna Berg',
  email: 'anna@region.se',
  programme: 'stockholm',
  start: '2026-08-31',
}
const known = [
  person('anna', { name: 'Anna Berg', email: 'anna@region.se', roles: ['doctor'] }),
  person('bo', { name: 'Bo Ek', email: 'bo@region.se' }),
  person('sara', { name: 'Sara Åkerö', email: 'sara@region.se' }),
  person('olle', { name: 'Olle Kansli', email: 'olle@region.se', roles: ['office'] }),
]
const unknown = siteOf(known)

/** Anna as she stands before the list. */
const enrolled = (own: Partial<Enrolment> = {}, plan: Placement[] = [], more: Change[] = []) =>
  siteOf(known, [
    [
      {
        change: 'enrolmentSet' as const,
        enrolment: enrolment({ start: '2026-08-31', end: '2027-08-30', ...own }),
      },
      { change: 'planSet' as const, plan },
      ...more,
    ].reduce(apply, emptyLogbook('anna')),
  ])
const akut = placement('akut', '2026-08-31', '2026-12-27', { unit: 'Akuten' })
const hers: Cells = { email: 'anna@region.se' }
const atAkut: Cells = {
  ...hers,
  unit: 'Akuten',
  specialty: 'akut sjukvård',
  from: '2026-08-31',
  to: '2026-12-27',
}

/** The enrolment a row comes to, and the faults it has. */
const enrolledBy = (cells: Cells, site = unknown) => {
  const [set] = changesOf(take([cells], site))
  return set?.change === 'enrolmentSet' ? set.enrolment : undefined
}
const planBy = (rows: readonly Cells[], site = enrolled()) => {
  const set = changesOf(take(rows, site)).find(({ change }) => change === 'planSet')
  return set?.change === 'planSet' ? set.plan : undefined
}

describe("a doctor's row, of her BT", () => {
  it.each([
    'stockholm',
    'Region Stockholms regionala BT-program',
    "Region Stockholm's regional BT programme",
    'Region Stockholm',
  ])('names the programme as %s', (programme) => {
    expect(enrolledBy({ ...start, programme })?.programme).toBe('stockholm')
  })

  it.each<[string, Cells, Partial<Enrolment>]>([
    ['as the programme has it', {}, { form: 'fristående' }],
    ['where either is possible, fristående', { programme: 'nationell' }, { form: 'fristående' }],
    [
      'where either is possible and ST has begun, integrerad',
      { programme: 'nationell', stStart: '2026-08-01' },
      { form: 'integrerad', stStart: '2026-08-01' },
    ],
    [
      'as it is written',
      { programme: 'nationell', form: 'Integrerad BT', stStart: '2026-08-01' },
      { form: 'integrerad' },
    ],
  ])('has its form %s', (_, cells, expected) => {
    expect(enrolledBy({ ...start, ...cells })).toMatchObject(expected)
  })

  it('is new for a person who is known and has no BT yet', () => {
    expect(told(take([start], unknown))).toEqual(['new'])
    expect(told(take([{ ...start, programme: 'Stockholm', stStart: '2026-08-01' }], unknown))).toEqual([
      'new',
    ])
    expect(enrolledBy({ ...start, stStart: '2026-08-01' })?.form).toBe('fristående')
  })

  it('ends with the programme, or on the day that is written', () => {
    expect(enrolledBy(start)?.end).toBe('2027-08-30')
    expect(enrolledBy({ ...start, end: '2027-06-30', percent: '80 %' })).toMatchObject({
      end: '2027-06-30',
      percent: 80,
    })
    expect(enrolledBy({ ...start, end: start.start ?? '' })?.end).toBe('2026-08-31')
    expect('end' in (enrolledBy({ ...start, programme: 'nationell' }) ?? {})).toBe(false)
  })

  it('changes only what it says', () => {
    const site = enrolled({ form: 'integrerad', stStart: '2026-06-01', percent: 80, end: '2027-12-31' })
    expect(told(take([hers, { ...hers, name: 'Anna Berg' }], site))).toEqual(['same', 'same'])
    const found = take([{ ...hers, percent: '0,5', stStart: '2026-05-01' }], site)
    expect(differences(found)).toEqual(['2 stStart: 2026-06-01 → 2026-05-01', '2 percent: 80 → 50'])
    expect(changesOf(found)).toMatchObject([
      { change: 'enrolmentSet', enrolment: { form: 'integrerad', percent: 50, end: '2027-12-31' } },
    ])
  })

  it('reckons the last day anew where start or programme changes, and keeps it otherwise', () => {
    const site = enrolled({ end: '2027-12-31' })
    expect(enrolledBy({ ...hers, start: '2026-09-07' }, site)?.end).toBe('2027-09-06')
    expect('end' in (enrolledBy({ ...hers, programme: 'nationell' }, site) ?? {})).toBe(false)
    expect(enrolledBy({ ...hers, percent: '75' }, site)?.end).toBe('2027-12-31')
  })

  it('leaves long leave and an ending with its day as they are', () => {
    const stood = {
      paused: [{ from: '2026-11-02', to: '2026-11-15' }],
      ended: { how: 'left' as const, planned: '2027-08-30' },
      end: '2027-02-28',
    }
    expect(enrolledBy({ ...hers, percent: '75', end: '2027-08-30' }, enrolled(stood))).toMatchObject({
      ...stood,
      percent: 75,
    })
    const usual = enrolledBy({ ...hers, percent: '75' }, enrolled())
    expect(Object.keys(usual ?? {}).sort()).toEqual(['end', 'form', 'percent', 'programme', 'start'])
  })

  it.each<[Cells, string]>([
    [{ programme: '' }, 'programme: notAmong'],
    [{ programme: 'Mars' }, 'programme: notAmong'],
    [{ start: '31 juni' }, 'start: dayUnknown'],
    [{ stStart: 'i fjol' }, 'stStart: dayUnknown'],
    [{ form: 'fritt' }, 'form: notAmong'],
    [{ form: 'integrerad' }, 'stStart: stStartMissing'],
    [{ percent: '180' }, 'percent: percentOutOfRange'],
    [{ end: '2026-08-30' }, 'end: periodBackwards'],
    [{ end: 'sen' }, 'end: dayUnknown'],
    [{ name: 'Nils 850709-9805' }, 'email: personalNumber'],
    [{ protected: 'kanske' }, 'protected: notAmong'],
    [{ mainSupervisor: 'Bo Ek', assessor: 'bo@region.se' }, 'assessor: samePerson'],
    [{ mainSupervisor: 'Nils' }, 'mainSupervisor: personUnknown'],
    [{ assessor: 'Olle Kansli' }, 'assessor: noSupervisor'],
  ])('with %j is wrong', (cells, fault) => {
    const found = take([{ ...start, ...cells }], unknown)
    expect(told(found)).toEqual([fault])
    expect([found.people, found.logbooks]).toEqual([[], []])
  })

  it('says what is possible where it does not know what stands there', () => {
    const faults = (cells: Cells) => take([{ ...start, ...cells }], unknown).outcomes
    expect(faults({ programme: 'Mars' })).toMatchObject([
      {
        faults: [{ why: { asked: 'Mars', possible: ['stockholm', 'skaraborg', 'nationell', 'kronoberg'] } }],
      },
    ])
    expect(faults({ form: 'fritt' })).toMatchObject([
      { faults: [{ why: { asked: 'fritt', possible: ['fristående', 'integrerad'] } }] },
    ])
    expect(faults({ percent: '180', start: 'nu' })).toMatchObject([
      { faults: [{ why: { asked: 'nu' } }, { why: { asked: '180' } }] },
    ])
  })

  it('without programme and start is wrong for a new doctor, and all right for one who has them', () => {
    expect(told(take([{ ...hers, name: 'Anna Berg' }], unknown))).toEqual([
      'programme: cellEmpty, start: cellEmpty',
    ])
    expect(told(take([hers], enrolled()))).toEqual(['same'])
    expect(told(take([{ ...hers, percent: '75' }], enrolled({ programme: 'gone' })))).toEqual([
      'programme: notAmong',
    ])
  })
})

describe("a doctor's row, of her people", () => {
  it('sets huvudhandledare and extern bedömare, each by name or address, and leaves the other', () => {
    const first = take(
      [
        { ...start, mainSupervisor: 'Bo Ek' },
        { ...hers, assessor: 'Sara Åkerö <sara@region.se>' },
      ],
      unknown,
    )
    expect(changesOf(first)[1]).toEqual({
      change: 'peopleSet',
      people: { mainSupervisor: 'bo', assessor: 'sara' },
    })
    expect(differences(first).filter((line) => /mainS|assessor/.test(line))).toEqual([
      '2 mainSupervisor: – → Bo Ek',
      '3 assessor: – → Sara Åkerö',
    ])
    const stands = after(unknown, first)
    expect(told(take([{ ...hers, assessor: 'sara@region.se' }], stands))).toEqual(['same'])
    const changed = take([{ ...hers, mainSupervisor: 'Nils Bo, nils@region.se' }], stands)
    expect(differences(changed)).toEqual(['2 mainSupervisor: Bo Ek → Nils Bo'])
    expect(changesOf(changed)).toEqual([
      { change: 'peopleSet', people: { mainSupervisor: 'nils', assessor: 'sara' } },
    ])
    expect(changed.people.map(({ id, roles }) => [id, roles])).toEqual([['nils', ['supervisor']]])
  })

  it('never has the doctor herself', () => {
    const both = siteOf([
      person('anna', { name: 'Anna Berg', email: 'anna@region.se', roles: ['doctor', 'supervisor'] }),
    ])
    for (const column of ['mainSupervisor', 'assessor'])
      expect(told(take([{ ...start, [column]: 'Anna Berg' }], both))).toEqual([`${column}: ownLogbook`])
    const { name = '', programme = '' } = start
    expect(
      told(take([{ ...atAkut, name, programme, start: '2026-08-31', supervisor: 'anna@region.se' }], both)),
    ).toEqual(['supervisor: ownLogbook'])
  })

  it('is wrong where two bear the name, or an address without a name is new', () => {
    const twins = siteOf([...known, person('bo2', { name: 'BO EK' })])
    expect(told(take([{ ...start, mainSupervisor: 'Bo Ek' }], twins))).toEqual(['mainSupervisor: nameShared'])
    expect(told(take([{ ...start, mainSupervisor: 'ny@region.se' }], unknown))).toEqual([
      'mainSupervisor: personUnknown',
    ])
    const shared = siteOf([...known, person('bo2', { email: 'BO@region.se' })])
    expect(told(take([{ ...start, mainSupervisor: 'bo@region.se' }], shared))).toEqual([
      'mainSupervisor: emailShared',
    ])
    expect(told(take([{ ...start, mainSupervisor: 'Bo Ek <bo@region.se>' }], shared))).toEqual([
      'mainSupervisor: emailShared',
    ])
  })
})

describe("a doctor's row, of a placement", () => {
  it('changes the one that begins that day, or the one at the unit that shares days with it', () => {
    const site = enrolled({}, [akut])
    expect(told(take([atAkut], site))).toEqual(['same'])
    expect(
      planBy(
        [{ ...atAkut, unit: 'Akuten Södra', to: '2026-12-20', share: '80', supervisor: 'sara@region.se' }],
        site,
      ),
    ).toEqual([{ ...akut, unit: 'Akuten Södra', to: '2026-12-20', percent: 80, supervisor: 'sara' }])
    expect(planBy([{ ...atAkut, unit: 'AKUTEN', from: '2026-09-07' }], site)).toEqual([
      { ...akut, unit: 'AKUTEN', from: '2026-09-07' },
    ])
    expect(planBy([{ ...atAkut, from: '2027-01-04', to: '2027-02-28' }], site)?.map(({ id }) => id)).toEqual([
      'akut',
      'akut-sjukvård-2027-01-04',
    ])
    expect(
      planBy(
        [
          {
            ...atAkut,
            unit: 'Vårdcentralen',
            specialty: 'allmänmedicin',
            from: '2026-12-28',
            to: '2027-03-28',
          },
        ],
        site,
      )?.map(({ unit }) => unit),
    ).toEqual(['Akuten', 'Vårdcentralen'])
  })

  it('tells what it changes from what', () => {
    const found = take(
      [
        {
          ...atAkut,
          unit: 'Söder',
          specialty: 'geriatrik',
          counts: 'akut',
          to: '2026-12-20',
          share: '80',
          supervisor: 'Sara Åkerö',
        },
      ],
      enrolled({}, [{ ...akut, percent: 100 }]),
    )
    expect(differences(found)).toEqual([
      '2 unit: Akuten → Söder',
      '2 specialty: akut sjukvård → geriatrik',
      '2 counts: – → akut',
      '2 to: 2026-12-27 → 2026-12-20',
      '2 share: 100 → 80',
      '2 supervisor: Bo Ek → Sara Åkerö',
    ])
    expect(found.outcomes).toMatchObject([{ is: 'changed' }])
    const gone = take(
      [{ ...atAkut, supervisor: 'Sara Åkerö' }],
      enrolled({}, [{ ...akut, supervisor: 'none' }]),
    )
    expect(differences(gone)).toEqual(['2 supervisor: none → Sara Åkerö'])
  })

  it('keeps the percent and the handledare that it does not name', () => {
    const [changed] =
      planBy([{ ...atAkut, to: '2026-12-20' }], enrolled({}, [{ ...akut, percent: 75 }])) ?? []
    expect(changed).toMatchObject({ percent: 75, supervisor: 'bo' })
    const [fresh] = planBy([atAkut]) ?? []
    expect(Object.keys(fresh ?? {}).sort()).toEqual(['from', 'id', 'specialty', 'to', 'unit'])
  })

  it('gives every placement an id of its own, the same from the same list', () => {
    const moved = [
      { ...akut, id: 'akut-sjukvård-2027-01-04' },
      placement('akut-sjukvård-2027-01-04~2', '2027-06-01', '2027-06-30'),
    ]
    const further = { ...atAkut, unit: 'Medicin', from: '2027-01-04', to: '2027-02-28' }
    const ids = planBy([further], enrolled({}, moved))?.map(({ id }) => id)
    expect(ids).toEqual([
      'akut-sjukvård-2027-01-04',
      'akut-sjukvård-2027-01-04~3',
      'akut-sjukvård-2027-01-04~2',
    ])
    const other = placement('akut-sjukvård-2027-01-045', '2027-06-01', '2027-06-30')
    expect(planBy([further], enrolled({}, [other]))?.[0]?.id).toBe('akut-sjukvård-2027-01-04')
  })

  it.each<[string, Cells, Partial<Placement>]>([
    ['its specialty', { specialty: 'Allm' }, { specialty: 'allmänmedicin' }],
    ['its category', { counts: 'primarvard' }, { specialty: 'allmänmedicin' }],
    ["its category's Swedish name", { counts: 'Primärvård' }, { specialty: 'allmänmedicin' }],
    ["its category's English name", { counts: 'Primary care' }, { specialty: 'allmänmedicin' }],
    ['both', { specialty: 'Allmänmedicin', counts: 'primarvard' }, { specialty: 'allmänmedicin' }],
    [
      'both, where they differ',
      { specialty: 'Allmänmedicin', counts: 'akut' },
      { specialty: 'allmänmedicin', category: 'akut' },
    ],
    [
      'a specialty of no category, and what it counts as',
      { specialty: 'Hud', counts: 'Valfri placering' },
      { specialty: 'Hud', category: 'valfri' },
    ],
    [
      'a category without specialties of its own',
      { counts: 'Valfri' },
      { specialty: 'Valfri', category: 'valfri' },
    ],
  ])('says what it is in by %s', (_, cells, expected) => {
    const { specialty: __, ...bare } = atAkut
    const [found] = planBy([{ ...bare, ...cells }], enrolled({ programme: 'skaraborg' })) ?? []
    expect({
      specialty: found?.specialty,
      ...(found?.category !== undefined && { category: found.category }),
    }).toEqual(expected)
  })

  it.each([
    ['introduktion', 'introduction'],
    ['Introduction', 'introduction'],
    ['Semester', 'holiday'],
    ['holiday', 'holiday'],
  ])('says it is %s, a row of the year and no placement', (counts, category) => {
    const { specialty: _, ...bare } = atAkut
    const [found] = planBy([{ ...bare, counts }], enrolled({ programme: 'kronoberg' })) ?? []
    expect(found).toMatchObject({ specialty: counts, category })
  })

  it.each(['unit', 'from', 'to', 'specialty'] as const)('without %s is wrong', (column) => {
    const { [column]: _, ...rest } = atAkut
    expect(told(take([rest], enrolled()))).toEqual([`${column}: cellEmpty`])
  })

  it.each<[Cells, string]>([
    [{ from: 'i höst' }, 'from: dayUnknown'],
    [{ share: '180' }, 'share: percentOutOfRange'],
    [{ specialty: 'rymdmedicin' }, 'specialty: notAmong'],
    [{ counts: 'rymden' }, 'counts: unknownCategory'],
    [{ to: '2026-08-30' }, 'to: periodBackwards'],
    [{ from: '2026-08-01', to: '2026-08-30' }, 'from: outsidePost'],
    [{ from: '2027-08-31', to: '2027-09-30' }, 'from: outsidePost'],
    [{ supervisor: 'Nils' }, 'supervisor: personUnknown'],
  ])('with %j is wrong', (cells, fault) => {
    const found = take([{ ...atAkut, ...cells }], enrolled())
    expect(told(found)).toEqual([fault])
    expect(found.logbooks).toEqual([])
  })

  it('may begin before the BT and end after it, and at any time where the BT has no end', () => {
    expect(told(take([{ ...atAkut, from: '2026-08-01', to: '2026-08-31' }], enrolled()))).toEqual(['new'])
    expect(told(take([{ ...atAkut, from: '2027-08-30', to: '2027-09-30' }], enrolled()))).toEqual(['new'])
    const { end: _, ...open } = enrolment({ programme: 'nationell', start: '2026-08-31' })
    const site = siteOf(known, [apply(emptyLogbook('anna'), { change: 'enrolmentSet', enrolment: open })])
    expect(told(take([{ ...atAkut, from: '2031-01-01', to: '2031-02-01' }], site))).toEqual(['new'])
  })

  it('that is on the days of another is wrong, at the row that put it there', () => {
    const one = { ...atAkut, unit: 'Medicin', from: '2026-12-27', to: '2027-01-31' }
    const why = { name: 'placementOverlaps', unit: 'Akuten', from: '2026-08-31', to: '2026-12-27' }
    expect(take([{ ...hers, percent: '80' }, one, hers], enrolled({}, [akut])).outcomes).toMatchObject([
      { is: 'held', by: 3 },
      { is: 'wrong', faults: [{ column: 'from', why }] },
      { is: 'held', by: 3 },
    ])
    expect(take([one, atAkut], enrolled()).outcomes).toMatchObject([
      { is: 'held', by: 3 },
      { faults: [{ why }] },
    ])
    const stood = [akut, placement('med', '2026-12-20', '2027-01-31')]
    expect(told(take([hers, { ...hers, percent: '80' }], enrolled({}, stood)))).toEqual([
      'held by 3',
      'from: placementOverlaps',
    ])
  })

  it('says possible specialties of the programme', () => {
    expect(take([{ ...atAkut, specialty: 'rymdmedicin' }], enrolled()).outcomes).toMatchObject([
      {
        faults: [
          {
            why: {
              asked: 'rymdmedicin',
              possible: ['allmänmedicin', 'akut sjukvård', 'geriatrik', 'psykiatri'],
            },
          },
        ],
      },
    ])
    expect(take([{ ...atAkut, to: '2026-08-01', from: '2026-08-01' }], enrolled()).outcomes).toMatchObject([
      { faults: [{ why: { name: 'outsidePost', start: '2026-08-31', end: '2027-08-30' } }] },
    ])
  })

  it('is told of under the name that stands in the row, else under hers, else under her address', () => {
    const who = (rows: readonly Cells[], site = empty) => take(rows, site).outcomes.map((one) => one.who)
    expect(who([{ ...hers, name: 'A. Berg' }, hers], enrolled())).toEqual(['A. Berg', 'A. Berg'])
    expect(who([hers], enrolled())).toEqual(['Anna Berg'])
    expect(who([hers])).toEqual(['anna@region.se'])
  })
})
