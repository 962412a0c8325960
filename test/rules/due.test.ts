import { describe, expect, it } from 'vitest'
import type { Instant } from '../../rules/calendar/instant.ts'
import { instantOf } from '../../rules/calendar/instant.ts'
import { dueNow, nextDue, timetable } from '../../rules/due/timetable.ts'
import { apply, type Change, type Logbook } from '../../rules/logbook.ts'
import { defaultSettings } from '../../rules/settings.ts'
import { approved, logbook, logged, people, person, placement, week } from '../given.ts'

const zone = 'Europe/Stockholm'
const everyone = people(
  person('bo'),
  person('karin'),
  person('dag'),
  person('lisa', { delegate: { to: 'dag', from: '2026-11-20', until: '2026-11-27' } }),
  person('eva', { away: [{ from: '2026-11-23', back: '2026-12-07' }] }),
  person('anna', { roles: ['doctor'] }),
)
const involved: Change = { change: 'peopleSet', people: { mainSupervisor: 'karin' } }

const concernOf = (of: Logbook, now: Instant, known = everyone) => ({
  logbook: of,
  facts: undefined,
  people: known,
  settings: defaultSettings,
  now,
})
const at = (local: string) => instantOf(local, zone)
const dueAt = (of: Logbook, local: string) => dueNow(timetable(concernOf(of, at(local))), at(local))
const nextAt = (of: Logbook, now: Instant) => nextDue(timetable(concernOf(of, now)), concernOf(of, now))
/** 'karin escalated', 'bo day1' */
const told = (of: Logbook, local: string) =>
  dueAt(of, local)
    .filter(({ subject }) => subject.startsWith('request'))
    .map(({ key, recipient }) => `${recipient} ${key.slice(key.indexOf('#') + 1, key.lastIndexOf('@'))}`)

/** Logged on Thursday 19 November 2026 at 15:00. */
const thursday = '2026-11-19T14:00:00.000Z'
const waiting = (supervisor = 'bo') =>
  logbook([involved, logged(week('2026-W47', { supervisor }), 'anna', thursday)])

describe('a request', () => {
  it('goes to the handledare of the week, else the huvudhandledare, and not again after a decision', () => {
    expect(told(waiting(), '2026-11-19T15:00')).toEqual(['bo asked'])
    const { supervisor: _, ...nobody } = week('2026-W47')
    expect(told(logbook([involved, logged(nobody, 'anna', thursday)]), '2026-11-19T15:00')).toEqual([
      'karin asked',
    ])
    expect(told(logbook([logged(week('2026-W47')), approved(week('2026-W47'))]), '2026-11-20T08:00')).toEqual(
      [],
    )
  })

  it('goes to the huvudhandledare where a doctor is named as her own handledare', () => {
    expect(told(waiting('anna'), '2026-11-19T15:00')).toEqual(['karin asked'])
  })

  it('goes to a delegate within the dates as well', () => {
    expect(told(waiting('lisa'), '2026-11-19T15:00')).toEqual(['lisa asked'])
    expect(told(waiting('lisa'), '2026-11-20T08:00')).toEqual(['lisa asked', 'dag asked'])
  })

  it('is reminded of on working days 1 and 3, and on day 5 asked of the huvudhandledare as well', () => {
    const of = waiting()
    expect(told(of, '2026-11-20T09:14')).toEqual(['bo asked'])
    expect(told(of, '2026-11-20T09:15')).toEqual(['bo day1'])
    expect(told(of, '2026-11-23T09:15')).toEqual(['bo day1'])
    expect(told(of, '2026-11-24T09:15')).toEqual(['bo day3'])
    expect(told(of, '2026-11-26T09:14')).toEqual(['bo day3'])
    expect(told(of, '2026-11-26T09:15')).toEqual(['bo day3', 'karin escalated'])
  })

  it('that came in the evening or at a weekend has its first working day after it could be read', () => {
    const sunday = logbook([involved, logged(week('2026-W47'), 'anna', at('2026-11-22T20:00'))])
    expect(told(sunday, '2026-11-23T09:15')).toEqual(['bo asked'])
    expect(told(sunday, '2026-11-24T09:15')).toEqual(['bo day1'])
  })

  it('waits while its handledare is away, unless somebody decides in her place', () => {
    const away = logbook([involved, logged(week('2026-W47', { supervisor: 'eva' }), 'anna', thursday)])
    expect(told(away, '2026-12-04T09:15')).toEqual(['eva day1'])
    expect(told(away, '2026-12-08T09:15')).toEqual(['eva day3'])
    expect(told(away, '2026-12-10T09:15')).toEqual(['eva day3', 'karin escalated'])
  })

  it('counts no red day: Christmas, its eve and New Year', () => {
    const of = logbook([involved, logged(week('2026-W52'), 'anna', at('2026-12-22T15:00'))])
    expect(told(of, '2026-12-23T09:15')).toEqual(['bo day1'])
    expect(told(of, '2026-12-28T09:15')).toEqual(['bo day1'])
    expect(told(of, '2026-12-29T09:15')).toEqual(['bo day3'])
    expect(told(of, '2027-01-04T09:15')).toEqual(['bo day3', 'karin escalated'])
  })
})

