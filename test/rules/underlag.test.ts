import { describe, expect, it } from 'vitest'
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
