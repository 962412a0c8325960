import { describe, expect, it } from 'vitest'
import { certify, mayCertify } from '../../rules/certify.ts'
import { certifyDelmal, mayCertifyDelmal } from '../../rules/certifyDelmal.ts'
import { approveOnPaper } from '../../rules/approveOnPaper.ts'
import { returnEntry } from '../../rules/decide.ts'
import { delmalCodes } from '../../rules/delmal.ts'
import { certificationDue } from '../../rules/due/certification.ts'
import { givenDue } from '../../rules/due/given.ts'
import { giverOf } from '../../rules/give.ts'
import { inCertification } from '../../rules/inCertification.ts'
import { apply, entryOf, type Change, type Logbook } from '../../rules/logbook.ts'
import { mayRead } from '../../rules/mayRead.ts'
import { placementAssessed } from '../../rules/placementAssessed.ts'
import { missingToCertify } from '../../rules/readiness.ts'
import type { Ruling } from '../../rules/refusal.ts'
import { setInvolved } from '../../rules/setInvolved.ts'
import { settingsSchema } from '../../rules/settings.ts'
import { undo, withdraw } from '../../rules/takeBack.ts'
import { writeActivity } from '../../rules/writeActivity.ts'
import { writeAssessment } from '../../rules/writeAssessment.ts'
import { facts, finding, logbook, people, person, placement, programme, step, weeksAt } from '../given.ts'

const nationell = programme('nationell')
const at = '2026-12-01T10:00:00.000Z'
const later = '2026-12-02T10:00:00.000Z'
const today = '2026-12-02'
const [anna, bo, karin, eva, maria, ulf] = [
  person('anna', { roles: ['doctor'] }),
  person('bo'),
  person('karin'),
  person('eva'),
  person('maria', { roles: ['office'] }),
  person('ulf'),
]
const known = people(anna, bo, karin, eva, maria, ulf)

const underlag = (delmal: (typeof delmalCodes)[number]): Change[] => [
  step(`activity/${delmal}`, {
    did: 'logged',
    at,
    by: 'anna',
    content: {
      kind: 'activity',
      delmal: [delmal],
      activity: 'kurs',
      check: 'CBD',
      from: '2026-06-01',
      to: '2026-06-01',
      supervisor: 'bo',
    },
  }),
  step(`activity/${delmal}`, { did: 'approved', at, by: 'bo', signer: { name: 'Bo', confirmed: true } }),
]

/** Everything met but for the certifications. */
const ready = (involved: object = { mainSupervisor: 'karin', assessor: 'eva' }): Logbook =>
  logbook(
    [
      { change: 'peopleSet', people: involved },
      { change: 'planSet', plan: [placement('akut', '2026-01-05', '2026-12-31')] },
      ...weeksAt('akut sjukvård', '2026-W02', 14),
      ...weeksAt('allmänmedicin', '2026-W19', 14),
      ...delmalCodes.flatMap(underlag),
    ],
    { programme: 'nationell', end: undefined },
  )

const seen = (of: Logbook) => facts(of, nationell, today, known)

const after = (of: Logbook, ruling: Ruling<readonly Change[]>): Logbook => {
  if (!ruling.ok) throw new Error(ruling.refusal.name)
  return ruling.value.reduce(apply, of)
}

const certifying = (who: typeof karin, of: Logbook, words = '') =>
  certify(seen(of), { person: who, words, at: later, today })
const certified = (who: typeof karin, of = ready()) => after(of, certifying(who, of))
const nameOf = (ruling: Ruling<unknown>) => (ruling.ok ? 'granted' : ruling.refusal.name)

