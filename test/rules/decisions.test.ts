import { describe, expect, it } from 'vitest'
import { approve, returnEntry } from '../../rules/decide.ts'
import { due, nextDue } from '../../rules/due.ts'
import { lastStep, statusOf } from '../../rules/entry.ts'
import { apply, entryOf, type Change, type Logbook } from '../../rules/logbook.ts'
import { lives } from '../../rules/lives.ts'
import { mayRead } from '../../rules/mayRead.ts'
import { plan, type Told } from '../../rules/plan.ts'
import type { Ruling } from '../../rules/refusal.ts'
import { defaultSettings } from '../../rules/settings.ts'
import { undo } from '../../rules/takeBack.ts'
import { approved, logbook, logged, people, person, placement, week } from '../given.ts'

const at = '2026-11-23T08:00:00.000Z'
const today = '2026-11-23'
const id = '2026-W47/akut'
const everyone = people(
  person('bo', { specialty: 'akutsjukvård', workplace: 'Akuten' }),
  person('karin'),
  person('dag'),
  person('lisa', { delegate: { to: 'dag', from: '2026-11-20', until: '2026-11-27' } }),
  person('anna', { roles: ['doctor', 'supervisor'] }),
)
const involved: Change = { change: 'peopleSet', people: { mainSupervisor: 'karin' } }
const one = logbook([involved, logged(week('2026-W47'))])

const asks = (who: string, more: object = {}) => ({
  entry: id,
  steps: 1,
  person: everyone.get(who) ?? person(who),
  people: everyone,
  at,
  today,
  ...more,
})
const refusalOf = (ruling: Ruling<unknown>) => (ruling.ok ? undefined : ruling.refusal)
const then = (of: Logbook, ruling: Ruling<readonly Change[]>): Logbook =>
  ruling.ok ? ruling.value.reduce(apply, of) : of

describe('who may decide', () => {
  it('lets the handledare of the week and the huvudhandledare', () => {
    expect(approve(one, asks('bo')).ok).toBe(true)
    expect(approve(one, asks('karin')).ok).toBe(true)
  })

  it('lets nobody in their own logbook, whatever they are named as', () => {
    const own = logbook([involved, logged(week('2026-W47', { supervisor: 'anna' }))])
    expect(refusalOf(approve(own, asks('anna')))).toEqual({ name: 'ownLogbook' })
  })

  it('tells a stranger whose it is', () => {
    expect(refusalOf(approve(one, asks('dag')))).toEqual({ name: 'notYours', deciders: ['bo', 'karin'] })
  })

  it('lets a delegate within his dates only', () => {
    const of = logbook([logged(week('2026-W47', { supervisor: 'lisa' }))])
    expect(approve(of, asks('dag', { today: '2026-11-27' })).ok).toBe(true)
    expect(refusalOf(approve(of, asks('dag', { today: '2026-11-28' })))?.name).toBe('notYours')
  })

  it('keeps the handledare of a week when the plan changes', () => {
    const moved = apply(one, {
      change: 'planSet',
      plan: [placement('akut', '2026-01-05', '2026-12-31', { supervisor: 'dag' })],
    })
    expect(approve(moved, asks('bo')).ok).toBe(true)
    expect(approve(moved, asks('dag')).ok).toBe(false)
  })

  it('shows a logbook to its doctor, those who supervise in it and the kansli', () => {
    const readers = ['anna', 'bo', 'karin'].map((who) => mayRead(person(who), one))
    expect([
      ...readers,
      mayRead(person('maria', { roles: ['office'] }), one),
      mayRead(person('dag'), one),
    ]).toEqual([true, true, true, true, false])
  })
})

