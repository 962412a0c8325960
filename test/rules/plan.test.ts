import { describe, expect, it } from 'vitest'
import { instantOf } from '../../rules/calendar/instant.ts'
import { dueOf, type Due } from '../../rules/due/due.ts'
import { lives } from '../../rules/lives.ts'
import type { Message, Outlook, Told } from '../../rules/plan/message.ts'
import { plan } from '../../rules/plan/plan.ts'
import { defaultSettings } from '../../rules/settings.ts'
import { people, person } from '../given.ts'

const zone = 'Europe/Stockholm'
/** A Monday. */
const today = '2026-11-23'
const waits = () => true
const done = () => false

const outlook = (more: Partial<Outlook> & { local?: string } = {}): Outlook => ({
  told: [],
  coming: [],
  isUnsure: () => false,
  stillWaits: waits,
  people: people(person('bo'), person('anna', { away: [{ from: '2026-12-01', back: '2026-12-10' }] })),
  settings: defaultSettings,
  now: instantOf(more.local ?? `${today}T10:00`, zone),
  ...more,
})

const entry = (doctor: string, nth: number) => ({ doctor, entry: `2026-W${nth}/akut`, round: 0 })
const request = (doctor: string, nth = 47, stage = 'asked', recipient = 'bo'): Due =>
  dueOf(stage, {
    subject: `request/${doctor}/${nth}`,
    recipient,
    at: `${today}T07:00:00.000Z`,
    urgency: stage === 'asked' ? 'news' : stage === 'escalated' ? 'escalation' : 'reminder',
    card: { kind: 'requests', subjects: [entry(doctor, nth)] },
  })
const weekCard = (stage = 'first', recipient = 'anna'): Due =>
  dueOf(stage, {
    subject: `weeks/${recipient}/2026-W47`,
    recipient,
    at: `${today}T07:00:00.000Z`,
    urgency: 'reminder',
    card: { kind: 'weeks', doctor: recipient, weeks: ['2026-W47'] },
  })
const shown = (day: string, ...dues: Due[]): Told => ({
  key: `shown/${day}`,
  recipient: dues[0]?.recipient ?? 'bo',
  card: { kind: 'requests', subjects: dues.flatMap(subjectsOf) },
  tells: dues.map(({ key }) => key),
  day,
})
const subjectsOf = ({ card }: Pick<Due, 'card'>) => (card.kind === 'requests' ? card.subjects : [])
const sent = (messages: readonly Message[]) =>
  messages.flatMap((one) => (one.how === 'send' ? [[one.key, subjectsOf(one).length]] : []))

describe('news', () => {
  it('of everything that waits for one handledare stands in one card', () => {
    const { messages } = plan([request('anna'), request('erik')], outlook())
    expect(sent(messages)).toEqual([[request('anna').key, 2]])
    expect(messages[0]).toMatchObject({ tells: [request('anna').key, request('erik').key] })
  })

  it('is added in silence to a card of the same day that still waits', () => {
    const told = [shown(today, request('anna'))]
    expect(plan([request('erik')], outlook({ told })).messages).toEqual([
      {
        how: 'rewrite',
        key: told[0]?.key,
        card: { kind: 'requests', subjects: [entry('anna', 47), entry('erik', 47)] },
      },
    ])
    expect(sent(plan([request('erik')], outlook({ told, stillWaits: done })).messages)).toEqual([
      [request('erik').key, 1],
    ])
  })

  it('of a later day brings along what still waits in an older card', () => {
    const { messages } = plan([request('erik')], outlook({ told: [shown('2026-11-20', request('anna'))] }))
    expect(messages[0]).toEqual({
      how: 'rewrite',
      key: 'shown/2026-11-20',
      card: { kind: 'requests', subjects: [{ ...entry('anna', 47), moved: true }] },
    })
    expect(sent(messages)).toEqual([[request('erik').key, 2]])
  })

  it('is told once', () => {
    expect(
      plan([request('anna')], outlook({ told: [shown('2026-11-20', request('anna'))] })).messages,
    ).toEqual([])
  })

  it('never fills a card with more than ten', () => {
    const many = Array.from({ length: 23 }, (_, i) => request('anna', 10 + i))
    const cards = sent(plan(many, outlook()).messages)
    expect(cards.map(([, size]) => size)).toEqual([10, 10, 3])
    expect(new Set(cards.map(([key]) => key)).size).toBe(3)
  })

  it('of the evening, the weekend and the red day waits for the next working morning, unless the site wants it at once', () => {
    const until = (local: string) => plan([request('anna')], outlook({ local })).held.map((one) => one.until)
    expect(until('2026-11-23T17:59')).toEqual([])
    expect(until('2026-11-23T18:00')).toEqual([instantOf('2026-11-24T07:00', zone)])
    expect(until('2026-11-24T06:59')).toEqual([instantOf('2026-11-24T07:00', zone)])
    expect(until('2026-11-21T12:00')).toEqual([instantOf('2026-11-23T07:00', zone)])
    expect(until('2026-12-23T20:00')).toEqual([instantOf('2026-12-28T07:00', zone)])
    const settings = { ...defaultSettings, quiet: { ...defaultSettings.quiet, news: 'atOnce' as const } }
    expect(plan([request('anna')], outlook({ local: '2026-11-21T12:00', settings })).held).toEqual([])
  })
})

