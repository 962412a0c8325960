import { describe, expect, it } from 'vitest'
import { emailOf } from '../../rules/person.ts'
import { enrol, type EnrolmentAsked } from '../../rules/enrol.ts'
import type { Activity } from '../../rules/content.ts'
import type { Step } from '../../rules/entry.ts'
import { apply, emptyLogbook, type Change, type Logbook } from '../../rules/logbook.ts'
import type { Placement } from '../../rules/post.ts'
import type { Programme } from '../../rules/programmes/programme.ts'
import type { Ruling } from '../../rules/refusal.ts'
import { granted } from '../../rules/refusal.ts'
import { fingerprintOf } from '../../rules/replan/fingerprint.ts'
import { replan } from '../../rules/replan/replan.ts'
import { writeActivity } from '../../rules/writeActivity.ts'
import { logbook, placement, programme, step } from '../given.ts'

const at = '2026-03-20T10:00:00.000Z'
const refusalOf = (ruling: Ruling<unknown>) => (ruling.ok ? undefined : ruling.refusal)
const changesOf = (ruling: Ruling<readonly Change[]>) => (ruling.ok ? ruling.value : undefined)

describe('an activity', () => {
  const seminar: Activity = {
    kind: 'activity',
    delmal: ['BT3', 'BT8'],
    activity: 'seminarium',
    from: '2026-03-18',
    to: '2026-03-18',
    check: 'DOPS',
    supervisor: 'bo',
    line: 'Etik i vardagen',
  }
  const id = 'activity/1'
  const write = (of: Logbook, more: Partial<Activity> = {}, steps = 0, today = '2026-03-20') =>
    writeActivity(of, { entry: id, steps, content: { ...seminar, ...more }, by: 'anna', at, today })
  const did = (kind: 'logged' | 'amended', content: Activity) => [
    step(id, { did: kind, at, by: 'anna', content }),
  ]
  const after = (...steps: Step[]) => steps.map((one) => step(id, one)).reduce(apply, logbook())
  const log: Step = { did: 'logged', at, by: 'anna', content: seminar }
  const approve: Step = { did: 'approved', at, by: 'bo', signer: { name: 'Bo', confirmed: true } }
  const sendBack: Step = { did: 'returned', at, by: 'bo', reason: 'fel dag' }

  it('is logged once, and changed where it stands', () => {
    expect(changesOf(write(logbook()))).toEqual(did('logged', seminar))
    expect(changesOf(write(after(log), { from: '2026-03-17' }, 1))).toEqual(
      did('amended', { ...seminar, from: '2026-03-17' }),
    )
  })

  it('is never written over a week, nor under any name but its own', () => {
    const week = step('2026-W11/akut', log)
    for (const [entry, steps] of [
      ['2026-W11/akut', 1],
      ['2026-W12/akut', 0],
      ['aktivitet/1', 0],
    ] as const) {
      const writing = {
        entry,
        steps,
        content: { ...seminar, line: 'Etik' },
        by: 'anna',
        at,
        today: '2026-03-20',
      }
      expect(refusalOf(writeActivity(apply(logbook(), week), writing))).toEqual({ name: 'notThere' })
    }
  })

  it.each<Partial<Activity>>([
    { delmal: ['BT3'] },
    { activity: 'kurs' },
    { from: '2026-03-17' },
    { from: '2026-03-19', to: '2026-03-19' },
    { check: 'CBD' },
    { supervisor: 'karin' },
    { line: 'Etik' },
  ])('says something new by %o, also after an approval', (more) => {
    for (const steps of [[log], [log, approve]])
      expect(changesOf(write(after(...steps), more, steps.length))).toEqual(
        did('amended', { ...seminar, ...more }),
      )
  })

  it('that says the same is kept as it is, but a returned one is sent in again', () => {
    expect(changesOf(write(after(log), {}, 1))).toEqual([])
    expect(changesOf(write(after(log, approve), {}, 2))).toEqual([])
    expect(changesOf(write(after(log, sendBack), {}, 2))).toEqual(did('amended', seminar))
  })

  it('that was withdrawn is logged anew, though it says the same', () => {
    const gone = after(log, { did: 'withdrawn', at, by: 'anna' })
    expect(changesOf(write(gone, {}, 2))).toEqual(did('logged', seminar))
  })

  it('needs a logbook, and the entry as the person saw it', () => {
    expect(refusalOf(write(emptyLogbook('anna')))).toEqual({ name: 'notEnrolled' })
    expect(refusalOf(write(after(log)))).toEqual({ name: 'outdated' })
    expect(refusalOf(write(logbook(), {}, 1))).toEqual({ name: 'outdated' })
  })

  it('needs a delmål and a day that has been, within the post', () => {
    const post = { start: '2026-01-05', end: '2027-01-04' }
    expect(refusalOf(write(logbook(), { delmal: [] }))).toEqual({ name: 'delmalMissing' })
    expect(refusalOf(write(logbook(), { to: '2026-03-17' }))).toEqual({
      name: 'dayUnknown',
      asked: '2026-03-17',
    })
    expect(refusalOf(write(logbook(), { to: '2026-03-21' }))).toEqual({ name: 'dayAhead', day: '2026-03-21' })
    expect(write(logbook(), { to: '2026-03-20' }).ok).toBe(true)
    expect(refusalOf(write(logbook(), { from: '2026-01-04' }))).toEqual({
      name: 'dayOutside',
      day: '2026-01-04',
      ...post,
    })
    expect(write(logbook(), { from: '2026-01-05' }).ok).toBe(true)
    expect(write(logbook(), { from: '2025-06-01', activity: 'tidigare tjänstgöring' }).ok).toBe(true)
    const late = { from: '2027-01-03', to: '2027-01-05' }
    expect(refusalOf(write(logbook(), late, 0, '2027-02-01'))).toEqual({
      name: 'dayOutside',
      day: '2027-01-05',
      ...post,
    })
    expect(write(logbook(), { to: '2027-01-04' }, 0, '2027-02-01').ok).toBe(true)
  })

  it('has no last day where the post has none', () => {
    const { end: _, ...open } = { ...logbook().enrolment!, end: undefined }
    const of = apply(logbook(), { change: 'enrolmentSet', enrolment: open })
    expect(write(of, { to: '2029-01-01' }, 0, '2029-01-01').ok).toBe(true)
  })

  it('has a line of at most 300 characters', () => {
    expect(write(logbook(), { line: 'x'.repeat(300) }).ok).toBe(true)
    expect(refusalOf(write(logbook(), { line: 'x'.repeat(301) }))).toEqual({
      name: 'lineTooLong',
      atMost: 300,
    })
    const { line: _, ...silent } = seminar
    expect(
      changesOf(
        writeActivity(logbook(), {
          entry: id,
          steps: 0,
          content: silent,
          by: 'anna',
          at,
          today: '2026-03-20',
        }),
      ),
    ).toEqual(did('logged', silent))
  })
})