describe('who may certify and appoint', () => {
  it.each([
    ['anna', 'ownLogbook', 'ownLogbook', 'notOffice'],
    ['bo', 'granted', 'notCertifier', 'notOffice'],
    ['karin', 'granted', 'granted', 'notOffice'],
    ['eva', 'notSupervisor', 'granted', 'notOffice'],
    ['maria', 'notSupervisor', 'notCertifier', 'granted'],
    ['ulf', 'notSupervisor', 'notCertifier', 'notOffice'],
  ])('%s: delmål %s, baskompetens %s, appointing %s', (id, delmal, all, appoint) => {
    const who = known.get(id) ?? ulf
    expect(nameOf(mayCertifyDelmal(who, ready()))).toBe(delmal)
    expect(nameOf(mayCertify(who, ready()))).toBe(all)
    expect(nameOf(setInvolved(ready(), { mainSupervisor: 'karin', assessor: 'ulf' }, who))).toBe(appoint)
  })

  it('is the extern bedömare’s to read', () => {
    expect(mayRead(eva, ready())).toBe(true)
    expect(mayRead(ulf, ready())).toBe(false)
  })

  it('takes two different persons, and never the doctor', () => {
    const same = ready({ mainSupervisor: 'karin', assessor: 'karin' })
    expect(nameOf(mayCertify(karin, same))).toBe('sameCertifier')
    expect(nameOf(setInvolved(ready(), { mainSupervisor: 'eva', assessor: 'eva' }, maria))).toBe(
      'sameCertifier',
    )
    expect(nameOf(setInvolved(ready(), { assessor: 'anna' }, maria))).toBe('ownLogbook')
    expect(setInvolved(ready(), { mainSupervisor: 'karin', assessor: 'eva' }, maria)).toEqual({
      ok: true,
      value: [],
    })
    expect(nameOf(setInvolved(certified(karin), { mainSupervisor: 'bo', assessor: 'eva' }, maria))).toBe(
      'inCertification',
    )
    expect(nameOf(setInvolved(certified(karin), { mainSupervisor: 'karin' }, maria))).toBe('granted')
  })
})

describe('R12', () => {
  const r12 = (of: Logbook) => seen(of) && finding('R12', of, nationell)

  it('is met by both, in either order, and by nothing less', () => {
    expect(missingToCertify(seen(ready()))).toEqual([])
    expect(r12(ready())).toMatchObject({ outcome: 'unmet', measure: { given: [], missing: 0 } })
    expect(r12(certified(eva))).toMatchObject({
      outcome: 'unmet',
      measure: { given: [{ role: 'assessor' }] },
    })
    for (const [first, second] of [
      [karin, eva],
      [eva, karin],
    ] as const) {
      const both = certified(second, certified(first))
      expect(r12(both)).toMatchObject({
        outcome: 'met',
        measure: { given: [{ by: 'karin' }, { by: 'eva' }].toSorted((a) => (a.by === first.id ? -1 : 1)) },
      })
    }
  })

  it('is not met any more where a requirement falls, though both have certified', () => {
    const both = certified(eva, certified(karin))
    const shortened = { ...both, entries: both.entries.filter(({ id }) => id !== 'activity/BT7') }
    expect(r12(shortened)).toMatchObject({ outcome: 'unmet', measure: { missing: 1 } })
  })

  it('refuses what is not ready, twice, and words that are too long', () => {
    const of = ready()
    const bare = { ...of, entries: of.entries.filter(({ id }) => id !== 'activity/BT7') }
    expect(certifying(karin, bare)).toEqual({ ok: false, refusal: { name: 'notReady', rules: ['R8'] } })
    expect(nameOf(certifying(karin, certified(karin)))).toBe('certifiedAlready')
    expect(nameOf(certifying(karin, of, 'x'.repeat(301)))).toBe('lineTooLong')
    expect(nameOf(certifying(karin, of, 'x'.repeat(300)))).toBe('granted')
    expect(nameOf(certifying(ulf, of))).toBe('notCertifier')
  })

  it('keeps the words of whoever certifies, where there are any', () => {
    const content = (words: string) => {
      const [logged] =
        entryOf(after(ready(), certifying(karin, ready(), words)), 'certification/mainSupervisor')?.steps ??
        []
      return logged?.did === 'logged' ? logged.content : undefined
    }
    const given = {
      kind: 'certification',
      role: 'mainSupervisor',
      from: today,
      to: today,
      supervisor: 'karin',
    }
    expect(content('')).toStrictEqual(given)
    expect(content('Säker i bedömningen.')).toStrictEqual({ ...given, words: 'Säker i bedömningen.' })
  })
})

