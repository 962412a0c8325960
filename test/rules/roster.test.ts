import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importRoster } from '../../rules/roster/importRoster.ts'
import { person } from '../given.ts'
import {
  after,
  changesOf,
  differences,
  empty,
  rowsOf,
  siteOf,
  take,
  told,
  type Cells,
} from './roster/list.ts'

const bo: Cells = {
  role: 'Handledare',
  name: 'Bo Ek',
  email: 'Bo@region.se',
  unit: 'Akuten',
  specialty: 'akutsjukvård',
}
const karin: Cells = { role: 'huvudhandledare', name: 'Karin Holm', email: 'karin@region.se' }
const anna: Cells = {
  name: 'Anna Berg',
  email: 'anna@region.se',
  programme: 'Stockholm',
  start: '2026-08-31',
  mainSupervisor: 'Karin Holm',
  unit: 'Akuten',
  specialty: 'Akut sjukvård',
  from: '2026-08-31',
  to: '2026-12-27',
  supervisor: 'bo@region.se',
}
const further: Cells = {
  unit: 'Vårdcentralen Åsen',
  counts: 'Allmänmedicin',
  from: '2026-12-28',
  to: '2027-04-30',
  share: '80 %',
  supervisor: 'Sara Åkerö <Sara@region.se>',
}
const whole = [anna, further, bo, karin]

const newPerson = (id: string, name: string, more = {}) =>
  person(id, { name, email: `${id}@region.se`, roles: ['supervisor'], ...more })