describe('a placement', () => {
  const akut = placement('akut', '2026-01-05', '2026-04-30')
  const planned = logbook([{ change: 'planSet', plan: [akut] }])
  const vc = placement('vc', '2026-05-01', '2026-08-31', { specialty: 'allmänmedicin' })
  const set = (of: Logbook, one: Placement, was = '') => {
    const change = { what: 'place' as const, placement: one, was, rest: 'none' as const }
    const ruling = replan(of, { change, by: 'anna', at })
    return ruling.ok ? granted(ruling.value.filter((each) => each.change !== 'replanned')) : ruling
  }

  it('is added in the order of time, whatever order it is written in', () => {
    expect(changesOf(set(planned, vc))).toEqual([{ change: 'planSet', plan: [akut, vc] }])
    const later = logbook([{ change: 'planSet', plan: [vc] }])
    expect(changesOf(set(later, akut))).toEqual([{ change: 'planSet', plan: [akut, vc] }])
  })

  it('is changed as the person saw it, and the others stay', () => {
    const both = logbook([{ change: 'planSet', plan: [akut, vc] }])
    const longer = { ...akut, from: '2026-01-12' }
    expect(changesOf(set(both, longer, fingerprintOf(akut)))).toEqual([
      { change: 'planSet', plan: [longer, vc] },
    ])
  })

  it.each<Partial<Placement>>([
    { unit: 'Annan' },
    { specialty: 'kirurgi' },
    { from: '2026-01-06' },
    { to: '2026-04-29' },
    { supervisor: 'karin' },
  ])('that was changed meanwhile by %o is not written over', (more) => {
    expect(refusalOf(set(planned, akut, fingerprintOf({ ...akut, ...more })))).toEqual({ name: 'outdated' })
  })

  it('that is new is not one that is there, and one that is there is not new', () => {
    expect(refusalOf(set(planned, akut))).toEqual({ name: 'outdated' })
    expect(refusalOf(set(planned, vc, fingerprintOf(vc)))).toEqual({ name: 'outdated' })
    expect(fingerprintOf(undefined)).toBe('')
  })

  it('needs a logbook, a unit, a specialty and days in order', () => {
    expect(refusalOf(set(emptyLogbook('anna'), vc))).toEqual({ name: 'notEnrolled' })
    expect(refusalOf(set(planned, { ...vc, unit: ' ' }))).toEqual({ name: 'unitMissing' })
    expect(refusalOf(set(planned, { ...vc, specialty: ' ' }))).toEqual({ name: 'unitMissing' })
    expect(refusalOf(set(planned, { ...vc, from: '2026-02-30' }))).toEqual({
      name: 'dayUnknown',
      asked: '2026-02-30',
    })
    expect(refusalOf(set(planned, { ...vc, to: 'juni' }))).toEqual({ name: 'dayUnknown', asked: 'juni' })
    expect(refusalOf(set(planned, { ...vc, to: '2026-04-30' }))).toEqual({ name: 'periodBackwards' })
    expect(set(planned, { ...vc, to: '2026-05-01' }).ok).toBe(true)
  })

  it('shares no day with another', () => {
    expect(refusalOf(set(planned, { ...vc, from: '2026-04-30' }))).toEqual({
      name: 'placementOverlaps',
      unit: 'Kliniken akut',
      from: '2026-01-05',
      to: '2026-04-30',
    })
  })
})