describe('what a certification rests on', () => {
  const taking = { entry: 'activity/BT1', steps: 2, by: 'bo', at: later }

  it('cannot be undone, withdrawn or changed, and says who must take it back first', () => {
    const both = certified(eva, certified(karin))
    const refusal = { name: 'inCertification', by: ['karin', 'eva'] }
    expect(undo(both, taking)).toEqual({ ok: false, refusal })
    expect(withdraw(both, { ...taking, by: 'anna' })).toEqual({ ok: false, refusal })
    const content = {
      kind: 'activity' as const,
      delmal: ['BT1' as const],
      activity: 'seminarium' as const,
      from: '2026-06-01',
      to: '2026-06-01',
    }
    const writing = { entry: 'activity/BT1', steps: 2, content, by: 'anna', at: later, today }
    expect(writeActivity(both, writing)).toEqual({ ok: false, refusal })
    expect(nameOf(undo(ready(), taking))).toBe('granted')
  })

  it('is free again once every certification is taken back, by whoever gave each', () => {
    const both = certified(eva, certified(karin))
    const certificate = { entry: 'certification/mainSupervisor', steps: 2, at: later }
    expect(nameOf(undo(both, { ...certificate, by: 'eva' }))).toBe('notYourStep')
    expect(nameOf(withdraw(both, { ...certificate, by: 'anna' }))).toBe('notYourStep')
    const one = after(both, undo(both, { ...certificate, by: 'karin' }))
    expect(entryOf(one, 'certification/mainSupervisor')?.steps.map(({ did }) => did)).toEqual([
      'logged',
      'approved',
      'undone',
      'undone',
    ])
    expect(undo(one, taking)).toMatchObject({ refusal: { by: ['eva'] } })
    const none = after(one, undo(one, { entry: 'certification/assessor', steps: 2, by: 'eva', at: later }))
    expect(nameOf(undo(none, taking))).toBe('granted')
    expect(nameOf(certifying(karin, none))).toBe('granted')
  })

  it('is only what was approved before it', () => {
    const of = certified(karin)
    const more = underlag('BT2').map((change) =>
      change.change === 'stepTaken'
        ? { ...change, entry: 'activity/late', step: { ...change.step, at: '2026-12-03T10:00:00.000Z' } }
        : change,
    )
    const entry = entryOf(more.reduce(apply, of), 'activity/late')
    expect(entry && inCertification(of, entry)).toBeUndefined()
    const waiting = entryOf(underlag('BT2').slice(0, 1).reduce(apply, logbook()), 'activity/BT2')
    expect(waiting && inCertification(of, waiting)).toBeUndefined()
  })
})

