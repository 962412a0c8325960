import { describe, expect, it } from 'vitest'
import { contentOf, roundOf, statusOf } from '../../rules/entry.ts'
import { apply, entryOf, loggedWeeks, type Change, type Logbook } from '../../rules/logbook.ts'
import { proposal } from '../../rules/proposal.ts'
import type { Ruling } from '../../rules/refusal.ts'
import { resolveWeek } from '../../rules/resolveWeek.ts'
import { undo, undoWeek, withdraw } from '../../rules/takeBack.ts'
import { unloggedWeeks } from '../../rules/unloggedWeeks.ts'
import { stepsOfWeek, writeWeek, type WeekWriting } from '../../rules/writeWeek.ts'
import { absent, approved, enrolment, logbook, logged, placement, week } from '../given.ts'

const at = '2026-06-05T12:10:00.000Z'
const today = '2026-06-05'
const plan: Change = {
  change: 'planSet',
  plan: [
    placement('vc', '2026-01-05', '2026-05-04', { specialty: 'allmänmedicin', supervisor: 'sara' }),
    placement('akut', '2026-05-05', '2026-08-28'),
    placement('psyk', '2026-08-31', '2027-01-04', { specialty: 'psykiatri' }),
  ],
}
const planned = logbook([plan])

const then = (of: Logbook, ruling: Ruling<readonly Change[]>): Logbook => {
  if (!ruling.ok) throw new Error(ruling.refusal.name)
  return ruling.value.reduce(apply, of)
}
const write = (of: Logbook, one: string, more: Partial<WeekWriting> = {}) =>
  writeWeek(of, {
    week: one,
    parts: proposal(of, one),
    steps: stepsOfWeek(of, one),
    amend: false,
    by: 'anna',
    at,
    today,
    ...more,
  })
const refusalOf = (ruling: Ruling<unknown>) => (ruling.ok ? undefined : ruling.refusal.name)

describe('what a week is proposed as', () => {
  it('follows the plan, with its handledare and the percent of the post', () => {
    expect(proposal(logbook([plan], { percent: 80 }), '2026-W10')).toEqual([
      expect.objectContaining({
        placement: 'vc',
        supervisor: 'sara',
        percent: 80,
        from: '2026-03-02',
        to: '2026-03-08',
      }),
    ])
  })

  it('has two parts in a week in which the placement changes', () => {
    expect(proposal(planned, '2026-W19').map(({ placement: id, from, to }) => [id, from, to])).toEqual([
      ['vc', '2026-05-04', '2026-05-04'],
      ['akut', '2026-05-05', '2026-05-10'],
    ])
  })

  it('gives the weekend to the part before it', () => {
    // The plan says akut until Friday 28 August and psyk from Monday 31.
    expect(proposal(planned, '2026-W35').map(({ placement: id, to }) => [id, to])).toEqual([
      ['akut', '2026-08-30'],
    ])
    expect(proposal(planned, '2026-W36').map(({ placement: id, from }) => [id, from])).toEqual([
      ['psyk', '2026-08-31'],
    ])
  })

  it('begins and ends with the post', () => {
    expect(proposal(logbook([plan], { start: '2026-01-07' }), '2026-W02')[0]?.from).toBe('2026-01-07')
    expect(proposal(planned, '2027-W01').map(({ to }) => to)).toEqual(['2027-01-04'])
    expect(proposal(planned, '2025-W50')).toEqual([])
  })

  it('is as the week before where the plan says nothing, without that week’s absence', () => {
    const of = logbook([logged(week('2026-W10', { percent: 60, absences: [absent('VAB', 2)] }))])
    expect(proposal(of, '2026-W11')).toEqual([
      expect.objectContaining({
        placement: 'akut',
        percent: 60,
        absences: [],
        from: '2026-03-09',
        to: '2026-03-15',
      }),
    ])
    expect(proposal(logbook(), '2026-W11')).toEqual([])
  })
})

describe('logging a week', () => {
  it('logs both parts of a split week', () => {
    const of = then(planned, write(planned, '2026-W19'))
    expect(loggedWeeks(of).map(({ entry }) => entry.id)).toEqual(['2026-W19/vc', '2026-W19/akut'])
  })

  it('refuses the same week twice', () => {
    const of = then(planned, write(planned, '2026-W10'))
    expect(refusalOf(write(of, '2026-W10'))).toBe('alreadyLogged')
  })

  it('refuses what lies outside the post, and service ahead; leave ahead is welcome', () => {
    expect(refusalOf(write(planned, '2025-W50'))).toBe('outsideService')
    expect(refusalOf(write(planned, '2026-W30'))).toBe('serviceAhead')
    const away = proposal(planned, '2026-W30').map((part) => ({
      ...part,
      absences: [absent('semester', 10)],
    }))
    expect(write(planned, '2026-W30', { parts: away }).ok).toBe(true)
    expect(write(planned, '2026-W23').ok).toBe(true)
  })

  it('refuses a percent and an absence that cannot be', () => {
    const parts = (more: object) => proposal(planned, '2026-W10').map((part) => ({ ...part, ...more }))
    for (const percent of [0, 101, 130, 12.5, Number.NaN])
      expect(refusalOf(write(planned, '2026-W10', { parts: parts({ percent }) }))).toBe('percentOutOfRange')
    expect(
      refusalOf(
        write(planned, '2026-W10', { parts: parts({ absences: [absent('VAB', 6), absent('kurs', 5)] }) }),
      ),
    ).toBe('tooManyHalfDays')
    expect(refusalOf(write(planned, '2026-W10', { parts: [] }))).toBe('noPlacement')
    expect(refusalOf(write({ ...planned, enrolment: undefined }, '2026-W10'))).toBe('notEnrolled')
  })

  it('refuses a card that is older than the week', () => {
    const once = then(planned, write(planned, '2026-W10'))
    const gone = then(once, undoWeek(once, '2026-W10', { steps: 1, by: 'anna', at }))
    expect(refusalOf(write(gone, '2026-W10', { steps: 0 }))).toBe('outdated')
    expect(write(gone, '2026-W10').ok).toBe(true)
  })
})

