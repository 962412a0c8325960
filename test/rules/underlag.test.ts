import { describe, expect, it } from 'vitest'
import { delmalCodes } from '../../rules/delmal.ts'
import type { Change } from '../../rules/logbook.ts'
import { maySeeUnderlag } from '../../rules/underlag/maySeeUnderlag.ts'
import { bo, everyDelmal, given, sara, underlagFrom, worked, yearOf } from '../documents/year.ts'
import { logbook, person, step } from '../given.ts'

const at = '2026-12-20T10:00:00.000Z'
const certified = (id: string, delmal: ('BT1' | 'BT2')[], by: string, signer = bo): Change[] =>
  given(
    `certificate/${id}`,
    { kind: 'delmalCertificate', delmal, from: '2026-12-20', to: '2026-12-20', supervisor: by },
    signer,
    by,
  )
const delmalOf = (changes: readonly Change[]) =>
  underlagFrom(changes).certificates.map(({ signer, delmal, certified }) => ({
    signer: signer.name,
    delmal: delmal.map((one) => one.delmal),
    isCertified: certified.length > 0,
  }))

describe('the certificates of delmål', () => {
  it('are one for each handledare who assessed them last, while nobody has certified', () => {
    expect(delmalOf(everyDelmal)).toEqual([
      {
        signer: 'Bo Ek',
        isCertified: false,
        delmal: ['BT1', 'BT3', 'BT5', 'BT7', 'BT9', 'BT11', 'BT13', 'BT15', 'BT17'],
      },
      {
        signer: 'Sara Åström',
        isCertified: false,
        delmal: ['BT2', 'BT4', 'BT6', 'BT8', 'BT10', 'BT12', 'BT14', 'BT16', 'BT18'],
      },
    ])
  })

  it('follow whoever certified, and keep apart what is only proposed', () => {
    const [first, second] = delmalOf([...everyDelmal, ...certified('x', ['BT1', 'BT2'], 'sara', sara)])
    expect(first).toEqual({ signer: 'Sara Åström', isCertified: true, delmal: ['BT1', 'BT2'] })
    expect(second?.isCertified).toBe(false)
    expect(second?.delmal).not.toContain('BT1')
  })

  it('say nothing of what waits or was sent back', () => {
    const waiting = given('activity/x', worked(['BT1'])).slice(0, 1)
    expect(delmalOf(waiting)).toEqual([])
    const returned = step('activity/x', { did: 'returned', at, by: 'bo', reason: 'fel' })
    expect(delmalOf([...waiting, returned])).toEqual([])
  })

  it('name as signer on paper the one who signed, not the kansli that recorded it', () => {
    const paper = { name: 'Ulf Granström', specialty: 'geriatrik', confirmed: true }
    const [one] = underlagFrom(
      given('activity/x', worked(['BT1']), paper, 'maria', { onPaper: { signed: '2026-04-01' } }),
    ).certificates
    expect(one?.signer).toEqual(paper)
  })

  it('keep signers on paper apart by name, and not by who recorded them', () => {
    const onPaper = (id: string, delmal: 'BT1' | 'BT2' | 'BT3', name: string, by: string) =>
      given(`activity/${id}`, worked([delmal]), { name, confirmed: true }, by, {
        onPaper: { signed: '2026-04-01' },
      })
    const both = [
      ...onPaper('a', 'BT1', 'Ulf', 'maria'),
      ...onPaper('b', 'BT2', 'Eva', 'maria'),
      ...onPaper('c', 'BT3', 'Ulf', 'olle'),
    ]
    expect(delmalOf(both)).toEqual([
      { signer: 'Ulf', delmal: ['BT1', 'BT3'], isCertified: false },
      { signer: 'Eva', delmal: ['BT2'], isCertified: false },
    ])
  })

  it('say nothing of what a handledare approved whom the kansli has yet to confirm', () => {
    const unconfirmed = { ...bo, confirmed: false }
    expect(delmalOf(given('activity/x', worked(['BT1']), unconfirmed, 'nils'))).toEqual([])
    const held = [...everyDelmal, ...certified('x', ['BT1'], 'nils', { ...unconfirmed, name: 'Nils' })]
    expect(delmalOf(held).map(({ isCertified }) => isCertified)).toEqual([false, false])
  })

  it('propose whoever approved the last check by its day, else the last activity', () => {
    const on = (day: string, more = {}) => worked(['BT1'], { from: day, to: day, ...more })
    const check = { check: 'kursexamination' as const }
    const late = given('activity/1', on('2026-05-02', check), sara, 'sara')
    const early = given('activity/2', on('2026-03-01', check))
    const without = given('activity/3', on('2026-06-01'))
    expect(delmalOf([...late, ...early, ...without]).map(({ signer }) => signer)).toEqual(['Sara Åström'])
    expect(delmalOf([...early, ...without]).map(({ signer }) => signer)).toEqual(['Bo Ek'])
    expect(
      delmalOf([...given('activity/4', on('2026-02-01'), sara, 'sara'), ...without]).map(
        ({ signer }) => signer,
      ),
    ).toEqual(['Bo Ek'])
  })

  it('propose by day whether it was an activity or an assessment that held the check', () => {
    const assessment = given('assessment/1', {
      kind: 'assessment',
      instrument: 'DOPS',
      from: '2026-04-01',
      to: '2026-04-01',
      delmal: ['BT1'],
      supervisor: 'bo',
    })
    const course = given(
      'activity/1',
      worked(['BT1'], { from: '2026-05-02', to: '2026-05-02', check: 'kursexamination' }),
      sara,
      'sara',
    )
    expect(delmalOf([...course, ...assessment]).map(({ signer }) => signer)).toEqual(['Sara Åström'])
  })

  it('are two where two handledare have one name, or one has certified some and not the rest', () => {
    const twin = given('activity/2', worked(['BT2']), bo, 'bo2')
    expect(delmalOf([...given('activity/1', worked(['BT1'])), ...twin])).toHaveLength(2)
    const some = delmalOf([...everyDelmal, ...certified('x', ['BT1'], 'bo')]).filter(
      ({ signer }) => signer === 'Bo Ek',
    )
    expect(some.map(({ isCertified, delmal }) => [isCertified, delmal.length])).toEqual([
      [true, 1],
      [false, 8],
    ])
  })

  it('tell activities of one kind apart by the words, and those without any from those with', () => {
    const [one] = underlagFrom([
      ...given('activity/1', worked(['BT1'])),
      ...given('activity/2', worked(['BT1'], { line: 'Etik' })),
      ...given('activity/3', worked(['BT1'], { line: 'Juridik' })),
    ]).certificates
    expect(one?.delmal[0]?.activities.map(({ line, times }) => [line, times])).toEqual([
      [undefined, 1],
      ['Etik', 1],
      ['Juridik', 1],
    ])
  })

  it('bear the last time that the handledare signed any of it', () => {
    const later = { at: '2026-12-21T10:00:00.000Z' }
    for (const times of [
      [later, {}],
      [{}, later],
    ] as const)
      expect(
        underlagFrom([
          ...given('activity/1', worked(['BT1']), bo, 'bo', times[0]),
          ...given('activity/2', worked(['BT2']), bo, 'bo', times[1]),
        ]).certificates.map(({ approval }) => approval.at),
      ).toEqual([later.at])
  })

  it('are only proposed again where what a certificate rested on no longer stands', () => {
    const undone = step('activity/0', { did: 'withdrawn', at, by: 'anna' })
    const checked = given('activity/0', worked(['BT1'], { check: 'kursexamination' }))
    const all = [
      ...checked,
      ...given('activity/1', worked(['BT1'])),
      ...certified('x', ['BT1'], 'sara', sara),
    ]
    expect(delmalOf(all)).toEqual([{ signer: 'Sara Åström', delmal: ['BT1'], isCertified: true }])
    expect(delmalOf([...all, undone])).toEqual([{ signer: 'Bo Ek', delmal: ['BT1'], isCertified: false }])
  })

  it('follow the last of two who certified the same, and name both entries of one who did it twice', () => {
    const base = everyDelmal
    const two = delmalOf([
      ...base,
      ...certified('x', ['BT1'], 'bo'),
      ...certified('y', ['BT1'], 'sara', sara),
    ])
    expect(two[0]).toEqual({ signer: 'Sara Åström', delmal: ['BT1'], isCertified: true })
    const [one] = underlagFrom([
      ...base,
      ...certified('x', ['BT1'], 'bo'),
      ...certified('y', ['BT2'], 'bo'),
    ]).certificates
    expect(one?.certified).toEqual(['certificate/x', 'certificate/y'])
    const [both] = underlagFrom([...base, ...certified('x', ['BT1', 'BT2'], 'bo')]).certificates
    expect(both?.certified).toEqual(['certificate/x'])
  })

  it('tell checks apart by kind and by who made them', () => {
    const assessed = (id: string, instrument: 'DOPS' | 'CBD', signer = bo, by = 'bo') =>
      given(
        `assessment/${id}`,
        {
          kind: 'assessment',
          instrument,
          from: '2026-04-01',
          to: '2026-04-01',
          delmal: ['BT1'],
          supervisor: by,
        },
        signer,
        by,
      )
    const [one] = underlagFrom([
      ...assessed('1', 'DOPS'),
      ...assessed('2', 'CBD'),
      ...assessed('3', 'DOPS', sara, 'sara'),
      ...assessed('4', 'DOPS'),
      ...given('activity/1', worked(['BT1'])),
    ]).certificates
    expect(one?.delmal[0]?.checks.map(({ kind, by, times }) => [kind, by, times])).toEqual([
      ['DOPS', 'Bo Ek', 2],
      ['CBD', 'Bo Ek', 1],
      ['DOPS', 'Sara Åström', 1],
    ])
    expect(one?.delmal[0]?.activities).toEqual([
      { kind: 'kurs', from: '2026-03-10', to: '2026-03-10', times: 1, entries: ['activity/1'] },
    ])
  })

  it('tell the same activity once with how often it was done, each with the entries behind', () => {
    const [one] = underlagFrom([
      ...given('activity/1', worked(['BT9'], { activity: 'reflektionsgrupp' })),
      ...given(
        'activity/2',
        worked(['BT9'], { activity: 'reflektionsgrupp', from: '2026-05-02', to: '2026-05-02' }),
      ),
      ...given('activity/3', worked(['BT9'], { line: 'Etik i vardagen', check: 'kursexamination' })),
    ]).certificates
    expect(one?.delmal[0]?.activities).toMatchObject([
      {
        kind: 'reflektionsgrupp',
        times: 2,
        from: '2026-03-10',
        to: '2026-05-02',
        entries: ['activity/1', 'activity/2'],
      },
      { kind: 'kurs', times: 1, line: 'Etik i vardagen', entries: ['activity/3'] },
    ])
    expect(one?.delmal[0]?.checks).toMatchObject([
      { kind: 'kursexamination', by: 'Bo Ek', entries: ['activity/3'] },
    ])
  })
})