describe('certifying delmål', () => {
  const give = (of: Logbook, delmal: readonly (typeof delmalCodes)[number][], entry = 'certificate/x') =>
    certifyDelmal(seen(of), { entry, delmal, person: bo, at: later, today })

  it('is all or nothing, once, under a name of its own', () => {
    const of = ready()
    expect(nameOf(give(of, []))).toBe('delmalMissing')
    expect(nameOf(give(of, ['BT1'], 'activity/BT1'))).toBe('notThere')
    const done = after(of, give(of, ['BT1', 'BT2']))
    expect(give(done, ['BT2', 'BT3'], 'certificate/y')).toEqual({
      ok: false,
      refusal: { name: 'alreadyCertified', delmal: ['BT2'] },
    })
    expect(nameOf(give(done, ['BT3']))).toBe('outdated')
    const bare = { ...of, entries: of.entries.filter(({ id }) => id !== 'activity/BT7') }
    expect(give(bare, ['BT6', 'BT7'])).toEqual({
      ok: false,
      refusal: { name: 'underlagMissing', delmal: ['BT7'] },
    })
  })

  it('is told to the doctor, until it is taken back', () => {
    const done = after(ready(), give(ready(), ['BT1']))
    const concern = (of: Logbook) => ({
      logbook: of,
      facts: seen(of),
      people: known,
      settings: settingsSchema.parse({}),
      now: later,
    })
    expect(givenDue(concern(done))).toEqual([
      {
        key: 'given/anna/certificate/x/0#given@anna',
        subject: 'given/anna/certificate/x/0',
        recipient: 'anna',
        at: later,
        urgency: 'news',
        card: { kind: 'given', doctor: 'anna', entries: ['certificate/x'] },
      },
    ])
    const undone = after(done, undo(done, { entry: 'certificate/x', steps: 2, by: 'bo', at: later }))
    expect(givenDue(concern(undone))).toEqual([])
  })
})

const dops = {
  kind: 'assessment' as const,
  instrument: 'DOPS' as const,
  delmal: [],
  from: '2026-06-01',
  to: '2026-06-01',
  supervisor: 'bo',
}

describe('an assessment', () => {
  const write = (more: object = {}, who = anna, of = ready()) =>
    writeAssessment(of, {
      entry: 'assessment/x',
      steps: 0,
      content: { ...dops, ...more },
      person: who,
      at: later,
      today,
    })

  it.each([
    [{}, anna, 'granted'],
    [{}, maria, 'granted'],
    [{}, bo, 'granted'],
    [{}, ulf, 'notYourLogbook'],
    [{}, karin, 'notYourLogbook'],
    [{ supervisor: 'ulf' }, ulf, 'notSupervisor'],
    [{ supervisor: 'ulf' }, anna, 'signerMissing'],
    [{ supervisor: 'anna' }, anna, 'ownLogbook'],
    [{ from: '2026-12-03', to: '2026-12-03' }, anna, 'dayAhead'],
    [{ from: '2026-01-04', to: '2026-01-04' }, anna, 'dayOutside'],
    [{ from: '2026-02-31', to: '2026-02-31' }, anna, 'dayUnknown'],
    [{ to: '2026-06-02' }, anna, 'dayUnknown'],
    [{ line: 'x'.repeat(301) }, anna, 'lineTooLong'],
  ])('%o', (more, who, name) => {
    expect(nameOf(write(more, who))).toBe(name)
  })

  it('waits for its assessor, or is signed as she logs it', () => {
    expect(write({}, anna)).toMatchObject({ value: [{ step: { did: 'logged', by: 'anna' } }] })
    expect(write({}, bo)).toMatchObject({
      value: [{ step: { did: 'logged' } }, { step: { did: 'approved', by: 'bo' } }],
    })
  })

  it('belongs to the assessor’s placement until four weeks after it, else to that of the day', () => {
    const plan = [
      placement('akut', '2026-01-05', '2026-05-03', { supervisor: 'bo' }),
      placement('vc', '2026-05-04', '2026-12-31', { supervisor: 'sara' }),
    ]
    const of = (who: string, day: string) => placementAssessed(plan, who, day)?.id
    expect(of('bo', '2026-05-31')).toBe('akut')
    expect(of('bo', '2026-06-01')).toBe('vc')
    expect(of('karin', '2026-05-03')).toBe('akut')
    expect(of('sara', '2026-05-04')).toBe('vc')
    expect(of('sara', '2027-06-01')).toBeUndefined()
    const again = [...plan, placement('akut2', '2026-10-01', '2026-11-30', { supervisor: 'bo' })]
    const days = ['2026-05-31', '2026-09-30', '2026-10-01']
    expect(days.map((day) => placementAssessed(again, 'bo', day)?.id)).toEqual(['akut', 'vc', 'akut2'])
  })
})