describe('correcting and taking back', () => {
  const once = then(planned, write(planned, '2026-W10'))
  const changed = proposal(planned, '2026-W10').map((part) => ({ ...part, percent: 80 }))

  it('asks for a new approval when an approved week is corrected, and keeps both in the history', () => {
    const content = week('2026-W23')
    const of = logbook([plan, logged(content), approved(content)])
    const after = then(
      of,
      write(of, '2026-W23', { amend: true, parts: [{ ...proposal(of, '2026-W23')[0]!, percent: 50 }] }),
    )
    const entry = entryOf(after, '2026-W23/akut')!
    expect([statusOf(entry), roundOf(entry), entry.steps.map(({ did }) => did)]).toEqual([
      'waiting',
      1,
      ['logged', 'approved', 'amended'],
    ])
    const back = then(after, undoWeek(after, '2026-W23', { steps: 3, by: 'anna', at }))
    expect(statusOf(entryOf(back, '2026-W23/akut')!)).toBe('approved')
  })

  it('takes no step when nothing differs', () => {
    expect(write(once, '2026-W10', { amend: true })).toEqual({ ok: true, value: [] })
  })

  it('moves a week to another placement, and back in one undo', () => {
    const elsewhere = [{ ...proposal(planned, '2026-W23')[0]!, from: '2026-03-02', to: '2026-03-08' }]
    const moved = then(
      once,
      write(once, '2026-W10', { amend: true, parts: elsewhere, at: '2026-06-06T09:00:00.000Z' }),
    )
    expect(loggedWeeks(moved).map(({ entry }) => entry.id)).toEqual(['2026-W10/akut'])
    const back = then(moved, undoWeek(moved, '2026-W10', { steps: 3, by: 'anna', at }))
    expect(loggedWeeks(back).map(({ entry }) => entry.id)).toEqual(['2026-W10/vc'])
  })

  it('undoes step by step down to nothing, and only one’s own steps', () => {
    const twice = then(once, write(once, '2026-W10', { amend: true, parts: changed }))
    const id = '2026-W10/vc'
    const first = then(twice, undo(twice, { entry: id, steps: 2, by: 'anna', at }))
    expect(contentOf(entryOf(first, id)!)).toMatchObject({ percent: 100 })
    const none = then(first, undo(first, { entry: id, steps: 3, by: 'anna', at }))
    expect(statusOf(entryOf(none, id)!)).toBe('gone')
    expect(refusalOf(undo(none, { entry: id, steps: 4, by: 'anna', at }))).toBe('nothingToUndo')
    expect(refusalOf(undo(twice, { entry: id, steps: 2, by: 'bo', at }))).toBe('notYourStep')
    expect(refusalOf(undo(twice, { entry: id, steps: 1, by: 'anna', at }))).toBe('outdated')
  })

  it('takes an entry out once', () => {
    const id = '2026-W10/vc'
    const gone = then(once, withdraw(once, { entry: id, steps: 1, by: 'anna', at }))
    expect(loggedWeeks(gone)).toEqual([])
    expect(refusalOf(withdraw(gone, { entry: id, steps: 2, by: 'anna', at }))).toBe('notThere')
  })
})

describe('which weeks are not logged', () => {
  it('lists them oldest first, up to the week asked for', () => {
    const of = logbook([plan, logged(week('2026-W03', { placement: 'vc' }))])
    expect(unloggedWeeks(of, '2026-W04')).toEqual(['2026-W02', '2026-W04'])
  })

  it('lists a week of which only a part is logged, and none after the post', () => {
    const of = logbook([plan, logged(week('2026-W19', { placement: 'vc', to: '2026-05-04' }))], {
      start: '2026-05-04',
      end: '2026-05-17',
    })
    expect(unloggedWeeks(of, '2026-W40')).toEqual(['2026-W19', '2026-W20'])
  })
})

describe('which week a number means', () => {
  const post = enrolment({ start: '2026-03-02', end: '2027-03-01' })
  const meant = (number: number, on: string) => resolveWeek(number, post, on)

  it('is the latest that has begun within the post, else the next to come', () => {
    expect(meant(47, '2026-11-23')).toEqual({ ok: true, value: '2026-W47' })
    expect(meant(50, '2027-01-15')).toEqual({ ok: true, value: '2026-W50' })
    expect(meant(5, '2026-11-23')).toEqual({ ok: true, value: '2027-W05' })
    expect(meant(53, '2027-01-15')).toEqual({ ok: true, value: '2026-W53' })
  })

  it('does not exist beyond the year’s last', () => {
    expect(meant(54, '2026-11-23')).toEqual({ ok: false, refusal: { name: 'noSuchWeek', number: 54 } })
    expect(refusalOf(resolveWeek(53, enrolment({ start: '2023-01-02' }), '2023-06-01'))).toBe('noSuchWeek')
  })
})