describe('a reminder', () => {
  it('gathers all of one person and day, and what else waits for her', () => {
    const told = [shown('2026-11-20', request('anna'), request('erik'), request('nora'))]
    const { messages } = plan([request('anna', 47, 'day1'), request('erik', 47, 'day1')], outlook({ told }))
    expect(sent(messages)).toEqual([['reminder/bo/2026-11-23', 3]])
    expect(messages[0]).toMatchObject({ how: 'rewrite', card: { subjects: Array(3).fill({ moved: true }) } })
  })

  it('of a week and of requests are one message', () => {
    const dues = [weekCard('again', 'bo'), request('anna', 47, 'day1')]
    const { messages } = plan(dues, outlook())
    expect(messages).toMatchObject([
      {
        key: 'reminder/bo/2026-11-23',
        card: { kind: 'together', cards: [{ kind: 'weeks' }, { kind: 'requests', reminder: true }] },
        tells: dues.map(({ key }) => key),
      },
    ])
  })

  it('comes once a day; what is due besides comes the next working day', () => {
    const told = [{ ...shown(today), key: 'reminder/bo/2026-11-23' }]
    const { messages, held } = plan([request('anna', 47, 'day1')], outlook({ told }))
    expect(messages).toEqual([])
    expect(held.map(({ until }) => until)).toEqual([instantOf('2026-11-24T09:15', zone)])
  })

  it('waits for another that comes later the same day, such as the card of the week', () => {
    const card = { ...weekCard(), at: instantOf(`${today}T14:00`, zone) }
    const early = { ...weekCard('other'), subject: 'other' }
    const { messages, held } = plan([early], outlook({ coming: [card] }))
    expect(messages).toEqual([])
    expect(held).toEqual([{ due: early, until: card.at }])
  })

  it('never comes in quiet hours nor to one who is away', () => {
    const until = (local: string) => plan([weekCard()], outlook({ local })).held.map((one) => one.until)
    expect(until('2026-11-23T18:30')).toEqual([instantOf('2026-11-24T09:15', zone)])
    expect(until('2026-11-22T12:00')).toEqual([instantOf('2026-11-23T09:15', zone)])
    expect(until('2026-12-02T12:00')).toEqual([instantOf('2026-12-10T09:15', zone)])
  })

  it('comes three times about the same thing, the request counted', () => {
    const told = [
      shown('2026-11-18', request('anna')),
      { ...shown('2026-11-19', request('anna', 47, 'day1')), card: weekCard().card },
      { ...shown('2026-11-20', request('anna', 47, 'day3')), card: weekCard().card },
    ]
    const another = plan([request('anna', 47, 'day4')], outlook({ told }))
    expect(another).toEqual({ messages: [], held: [] })
  })

  it('to someone else than was asked is not repeated while nobody knows whether it came', () => {
    const escalated = request('anna', 47, 'escalated')
    expect(plan([escalated], outlook()).messages).toMatchObject([{ once: [escalated.key] }])
    expect(plan([escalated], outlook({ isUnsure: (key) => key === escalated.key })).messages).toEqual([])
  })
})

it('rewrites a message for eight weeks, and a request for as long as it waits', () => {
  expect(lives(shown('2026-09-28', request('anna')), done, today)).toBe(true)
  expect(lives(shown('2026-09-27', request('anna')), done, today)).toBe(false)
  expect(lives(shown('2026-01-01', request('anna')), waits, today)).toBe(true)
  const both = shown('2026-01-01', request('anna'), request('erik'))
  expect(lives(both, ({ doctor }) => doctor === 'erik', today)).toBe(true)
})