describe('what somebody gave of her own accord', () => {
  const giver = (...changes: Change[]) => {
    const [entry] = changes.reduce(apply, logbook()).entries
    return entry && giverOf(entry)
  }
  const wrote = (by: string) => step('assessment/x', { did: 'logged', at, by, content: dops })
  const signed = (by: string, more: object = {}) =>
    step('assessment/x', { did: 'approved', at, by, signer: { name: by, confirmed: true }, ...more })

  it('is what she wrote and signed herself, while it stands', () => {
    expect(giver(wrote('bo'), signed('bo'))).toBe('bo')
    expect(giver(wrote('bo'))).toBeUndefined()
    expect(
      giver(wrote('bo'), signed('bo'), step('assessment/x', { did: 'undone', at, by: 'bo' })),
    ).toBeUndefined()
    expect(
      giver(wrote('bo'), signed('bo'), step('assessment/x', { did: 'withdrawn', at, by: 'bo' })),
    ).toBeUndefined()
  })

  it('is nothing that another asked to have approved, nor what was signed on paper', () => {
    expect(giver(wrote('anna'), signed('bo'))).toBeUndefined()
    expect(giver(wrote('maria'), signed('maria', { onPaper: { signed: '2026-06-01' } }))).toBeUndefined()
  })

  it('is no week and no activity, whoever logged it', () => {
    const course = {
      kind: 'activity' as const,
      delmal: ['BT1' as const],
      activity: 'kurs' as const,
      from: '2026-06-01',
      to: '2026-06-01',
    }
    expect(
      giver(
        step('activity/x', { did: 'logged', at, by: 'bo', content: course }),
        ...underlag('BT1')
          .slice(1)
          .map((change) => (change.change === 'stepTaken' ? { ...change, entry: 'activity/x' } : change)),
      ),
    ).toBeUndefined()
    const [logged, approved] = weeksAt('akut sjukvård', '2026-W02', 1)
    if (logged?.change !== 'stepTaken' || approved === undefined) throw new Error('no week')
    expect(giver({ ...logged, step: { ...logged.step, by: 'bo' } }, approved)).toBeUndefined()
  })
})

describe('the message that all is met', () => {
  const due = (of: Logbook) =>
    certificationDue({
      logbook: of,
      facts: seen(of),
      people: known,
      settings: settingsSchema.parse({}),
      now: later,
    })
  const keys = (of: Logbook) => due(of).map(({ key }) => key.slice(key.indexOf('#') + 1))

  it('is news of the one thing, to each who has not certified', () => {
    expect(due(ready())[0]).toEqual({
      key: 'certification/anna#ready@karin',
      subject: 'certification/anna',
      recipient: 'karin',
      at: later,
      urgency: 'news',
      card: { kind: 'certification', doctor: 'anna' },
    })
    expect(keys(certified(eva))).toEqual(['other@karin'])
  })

  it('is for the kansli where the two are not two', () => {
    for (const involved of [
      {},
      { assessor: 'eva' },
      { mainSupervisor: 'karin' },
      { mainSupervisor: 'karin', assessor: 'karin' },
    ])
      expect(keys(ready(involved))).toEqual(['appoint@maria'])
  })

  it('is none while something is missing, nor without a programme that is there', () => {
    const of = ready()
    const missing = { ...of, entries: of.entries.filter(({ id }) => id !== 'activity/BT7') }
    expect(due(missing)).toEqual([])
    expect(
      certificationDue({
        logbook: of,
        facts: undefined,
        people: known,
        settings: settingsSchema.parse({}),
        now: later,
      }),
    ).toEqual([])
    expect(due(certified(eva, certified(karin)))).toEqual([])
  })
})