describe('approving and returning', () => {
  it('keeps the signer’s name, specialty and workplace, which the certificate needs', () => {
    const after = then(one, approve(one, asks('bo')))
    expect(lastStep(entryOf(after, id)!)).toMatchObject({
      signer: { name: 'Bo', specialty: 'akutsjukvård', workplace: 'Akuten', confirmed: true },
    })
  })

  it('refuses a second approval and says by whom the first was', () => {
    const after = then(one, approve(one, asks('bo')))
    expect(refusalOf(approve(after, asks('karin', { steps: 2 })))).toEqual({
      name: 'alreadyDecided',
      outcome: 'approved',
      by: 'bo',
    })
  })

  it('refuses to approve another wording than the one shown', () => {
    const amended = apply(one, {
      change: 'stepTaken',
      entry: id,
      step: { did: 'amended', at, by: 'anna', content: week('2026-W47', { percent: 50 }) },
    })
    expect(refusalOf(approve(amended, asks('bo')))).toEqual({ name: 'outdated' })
    expect(approve(amended, asks('bo', { steps: 2 })).ok).toBe(true)
  })

  it('returns with a reason only', () => {
    expect(refusalOf(returnEntry(one, asks('bo'), '  '))).toEqual({ name: 'reasonMissing' })
    expect(statusOf(entryOf(then(one, returnEntry(one, asks('bo'), 'fel vecka')), id)!)).toBe('returned')
  })

  it('lets the decider take the decision back, and nobody else', () => {
    const after = then(one, approve(one, asks('bo')))
    expect(refusalOf(undo(after, { entry: id, steps: 2, by: 'karin', at }))).toEqual({
      name: 'notYourStep',
      by: 'bo',
    })
    expect(statusOf(entryOf(then(after, undo(after, { entry: id, steps: 2, by: 'bo', at })), id)!)).toBe(
      'waiting',
    )
  })

  it('finds nothing to decide where nothing is logged', () => {
    expect(refusalOf(approve(logbook(), asks('bo')))).toEqual({ name: 'notThere' })
    const gone = apply(one, { change: 'stepTaken', entry: id, step: { did: 'withdrawn', at, by: 'anna' } })
    expect(refusalOf(approve(gone, asks('bo', { steps: 2 })))).toEqual({ name: 'notThere' })
  })
})

describe('what is due', () => {
  const friday = '2026-11-20T13:00:00.000Z'
  const active = logbook([{ change: 'planSet', plan: [placement('akut', '2026-11-02', '2026-12-31')] }], {
    start: '2026-11-02',
  })

  it('asks the handledare of a waiting week, else the huvudhandledare, and not again after a decision', () => {
    const recipients = (of: Logbook) =>
      due(of, everyone, defaultSettings, '2026-11-20T08:00:00.000Z')
        .filter(({ key }) => key.startsWith('request'))
        .map(({ recipient }) => recipient)
    expect(recipients(one)).toEqual(['bo'])
    const { supervisor: _, ...nobody } = week('2026-W47')
    expect(recipients(logbook([involved, logged(nobody)]))).toEqual(['karin'])
    expect(recipients(logbook([logged(week('2026-W47')), approved(week('2026-W47'))]))).toEqual([])
  })

  it('asks a delegate within his dates as well', () => {
    const of = logbook([logged(week('2026-W47', { supervisor: 'lisa' }))])
    const asked = (now: string) => due(of, everyone, defaultSettings, now).map(({ recipient }) => recipient)
    expect(asked('2026-11-23T08:00:00.000Z')).toContain('dag')
    expect(asked('2026-11-19T08:00:00.000Z')).not.toContain('dag')
  })

  it('asks the huvudhandledare where a doctor is named as her own handledare', () => {
    const own = logbook([involved, logged(week('2026-W47', { supervisor: 'anna' }))])
    expect(due(own, everyone, defaultSettings, '2026-11-20T08:00:00.000Z')[0]?.recipient).toBe('karin')
  })

  it('sends the card of the week on Friday 14:00, with the older weeks that are missing', () => {
    const cards = (now: string) => due(active, everyone, defaultSettings, now).map(({ card }) => card)
    expect(cards(friday)).toEqual([
      { kind: 'weeks', doctor: 'anna', weeks: ['2026-W45', '2026-W46', '2026-W47'] },
    ])
    expect(cards('2026-11-20T12:59:00.000Z')).toEqual([
      { kind: 'weeks', doctor: 'anna', weeks: ['2026-W45', '2026-W46'] },
    ])
  })

  it('is silent for a week that is logged already, and after the post', () => {
    const done = apply(active, logged(week('2026-W47')))
    expect(due(done, everyone, defaultSettings, friday).filter(({ key }) => key.startsWith('week'))).toEqual(
      [],
    )
    expect(
      due(logbook([], { start: '2026-01-05', end: '2026-05-31' }), everyone, defaultSettings, friday),
    ).toEqual([])
    expect(
      nextDue(logbook([], { start: '2026-01-05', end: '2026-05-31' }), defaultSettings, friday),
    ).toBeUndefined()
  })

  it('sends the last card in the week in which the post ends', () => {
    const of = logbook([], { start: '2026-11-02', end: '2026-11-18' })
    expect(nextDue(of, defaultSettings, '2026-11-13T13:00:00.000Z')).toBe(friday)
    expect(nextDue(of, defaultSettings, friday)).toBeUndefined()
  })

  it('is next due the Friday after, over the clock shift too', () => {
    expect(nextDue(active, defaultSettings, friday)).toBe('2026-11-27T13:00:00.000Z')
    expect(nextDue(logbook(), defaultSettings, '2026-03-27T13:00:00.000Z')).toBe('2026-04-03T12:00:00.000Z')
  })
})

