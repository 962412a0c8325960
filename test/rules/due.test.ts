import { describe, expect, it } from 'vitest'
import type { Instant } from '../../rules/calendar/instant.ts'
import { instantOf } from '../../rules/calendar/instant.ts'
import { dueOf, subjectOf, type Due } from '../../rules/due/due.ts'
import { requestDue } from '../../rules/due/requests.ts'
import { dueNow, nextDue, timetable } from '../../rules/due/timetable.ts'
import { apply, emptyLogbook, type Change, type Logbook } from '../../rules/logbook.ts'
import { defaultSettings } from '../../rules/settings.ts'
import { approved, enrolment, logbook, logged, people, person, placement, step, week } from '../given.ts'

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

  it('is a message about one round of one entry: news first, then a reminder, then an escalation', () => {
    const requests = timetable(concernOf(waiting(), at('2026-11-19T15:00'))).filter(({ subject }) =>
      subject.startsWith('request'),
    )
    const subject = { doctor: 'anna', entry: '2026-W47/akut', round: 0 }
    const about = 'request/anna/2026-W47/akut/0'
    const reminder = { kind: 'requests', subjects: [subject], reminder: true }
    const due = (stage: string, recipient: string, when: string, urgency: string, card: object) => ({
      key: `${about}#${stage}@${recipient}`,
      subject: about,
      recipient,
      at: when,
      urgency,
      card,
    })
    expect(requests).toStrictEqual([
      due('asked', 'bo', thursday, 'news', { kind: 'requests', subjects: [subject] }),
      due('day1', 'bo', at('2026-11-20T09:15'), 'reminder', reminder),
      due('day3', 'bo', at('2026-11-24T09:15'), 'reminder', reminder),
      due('escalated', 'karin', at('2026-11-26T09:15'), 'escalation', reminder),
    ])
  })

  it('is escalated to nobody who is asked already, nor to the doctor, nor where there is no huvudhandledare', () => {
    const late = '2026-11-30T10:00'
    const logged47 = (supervisor: string) => logged(week('2026-W47', { supervisor }), 'anna', thursday)
    expect(told(logbook([involved, logged47('karin')]), late)).toEqual(['karin day3'])
    expect(told(logbook([logged47('bo')]), late)).toEqual(['bo day3'])
    const alone = requestDue(concernOf(logbook([logged47('bo')]), at(late)))
    expect(alone.map(({ recipient }) => recipient)).toEqual(['bo', 'bo', 'bo'])
    const own: Change = { change: 'peopleSet', people: { mainSupervisor: 'anna' } }
    expect(told(logbook([own, logged47('bo')]), late)).toEqual(['bo day3'])
    const byDelegate: Change = { change: 'peopleSet', people: { mainSupervisor: 'dag' } }
    expect(told(logbook([byDelegate, logged47('lisa')]), '2026-11-26T10:00')).toEqual([
      'lisa day3',
      'dag day3',
    ])
  })

  it('waits for a delegate until the day on which he begins to decide, a doctor never for herself', () => {
    const early = logbook([
      involved,
      logged(week('2026-W46', { supervisor: 'lisa' }), 'anna', at('2026-11-17T10:00')),
    ])
    const dags = (local: string) =>
      requestDue(concernOf(early, at(local))).flatMap(({ recipient, key, at: when, urgency }) =>
        recipient === 'dag' ? [[key, when, urgency]] : [],
      )
    expect(dags('2026-11-18T10:00')).toEqual([
      ['request/anna/2026-W46/akut/0#asked@dag', at('2026-11-20T09:15'), 'news'],
    ])
    expect(dags('2026-11-20T10:00')).toHaveLength(3)
    const known = people(
      person('lisa', { delegate: { to: 'anna', from: '2026-11-20', until: '2026-11-27' } }),
    )
    const concern = concernOf(early, at('2026-11-18T10:00'), known)
    expect(
      timetable(concern).filter(({ recipient, urgency }) => recipient === 'anna' && urgency === 'news'),
    ).toEqual([])
  })

  it('written by a clock that is ahead waits from now on', () => {
    const ahead = logbook([involved, logged(week('2026-W47'), 'anna', '2026-11-19T15:00:00.000Z')])
    expect(dueAt(ahead, '2026-11-19T15:00').map((due) => due.at)).toContain(at('2026-11-19T15:00'))
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

  it('asks for the last four weeks that are missing, and leaves older ones to the kansli', () => {
    const of = logbook([], { start: '2026-10-19' })
    expect(cards(of, '2026-11-20T14:00')).toEqual([['first', '2026-W44', '2026-W45', '2026-W46', '2026-W47']])
  })

  it('is the doctor’s own, a reminder of the run of weeks', () => {
    expect(dueAt(active, '2026-11-20T14:00')).toEqual([
      {
        key: 'weeks/anna/2026-W45#2026-W47-first@anna',
        subject: 'weeks/anna/2026-W45',
        recipient: 'anna',
        at: friday,
        urgency: 'reminder',
        card: { kind: 'weeks', doctor: 'anna', weeks: ['2026-W45', '2026-W46', '2026-W47'], asked: 'first' },
      },
    ])
  })

  it('is looked for again on the next Friday, also where that week is logged ahead', () => {
    const weeks = ['2026-W47', '2026-W48'].flatMap((one) => [logged(week(one)), approved(week(one))])
    const monday = '2026-11-23T09:00:00.000Z'
    const next = (end: string | undefined) => {
      const { end: _, ...post } = enrolment({ start: '2026-11-16' })
      const of = { ...logbook(weeks), enrolment: { ...post, ...(end !== undefined && { end }) } }
      return nextAt(of, monday)
    }
    expect(next('2026-11-27')).toBe('2026-11-27T13:00:00.000Z')
    expect(next('2027-03-01')).toBe('2026-11-27T13:00:00.000Z')
    expect(next(undefined)).toBe('2026-11-27T13:00:00.000Z')
    expect(next('2026-11-22')).toBeUndefined()
  })

  it('comes to nobody who is not enrolled', () => {
    expect(dueAt(emptyLogbook('anna'), '2026-11-20T14:00')).toEqual([])
    expect(nextAt(emptyLogbook('anna'), friday)).toBeUndefined()
  })

  it('is next due at its hour on the wall clock, over the clock shift too', () => {
    const of = logbook([logged(week('2026-W13')), approved(week('2026-W13'))])
    expect(nextAt(of, '2026-03-27T13:00:00.000Z')).toBe('2026-04-02T12:00:00.000Z')
  })
})