describe('what everything rests on', () => {
  it('is every entry that some statement names, and only those', () => {
    const underlag = underlagFrom(yearOf(...everyDelmal, ...certified('x', ['BT1'], 'bo')))
    const named = [
      ...underlag.service.rows.flatMap(({ entries }) => entries),
      ...underlag.certificates.flatMap(({ certified, delmal }) => [
        ...certified,
        ...delmal.flatMap(({ activities, checks }) =>
          [...activities, ...checks].flatMap(({ entries }) => entries),
        ),
      ]),
    ]
    expect(underlag.rested.map(({ entry }) => entry).toSorted()).toEqual([...new Set(named)].toSorted())
    // The week of which nothing was served is on no form.
    expect(named).not.toContain('2026-W06/akut')
  })

  it('comes with the weeks first, each kind in order of time', () => {
    const kinds = underlagFrom(yearOf(...everyDelmal)).rested.map(({ content }) => content)
    const firstOther = kinds.findIndex(({ kind }) => kind !== 'placementWeek')
    expect(kinds.slice(firstOther).some(({ kind }) => kind === 'placementWeek')).toBe(false)
    const days = kinds.slice(firstOther).map(({ from }) => from)
    expect(days).toEqual(days.toSorted())
  })
})

describe('what is missing', () => {
  const lacking = (changes: readonly Change[], today?: string) =>
    underlagFrom(changes, today).lacking.map((one) =>
      one.lack === 'rule' ? `${one.finding.rule} ${one.finding.category?.id ?? 'total'}` : one.lack,
    )

  it('is everything at first', () => {
    expect(lacking([], '2026-01-05')).toEqual([
      'R2 total',
      'R2 primarvard',
      'R2 akut',
      'R2 geriatrik',
      'R2 psykiatri',
      'R3 total',
      'activity',
      'check',
      'certificate',
      'person',
      'person',
    ])
  })

  it('tells weeks not logged, what waits, and who has not certified', () => {
    const waiting = given('activity/x', worked(['BT1'])).slice(0, 1)
    const all = lacking(yearOf(...everyDelmal, ...waiting))
    expect(all).toEqual([
      'R2 total',
      'R2 primarvard',
      'R2 akut',
      'R2 geriatrik',
      'R2 psykiatri',
      'certificate',
      'approval',
      'weeks',
      'certification',
      'certification',
    ])
  })

  it('names the delmål of each kind, and counts all that waits and nothing else', () => {
    const waiting = given('activity/x', worked(['BT1'])).slice(0, 1)
    const found = underlagFrom(yearOf(...everyDelmal, ...certified('x', ['BT1'], 'bo'), ...waiting)).lacking
    expect(found).toContainEqual({
      lack: 'certificate',
      delmal: delmalCodes.filter((code) => code !== 'BT1'),
    })
    expect(found).toContainEqual({ lack: 'approval', count: 1 })
    expect(found.filter(({ lack }) => lack === 'activity' || lack === 'check')).toEqual([])
    const [first] = underlagFrom(yearOf(...given('activity/x', worked(['BT2'])))).lacking.filter(
      ({ lack }) => lack === 'activity',
    )
    expect(first).toEqual({ lack: 'activity', delmal: delmalCodes.filter((code) => code !== 'BT2') })
  })

  it('no longer names a certification that was given', () => {
    const words = 'Säker i bedömningen.'
    const underlag = underlagFrom([
      ...yearOf(),
      step('certification/assessor', {
        did: 'logged',
        at,
        by: 'eva',
        content: {
          kind: 'certification',
          role: 'assessor',
          from: '2026-12-20',
          to: '2026-12-20',
          supervisor: 'eva',
          words,
        },
      }),
      step('certification/assessor', {
        did: 'approved',
        at,
        by: 'eva',
        signer: { name: 'Eva Ljung', confirmed: true },
      }),
    ])
    expect(underlag.lacking).toContainEqual({ lack: 'certification', role: 'mainSupervisor' })
    expect(underlag.lacking).not.toContainEqual({ lack: 'certification', role: 'assessor' })
    expect(underlag.certifiers.assessor.given).toMatchObject({ words, entry: 'certification/assessor' })
  })
})