describe('the card of the week', () => {
  const friday = '2026-11-20T13:00:00.000Z'
  const active = logbook([{ change: 'planSet', plan: [placement('akut', '2026-11-02', '2026-12-31')] }], {
    start: '2026-11-02',
  })
  const cards = (of: Logbook, local: string) =>
    dueAt(of, local).map(({ card }) => card.kind === 'weeks' && [card.asked, ...card.weeks])

  it('comes on Friday 14:00, with the older weeks that are missing, and again on Monday 09:15', () => {
    expect(cards(active, '2026-11-20T14:00')).toEqual([['first', '2026-W45', '2026-W46', '2026-W47']])
    expect(cards(active, '2026-11-20T13:59')).toEqual([['again', '2026-W45', '2026-W46']])
    expect(cards(active, '2026-11-23T09:14')).toEqual([['first', '2026-W45', '2026-W46', '2026-W47']])
    expect(cards(active, '2026-11-23T09:15')).toEqual([['again', '2026-W45', '2026-W46', '2026-W47']])
  })

  it('comes the working day before a red Friday, and again the working day after a red Monday', () => {
    const easter = logbook([], { start: '2026-03-30' })
    expect(cards(easter, '2026-04-02T13:59')).toEqual([])
    expect(cards(easter, '2026-04-02T14:00')).toEqual([['first', '2026-W14']])
    expect(cards(easter, '2026-04-06T09:15')).toEqual([['first', '2026-W14']])
    expect(cards(easter, '2026-04-07T09:15')).toEqual([['again', '2026-W14']])
  })

  it('is about the same thing for as long as the weeks go missing in a row', () => {
    const subjectsOf = (local: string) => dueAt(active, local).map(({ subject }) => subject)
    expect(subjectsOf('2026-11-20T14:00')).toEqual(subjectsOf('2026-11-06T14:00'))
    const logged46 = apply(active, logged(week('2026-W46')))
    expect(dueAt(logged46, '2026-11-20T14:00').find(({ recipient }) => recipient === 'anna')?.subject).toBe(
      'weeks/anna/2026-W47',
    )
  })

  it('does not come for a week that is logged, as leave or otherwise, nor after the post', () => {
    const done = apply(active, logged(week('2026-W47')))
    expect(dueAt(done, '2026-11-20T14:00').filter(({ recipient }) => recipient === 'anna')).toEqual([])
    const ended = logbook([], { start: '2026-01-05', end: '2026-05-31' })
    expect(dueAt(ended, '2026-11-20T14:00')).toEqual([])
    expect(nextAt(ended, friday)).toBeUndefined()
  })

  it('comes last in the week in which the post ends, and is reminded of after it', () => {
    const of = logbook([], { start: '2026-11-02', end: '2026-11-18' })
    expect(nextAt(of, '2026-11-16T09:00:00.000Z')).toBe(friday)
    expect(nextAt(of, friday)).toBe('2026-11-23T08:15:00.000Z')
    expect(nextAt(of, '2026-11-23T08:15:00.000Z')).toBeUndefined()
  })

  it('is next due at its hour on the wall clock, over the clock shift too', () => {
    const of = logbook([logged(week('2026-W13')), approved(week('2026-W13'))])
    expect(nextAt(of, '2026-03-27T13:00:00.000Z')).toBe('2026-04-02T12:00:00.000Z')
  })
})