describe('what is said about it', () => {
  const request = (doctor: string, nth = 47) => ({
    key: `request/bo/${doctor}/${nth}`,
    recipient: 'bo',
    card: { kind: 'requests' as const, subjects: [{ doctor, entry: `2026-W${nth}/akut`, round: 0 }] },
  })
  const waits = () => true
  const done = () => false
  const cardOf = (...dues: ReturnType<typeof request>[]) => ({
    kind: 'requests' as const,
    subjects: dues.flatMap(({ card }) => card.subjects),
  })
  const shown = (day: string, ...dues: ReturnType<typeof request>[]): Told => ({
    key: 'shown',
    recipient: 'bo',
    card: cardOf(...dues),
    day,
  })

  it('puts everything that waits for one handledare into one card', () => {
    expect(plan([request('anna'), request('erik')], [], waits, today)).toEqual([
      {
        how: 'send',
        key: 'request/bo/anna/47',
        recipient: 'bo',
        card: cardOf(request('anna'), request('erik')),
      },
    ])
  })

  it('adds in silence to a card of the same day that still waits', () => {
    expect(plan([request('erik')], [shown(today, request('anna'))], waits, today)).toEqual([
      { how: 'rewrite', key: 'shown', card: cardOf(request('anna'), request('erik')) },
    ])
    expect(plan([request('erik')], [shown(today, request('anna'))], done, today)).toMatchObject([
      { how: 'send', key: 'request/bo/erik/47' },
    ])
  })

  it('is news on a later day, and brings along what still waits in an older card', () => {
    const messages = plan([request('erik')], [shown('2026-11-20', request('anna'))], waits, today)
    expect(messages).toEqual([
      {
        how: 'rewrite',
        key: 'shown',
        card: { kind: 'requests', subjects: [{ ...request('anna').card.subjects[0], moved: true }] },
      },
      {
        how: 'send',
        key: 'request/bo/erik/47',
        recipient: 'bo',
        card: cardOf(request('anna'), request('erik')),
      },
    ])
  })

  it('says nothing twice', () => {
    expect(plan([request('anna')], [shown('2026-11-20', request('anna'))], waits, today)).toEqual([])
  })

  it('never puts more than ten into one card', () => {
    const many = Array.from({ length: 23 }, (_, i) => request('anna', 10 + i))
    const sent = plan(many, [], waits, today)
    expect(sent.map((one) => one.card.kind === 'requests' && one.card.subjects.length)).toEqual([10, 10, 3])
    expect(new Set(sent.map(({ key }) => key)).size).toBe(3)
  })

  it('rewrites a message for eight weeks, and a request for as long as it waits', () => {
    expect(lives(shown('2026-09-28', request('anna')), done, today)).toBe(true)
    expect(lives(shown('2026-09-27', request('anna')), done, today)).toBe(false)
    expect(lives(shown('2026-01-01', request('anna')), waits, today)).toBe(true)
  })
})