describe('what was sent back', () => {
  const back = (round: number) =>
    dueOf('sentBack', {
      subject: `returned/anna/2026-W47/akut/${round}`,
      recipient: 'anna',
      at: at('2026-11-20T10:00'),
      urgency: 'news',
      card: { kind: 'returned', subject: { doctor: 'anna', entry: '2026-W47/akut', round } },
    })
  const sentBack = step('2026-W47/akut', { did: 'returned', at: thursday, by: 'bo', reason: 'fel' })
  const returns = (of: Logbook) =>
    dueAt(of, '2026-11-20T10:00').filter(({ card }) => card.kind === 'returned')

  it('is told to its doctor at once, each round anew, and not while it waits', () => {
    const of = apply(waiting(), sentBack)
    expect(returns(of)).toEqual([back(0)])
    const amended = step('2026-W47/akut', {
      did: 'amended',
      at: thursday,
      by: 'anna',
      content: week('2026-W47', { percent: 80 }),
    })
    expect(returns(apply(of, amended))).toEqual([])
    expect(returns([amended, sentBack].reduce(apply, of))).toEqual([back(1)])
  })
})

describe('of what is due by now', () => {
  const due = (stage: string, local: string, subject = 's', recipient = 'bo'): Due =>
    dueOf(stage, {
      subject,
      recipient,
      at: at(local),
      urgency: 'reminder',
      card: { kind: 'channelLost', platform: 'teams' },
    })
  const now = at('2026-11-20T10:00')
  const stages = (...dues: Due[]) => dueNow(dues, now).map(({ key }) => key)

  it('only the latest stage of a subject is told to a person, in whatever order they stand', () => {
    const [first, second] = [due('first', '2026-11-18T10:00'), due('second', '2026-11-19T10:00')]
    expect(stages(first, second)).toEqual([second.key])
    expect(stages(second, first)).toEqual([second.key])
    expect(stages(first, due('also', '2026-11-18T10:00'))).toEqual(['s#also@bo'])
  })

  it('nothing is left out of another subject or of another person', () => {
    const dues = [
      due('a', '2026-11-18T10:00'),
      due('b', '2026-11-18T10:00', 't'),
      due('c', '2026-11-18T10:00', 's', 'karin'),
    ]
    expect(stages(...dues)).toEqual(dues.map(({ key }) => key))
  })

  it('what is to come is not told, but says when to look again', () => {
    expect(stages(due('now', '2026-11-20T10:00'), due('later', '2026-11-20T10:01', 't'))).toEqual([
      's#now@bo',
    ])
    const next = (...dues: Due[]) => nextDue(dues, concernOf(emptyLogbook('anna'), now))
    expect(
      next(due('b', '2026-11-23T10:00'), due('a', '2026-11-21T10:00'), due('past', '2026-11-20T10:00')),
    ).toBe(at('2026-11-21T10:00'))
    expect(next(due('past', '2026-11-20T10:00'))).toBeUndefined()
  })

  it('a key names its subject', () => {
    expect(subjectOf(due('first', '2026-11-18T10:00', 'weeks/anna/2026-W47').key)).toBe('weeks/anna/2026-W47')
  })
})
