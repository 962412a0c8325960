import { describe, expect, it } from 'vitest'
import { approve, returnEntry } from '../../rules/decide.ts'
import { lastStep, statusOf } from '../../rules/entry.ts'
import { apply, entryOf, type Change, type Logbook } from '../../rules/logbook.ts'
import { mayRead } from '../../rules/mayRead.ts'
import type { Ruling } from '../../rules/refusal.ts'
import { undo } from '../../rules/takeBack.ts'
import { logbook, logged, people, person, placement, week } from '../given.ts'

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
    const alone = logbook([logged(week('2026-W47'))])
    expect(refusalOf(approve(alone, asks('dag')))).toEqual({ name: 'notYours', deciders: ['bo'] })
  })

  it('lets a delegate within his dates only', () => {
    const of = logbook([logged(week('2026-W47', { supervisor: 'lisa' }))])
    const after = then(of, approve(of, asks('dag', { today: '2026-11-27' })))
    expect(lastStep(entryOf(after, id)!)).toMatchObject({ by: 'dag', onBehalfOf: 'lisa' })
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

  it('leaves out of the signer what nobody knows', () => {
    const ruling = approve(one, asks('karin'))
    const signed = ruling.ok && ruling.value[0]?.change === 'stepTaken' ? ruling.value[0].step : undefined
    expect(signed).toStrictEqual({
      did: 'approved',
      at,
      by: 'karin',
      signer: { name: 'Karin', confirmed: true },
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

  it('refuses to decide anew what was sent back, and says by whom', () => {
    const after = then(one, returnEntry(one, asks('bo'), 'fel vecka'))
    expect(refusalOf(approve(after, asks('karin', { steps: 2 })))).toEqual({
      name: 'alreadyDecided',
      outcome: 'returned',
      by: 'bo',
    })
  })

  it('keeps the reason without spaces around', () => {
    const after = then(one, returnEntry(one, asks('bo'), ' fel vecka '))
    expect(lastStep(entryOf(after, id)!)).toMatchObject({ did: 'returned', reason: 'fel vecka' })
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
    const undone = apply(one, { change: 'stepTaken', entry: id, step: { did: 'undone', at, by: 'anna' } })
    expect(refusalOf(approve(undone, asks('karin', { steps: 2 })))).toEqual({ name: 'notThere' })
  })
})