describe('an approval on paper', () => {
  const waiting = underlag('BT1').slice(0, 1).reduce(apply, logbook())
  const paper = (more: object = {}) =>
    approveOnPaper(waiting, {
      entries: [{ entry: 'activity/BT1', steps: 1 }],
      name: 'Ulla',
      specialty: '',
      workplace: '',
      signed: '2026-06-01',
      person: maria,
      at: later,
      today,
      ...more,
    })

  it('keeps who signed, with what stands of specialty and workplace, who recorded it, and when it was signed', () => {
    const steps = (more = {}) => {
      const ruling = paper(more)
      return ruling.ok ? ruling.value : []
    }
    const step = (signer: object) => ({
      change: 'stepTaken',
      entry: 'activity/BT1',
      step: { did: 'approved', at: later, by: 'maria', signer, onPaper: { signed: '2026-06-01' } },
    })
    expect(steps()).toStrictEqual([step({ name: 'Ulla', confirmed: true })])
    expect(steps({ specialty: 'geriatrik', workplace: 'Geriatriken' })).toStrictEqual([
      step({ name: 'Ulla', specialty: 'geriatrik', workplace: 'Geriatriken', confirmed: true }),
    ])
  })

  it('is of all entries or of none, and of nothing that is decided or taken back', () => {
    const entries = [
      { entry: 'activity/BT1', steps: 1 },
      { entry: 'activity/BT2', steps: 1 },
    ]
    const both = [...underlag('BT2').slice(0, 1)].reduce(apply, waiting)
    const of = (logbook: Logbook, all = entries) =>
      approveOnPaper(logbook, {
        entries: all,
        name: 'Ulla',
        specialty: '',
        workplace: '',
        signed: today,
        person: maria,
        at: later,
        today,
      })
    expect(of(both)).toMatchObject({
      ok: true,
      value: [{ entry: 'activity/BT1' }, { entry: 'activity/BT2' }],
    })
    const approvedOne = underlag('BT2').reduce(apply, waiting)
    expect(of(approvedOne)).toEqual({
      ok: false,
      refusal: { name: 'alreadyDecided', outcome: 'approved', by: 'bo' },
    })
    const gone = apply(waiting, step('activity/BT1', { did: 'withdrawn', at, by: 'anna' }))
    expect(nameOf(of(gone, [{ entry: 'activity/BT1', steps: 2 }]))).toBe('notThere')
  })

  it.each([
    [{}, 'granted'],
    [{ signed: today }, 'granted'],
    [{ person: bo }, 'notOffice'],
    [{ person: person('anna', { roles: ['office'] }) }, 'ownLogbook'],
    [{ entries: [] }, 'nothingChosen'],
    [{ name: '' }, 'signerUnnamed'],
    [{ signed: '1 juni' }, 'dayUnknown'],
    [{ signed: '2026-12-03' }, 'dayAhead'],
    [{ signed: '2026-05-31' }, 'signedTooEarly'],
    [{ entries: [{ entry: 'activity/BT1', steps: 2 }] }, 'outdated'],
    [{ entries: [{ entry: 'activity/BT2', steps: 1 }] }, 'notThere'],
  ])('%o is %s', (more, name) => {
    expect(nameOf(paper(more))).toBe(name)
  })

  it('stands like a press: neither approved nor returned again, and undone by who recorded it', () => {
    const done = after(waiting, paper())
    const deciding = { entry: 'activity/BT1', steps: 2, person: bo, people: known, at: later, today }
    expect(returnEntry(done, deciding, 'nej')).toMatchObject({ refusal: { name: 'alreadyDecided' } })
    const undone = undo(done, { entry: 'activity/BT1', steps: 2, by: 'maria', at: later })
    expect(undone).toMatchObject({ ok: true, value: [{ step: { did: 'undone' } }] })
    expect(nameOf(undo(done, { entry: 'activity/BT1', steps: 2, by: 'bo', at: later }))).toBe('notYourStep')
  })
})