describe('a list of people and plans', () => {
  it('makes everyone it names, by address in lower case, and the handledare who stand in a cell', () => {
    const { people } = take(whole)
    expect(new Map(people.map((one) => [one.id, one]))).toEqual(
      new Map(
        [
          newPerson('anna', 'Anna Berg', { roles: ['doctor'] }),
          newPerson('bo', 'Bo Ek', { workplace: 'Akuten', specialty: 'akutsjukvård' }),
          newPerson('karin', 'Karin Holm'),
          newPerson('sara', 'Sara Åkerö'),
        ].map((one) => [one.id, one]),
      ),
    )
  })

  it('enrols each doctor and sets her plan in the order of its days', () => {
    const backwards = [{ ...anna, specialty: 'Allmänmedicin', ...further }, anna, bo, karin]
    for (const list of [whole, backwards])
      expect(changesOf(take(list))).toEqual([
        {
          change: 'enrolmentSet',
          enrolment: {
            programme: 'stockholm',
            start: '2026-08-31',
            end: '2027-08-30',
            form: 'fristående',
            percent: 100,
          },
        },
        { change: 'peopleSet', people: { mainSupervisor: 'karin' } },
        {
          change: 'planSet',
          plan: [
            {
              id: 'akut-sjukvård-2026-08-31',
              unit: 'Akuten',
              specialty: 'akut sjukvård',
              from: '2026-08-31',
              to: '2026-12-27',
              supervisor: 'bo',
            },
            {
              id: 'allmänmedicin-2026-12-28',
              unit: 'Vårdcentralen Åsen',
              specialty: 'allmänmedicin',
              from: '2026-12-28',
              to: '2027-04-30',
              percent: 80,
              supervisor: 'sara',
            },
          ],
        },
      ])
  })

  it('tells of each row, in the order of the file, whom it is about and all that it says', () => {
    const found = take(whole)
    expect(found.outcomes.map(({ row, who, is }) => [row, who, is])).toEqual([
      [2, 'Anna Berg', 'new'],
      [3, 'Anna Berg', 'new'],
      [4, 'Bo Ek', 'new'],
      [5, 'Karin Holm', 'new'],
    ])
    expect(differences(found)).toEqual([
      '2 name: – → Anna Berg',
      '2 email: – → anna@region.se',
      '2 role: – → doctor',
      '2 programme: – → stockholm',
      '2 form: – → fristående',
      '2 start: – → 2026-08-31',
      '2 end: – → 2027-08-30',
      '2 percent: – → 100',
      '2 mainSupervisor: – → Karin Holm',
      '2 unit: – → Akuten',
      '2 specialty: – → akut sjukvård',
      '2 from: – → 2026-08-31',
      '2 to: – → 2026-12-27',
      '2 supervisor: – → Bo Ek',
      '3 unit: – → Vårdcentralen Åsen',
      '3 specialty: – → allmänmedicin',
      '3 from: – → 2026-12-28',
      '3 to: – → 2027-04-30',
      '3 share: – → 80',
      '3 supervisor: – → Sara Åkerö',
      '4 name: – → Bo Ek',
      '4 email: – → bo@region.se',
      '4 role: – → supervisor',
      '4 specialty: – → akutsjukvård',
      '4 unit: – → Akuten',
      '5 name: – → Karin Holm',
      '5 email: – → karin@region.se',
      '5 role: – → supervisor',
    ])
  })

  it('changes nothing the second time, in whatever order its people stand', () => {
    const groups = [[anna, further], [bo], [karin]]
    fc.assert(
      fc.property(fc.shuffledSubarray(groups, { minLength: 3 }), (shuffled) => {
        const first = take(shuffled.flat())
        expect(told(first)).toEqual(whole.map(() => 'new'))
        const again = take(whole, after(empty, first))
        expect(told(again)).toEqual(whole.map(() => 'same'))
        expect([again.people, again.logbooks]).toEqual([[], []])
      }),
    )
  })

  it('takes the rows of one person together or not at all, and the others as they are', () => {
    const found = take([anna, { ...further, to: 'juni' }, bo, karin, { ...bo, role: 'tomte' }])
    expect(told(found)).toEqual(['held by 3', 'to: dayUnknown', 'held by 6', 'new', 'role: notAmong'])
    expect(found.people.map(({ id }) => id)).toEqual(['karin'])
    expect(found.logbooks).toEqual([])
  })

  it('goes on with the person above where the cells of her own are empty, and only there', () => {
    expect(told(take([further]))).toEqual(['name: nameMissing'])
    expect(told(take([{ ...anna, role: 'läkare' }, further, bo, karin]))).toEqual(whole.map(() => 'new'))
    const office = { ...karin, role: 'kansli' }
    expect(told(take([office, { start: '2026-08-31' }]))).toEqual(['new', 'name: nameMissing'])
    expect(told(take([bo, further]))).toEqual(['held by 3', 'unit: contradicts'])
    expect(told(take([{ ...anna, email: 'anna' }, further]))).toEqual([
      'email: emailUnknown',
      'email: emailUnknown',
    ])
    expect(told(take([{ email: 'anna@region.se', unit: 'Akuten' }, further]))).toEqual([
      'name: nameMissing',
      'name: nameMissing',
    ])
  })

  it('knows nobody by a row that is wrong', () => {
    const found = take([{ ...bo, protected: 'kanske' }, karin, anna])
    expect(told(found)).toEqual(['protected: notAmong', 'new', 'supervisor: personUnknown'])
  })

  it('takes a person as a doctor and as anything else apart', () => {
    const found = take([karin, bo, { ...anna, name: 'Karin Holm', email: 'KARIN@region.se' }])
    expect(told(found)).toEqual(['new', 'new', 'mainSupervisor: ownLogbook'])
  })

  it('leaves a cell out that may not be read', () => {
    const [first, second] = rowsOf([bo, { role: 'handledare', name: 'Nils' }])
    if (first === undefined || second === undefined) throw new Error('no rows')
    const found = importRoster([first, { ...second, holdNumbers: ['E-post'] }], empty)
    expect(found.outcomes[1]).toEqual({
      row: 3,
      who: 'Nils',
      is: 'wrong',
      faults: [
        { column: undefined, why: { name: 'numberIn', headings: ['E-post'] } },
        { column: 'email', why: { name: 'emailUnknown', asked: '' } },
      ],
    })
  })
})