describe('the two parts that every BT holds', () => {
  it('have their own rows of the service list, and their sums', () => {
    const { service, primaryCare, emergencyCare } = underlagFrom(yearOf())
    const units = (rows: readonly { unit: string }[]) => [...new Set(rows.map(({ unit }) => unit))]
    expect(units(primaryCare.rows)).toEqual(['Vårdcentralen Åsen'])
    expect(units(emergencyCare.rows)).toEqual(['Akutkliniken Östra Länssjukhuset'])
    const rest = service.rows.filter(({ unit }) => unit === 'Psykiatri Öst')
    expect(primaryCare.hundredths + emergencyCare.hundredths + (rest[0]?.hundredths ?? 0)).toBe(
      service.hundredths,
    )
    expect(primaryCare.hundredths).toBe(primaryCare.rows[0]?.hundredths)
  })
})

describe('the two who certify', () => {
  const certification = (role: 'mainSupervisor' | 'assessor', by: string, more = {}): Change[] => [
    step(`certification/${role}`, {
      did: 'logged',
      at,
      by,
      content: { kind: 'certification', role, from: '2026-12-20', to: '2026-12-20', supervisor: by },
    }),
    step(`certification/${role}`, {
      did: 'approved',
      at,
      by,
      signer: { name: by, confirmed: true, ...more },
    }),
  ]

  it('stand with what each of them gave, and what they gave is among what all rests on', () => {
    const underlag = underlagFrom([
      ...yearOf(),
      ...certification('mainSupervisor', 'karin'),
      ...certification('assessor', 'eva'),
    ])
    const { mainSupervisor, assessor } = underlag.certifiers
    expect([mainSupervisor.person, mainSupervisor.given?.entry]).toEqual([
      'karin',
      'certification/mainSupervisor',
    ])
    expect([assessor.person, assessor.given?.entry]).toEqual(['eva', 'certification/assessor'])
    expect(assessor.given && 'words' in assessor.given).toBe(false)
    expect(underlag.rested.slice(-2).map(({ entry, approval }) => [entry, approval.by])).toEqual([
      ['certification/assessor', 'eva'],
      ['certification/mainSupervisor', 'karin'],
    ])
  })

  it('have given nothing until it counts', () => {
    const unconfirmed = underlagFrom([
      ...yearOf(),
      ...certification('assessor', 'nils', { confirmed: false }),
    ])
    expect(unconfirmed.certifiers.assessor.given).toBeUndefined()
    expect(unconfirmed.lacking).toContainEqual({ lack: 'certification', role: 'assessor' })
    const waiting = underlagFrom([...yearOf(), ...certification('assessor', 'eva').slice(0, 1)])
    expect(waiting.certifiers.assessor.given).toBeUndefined()
  })
})

describe('whose business the documents are', () => {
  const book = logbook([{ change: 'peopleSet', people: { mainSupervisor: 'karin', assessor: 'eva' } }])
  it.each([
    ['anna', ['doctor'], true],
    ['karin', ['supervisor'], true],
    ['eva', ['supervisor'], true],
    ['maria', ['office'], true],
    ['bo', ['supervisor'], false],
    ['erik', ['doctor'], false],
  ] as const)('%s: %s', (id, roles, may) => {
    expect(maySeeUnderlag(person(id, { roles: [...roles] }), book)).toBe(may)
  })
})