describe('beginning a logbook', () => {
  const asked: EnrolmentAsked = { start: '2026-03-02', form: 'fristående', percent: 100 }
  const begin = (more: object = {}, by: Programme = programme('stockholm')) =>
    enrol(emptyLogbook('anna'), by, { ...asked, ...more })
  const lastDay = (by: Programme) => {
    const [change] = changesOf(begin({}, by)) ?? []
    return change?.change === 'enrolmentSet' ? (change.enrolment.end ?? 'open') : undefined
  }

  it('takes its last day from the programme’s months or weeks, and none where they vary', () => {
    expect(changesOf(begin())).toEqual([
      { change: 'enrolmentSet', enrolment: { ...asked, programme: 'stockholm', end: '2027-03-01' } },
    ])
    const base = programme('stockholm')
    const length = (of: object) => ({ ...base, length: { ...base.length, ...of } }) as Programme
    expect(lastDay({ ...base, length: { weeks: 52, fact: base.total!.fact } } as unknown as Programme)).toBe(
      '2027-02-28',
    )
    expect(lastDay(length({ months: 6 }))).toBe('2026-09-01')
    const open = changesOf(begin({}, programme('nationell')))?.[0]
    expect(open).toStrictEqual({ change: 'enrolmentSet', enrolment: { ...asked, programme: 'nationell' } })
  })

  it('happens once', () => {
    expect(refusalOf(enrol(logbook(), programme('stockholm'), asked))).toEqual({ name: 'alreadyEnrolled' })
  })

  it('needs days that exist, and the first day of ST where it is integrerad', () => {
    expect(refusalOf(begin({ start: '2026-02-30' }))).toEqual({ name: 'dayUnknown', asked: '2026-02-30' })
    const whole = { form: 'integrerad' }
    expect(refusalOf(begin(whole))).toEqual({ name: 'stStartMissing' })
    expect(refusalOf(begin({ ...whole, stStart: '2026-13-01' }))).toEqual({
      name: 'dayUnknown',
      asked: '2026-13-01',
    })
    expect(begin({ ...whole, stStart: '2026-01-07' }).ok).toBe(true)
    expect(begin({ stStart: '2026-01-07' }).ok).toBe(true)
  })

  it.each([0, -1, 100.5, 101, Number.NaN])('refuses %d percent', (percent) => {
    expect(refusalOf(begin({ percent }))).toEqual({ name: 'percentOutOfRange', asked: String(percent) })
  })

  it.each([1, 50, 100])('takes %d percent', (percent) => {
    expect(begin({ percent }).ok).toBe(true)
  })
})

it('compares e-mail addresses in lower case, without spaces around', () => {
  expect(emailOf(' Bo.Ek@Example.org ')).toBe('bo.ek@example.org')
  expect(emailOf('Bo Ek')).toBeUndefined()
})