describe('a row of somebody else than a doctor', () => {
  it.each([
    ['handledare', 'supervisor'],
    ['HL', 'supervisor'],
    ['Huvudhandledare', 'supervisor'],
    ['extern bedömare', 'supervisor'],
    ['kansli', 'office'],
    ['Studierektor', 'office'],
  ])('written %s is a %s', (role, is) => {
    expect(take([{ ...bo, role }]).people.map(({ roles }) => roles)).toEqual([[is]])
  })

  const known = newPerson('bo', 'Bo Ek', {
    email: 'BO@region.se',
    specialty: 'akutsjukvård',
    workplace: 'Akuten',
  })
  const site = siteOf([known])

  it('changes what it says otherwise and leaves what it does not say', () => {
    const found = take([{ role: 'handledare', email: ' bo@Region.se', unit: 'Akuten Södra' }], site)
    expect(differences(found)).toEqual(['2 unit: Akuten → Akuten Södra'])
    expect(found.outcomes.map(({ who }) => who)).toEqual(['Bo Ek'])
    expect(found.people).toEqual([{ ...known, workplace: 'Akuten Södra' }])
    expect(told(take([{ role: 'handledare', email: 'bo@region.se', name: ' Bo Ek ' }], site))).toEqual([
      'same',
    ])
    expect(
      differences(take([{ role: 'handledare', email: 'bo@region.se', name: 'Bo Eklund' }], site)),
    ).toEqual(['2 name: Bo Ek → Bo Eklund'])
  })

  it('gives a further role to whoever has that address', () => {
    const found = take([{ role: 'kansli', email: 'bo@region.se' }], site)
    expect(differences(found)).toEqual(['2 role: – → office'])
    expect(found.people).toEqual([{ ...known, roles: ['supervisor', 'office'] }])
  })

  it('confirms a handledare whom a doctor named herself; a row for the kansli tells nothing of it', () => {
    const unconfirmed = siteOf([{ ...known, roles: ['supervisor', 'office'], confirmed: false }])
    const found = take([{ role: 'handledare', email: 'bo@region.se' }], unconfirmed)
    expect(differences(found)).toEqual(['2 role: – → confirmed'])
    expect(found.people[0]?.confirmed).toBe(true)
    expect(differences(take([{ role: 'kansli', email: 'bo@region.se' }], unconfirmed))).toEqual([])
  })

  it.each([
    ['ja', 'x', true],
    ['x', 'x', true],
    ['nej', undefined, false],
  ])('with %s under protected identity', (cell, shown, isProtected) => {
    const found = take([{ ...bo, protected: cell }])
    expect(found.people[0]?.protectedIdentity).toBe(isProtected)
    expect(differences(found).filter((line) => line.includes('protected'))).toEqual(
      shown === undefined ? [] : [`2 protected: – → ${shown}`],
    )
  })

  it('takes protection back only where it says no', () => {
    const hidden = siteOf([{ ...known, protectedIdentity: true }])
    expect(told(take([bo], hidden))).toEqual(['same'])
    const found = take([{ ...bo, protected: '-' }], hidden)
    expect(differences(found)).toEqual(['2 protected: – → -'])
    expect(found.people[0]?.protectedIdentity).toBe(false)
  })

  it.each<[string, Cells, object]>([
    ['a name', { ...bo, name: ' ' }, { column: 'name', why: { name: 'nameMissing' } }],
    ['an address', { ...bo, email: 'bo' }, { column: 'email', why: { name: 'emailUnknown', asked: 'bo' } }],
    [
      'a role',
      { ...bo, role: 'tomte' },
      {
        column: 'role',
        why: {
          name: 'notAmong',
          asked: 'tomte',
          possible: ['BT-läkare', 'handledare', 'huvudhandledare', 'extern bedömare', 'kansli'],
        },
      },
    ],
    [
      'a yes or no',
      { ...bo, protected: 'kanske' },
      { column: 'protected', why: { name: 'notAmong', asked: 'kanske', possible: ['ja', 'nej'] } },
    ],
  ])('without %s is wrong', (_, cells, fault) => {
    const found = take([cells])
    expect(found.outcomes).toMatchObject([{ is: 'wrong', faults: [fault] }])
    expect(found.people).toEqual([])
  })

  it('that says another thing than the one before, but for case and spaces, is wrong', () => {
    const rows = [
      bo,
      { ...bo, name: 'BO  EK', unit: undefined },
      { ...bo, unit: 'Medicin' },
      { ...bo, specialty: 'kirurgi' },
    ]
    const found = take(rows.map(({ unit, ...row }) => (unit === undefined ? row : { ...row, unit })))
    expect(found.outcomes.slice(2)).toMatchObject([
      { faults: [{ column: 'unit', why: { name: 'contradicts', row: 2 } }] },
      { faults: [{ column: 'specialty', why: { name: 'contradicts', row: 2 } }] },
    ])
    expect(told(take([bo, bo]))).toEqual(['new', 'same'])
  })
})
