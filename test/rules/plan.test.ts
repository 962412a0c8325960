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
const item = (doctor: string) => ({ doctor, name: 'programmeEnd' as const, day: '2027-01-04' })
const deadline = (doctor: string, recipient = 'bo'): Due =>
  dueOf('4w', {
    subject: `deadline/${doctor}/programmeEnd//2027-01-04`,
    recipient,
    at: `${today}T07:00:00.000Z`,
    urgency: 'reminder',
    card: { kind: 'deadlines', items: [item(doctor)] },
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

  it('of another kind is a message of its own', () => {
    const back: Due = dueOf('sentBack', {
      subject: 'returned/anna/1',
      recipient: 'anna',
      at: `${today}T07:00:00.000Z`,
      urgency: 'news',
      card: { kind: 'returned', subject: entry('anna', 47) },
    })
    expect(plan([back, request('anna')], outlook()).messages).toEqual([
      { how: 'send', key: back.key, recipient: 'anna', card: back.card, tells: [back.key], once: [] },
      {
        how: 'send',
        key: request('anna').key,
        recipient: 'bo',
        card: { kind: 'requests', subjects: [entry('anna', 47)] },
        tells: [request('anna').key],
        once: [],
      },
    ])
  })

  it('to each handledare has only what is asked of that one', () => {
    const told = [shown(today, request('anna', 40)), shown(today, request('nora', 41, 'asked', 'karin'))]
    const { messages } = plan([request('erik'), request('erik', 46, 'asked', 'karin')], outlook({ told }))
    expect(messages).toMatchObject([
      { how: 'rewrite', card: { subjects: [entry('anna', 40), entry('erik', 47)] } },
      { how: 'rewrite', card: { subjects: [entry('nora', 41), entry('erik', 46)] } },
    ])
  })

  it('finds room in a card of the same day up to ten, and makes a new one beyond', () => {
    const nine = Array.from({ length: 9 }, (_, i) => request('anna', 10 + i))
    const told = [shown(today, ...nine)]
    expect(plan([request('erik')], outlook({ told })).messages).toMatchObject([
      { how: 'rewrite', card: { subjects: Array(10).fill({}) } },
    ])
    const { messages } = plan([request('erik'), request('nora')], outlook({ told }))
    expect(messages).toMatchObject([
      { how: 'rewrite', card: { subjects: Array(9).fill({}) } },
      { how: 'send' },
    ])
    // Eight of the nine find room beside the two that are new.
    expect(messages).toMatchObject([
      { card: { subjects: [...Array<object>(8).fill({ moved: true }), entry('anna', 18)] } },
      { card: { subjects: Array(10).fill({}) } },
    ])
    expect(sent(messages)).toEqual([[request('erik').key, 10]])
  })

  it('is not added to a card that tells of other things as well, but brings its requests along', () => {
    const together: Told = {
      ...shown(today, request('anna')),
      card: {
        kind: 'together',
        cards: [
          { kind: 'weeks', doctor: 'bo', weeks: ['2026-W47'] },
          { kind: 'requests', subjects: [entry('anna', 47)] },
        ],
      },
    }
    const { messages } = plan([request('erik')], outlook({ told: [together] }))
    expect(messages).toMatchObject([
      { how: 'rewrite', card: { cards: [{}, { subjects: [{ moved: true }] }] } },
      { how: 'send', card: { subjects: [entry('anna', 47), entry('erik', 47)] } },
    ])
  })

  it('leaves in an older card what is decided already, and what has moved on before', () => {
    const moved = { ...entry('nora', 45), moved: true }
    const older: Told = {
      ...shown('2026-11-20', request('anna'), request('lisa', 46)),
      card: { kind: 'requests', subjects: [entry('anna', 47), entry('lisa', 46), moved] },
    }
    const stillWaits = (one: { doctor: string }) => one.doctor !== 'lisa'
    const { messages } = plan([request('erik')], outlook({ told: [older], stillWaits }))
    expect(messages).toMatchObject([
      {
        how: 'rewrite',
        card: { subjects: [{ ...entry('anna', 47), moved: true }, entry('lisa', 46), moved] },
      },
      { how: 'send', card: { subjects: [entry('anna', 47), entry('erik', 47)] } },
    ])
  })

  it('in several cards has each told under the card that shows it', () => {
    const many = Array.from({ length: 12 }, (_, i) => request('anna', 10 + i))
    const keys = many.map(({ key }) => key)
    expect(plan(many, outlook()).messages).toMatchObject([
      { key: keys[0], tells: keys.slice(0, 10) },
      { key: keys[1], tells: keys.slice(10) },
    ])
  })

  it('that the person has asked to see counts as told, a reminder of it does not', () => {
    const asked: Told = { ...shown('2026-11-20', request('anna')), key: 'shown', tells: [] }
    expect(plan([request('anna')], outlook({ told: [asked] }))).toEqual({ messages: [], held: [] })
    expect(plan([request('anna', 46)], outlook({ told: [asked] })).messages).toHaveLength(2)
    expect(plan([request('anna', 47, 'day1')], outlook({ told: [asked] })).messages).toHaveLength(2)
    // Told to another is not told to her.
    const others = { ...asked, recipient: 'karin' }
    expect(plan([request('anna')], outlook({ told: [others] })).messages).toHaveLength(1)
  })

  it('of a request written anew is another than the one that was told', () => {
    const told = [shown('2026-11-20', request('anna'))]
    const again: Due = {
      ...request('anna'),
      key: 'again',
      card: { kind: 'requests', subjects: [{ ...entry('anna', 47), round: 1 }] },
    }
    const { messages } = plan([again], outlook({ told, stillWaits: ({ round }) => round === 1 }))
    expect(sent(messages)).toEqual([['again', 1]])
  })

  it('that something was sent back is told, whatever else she was told', () => {
    const back: Due = dueOf('sentBack', {
      subject: 'returned/anna/1',
      recipient: 'anna',
      at: `${today}T07:00:00.000Z`,
      urgency: 'news',
      card: { kind: 'returned', subject: entry('anna', 47) },
    })
    const told: Told = { ...shown('2026-11-20'), recipient: 'anna', card: weekCard().card }
    expect(plan([back], outlook({ told: [told] })).messages).toMatchObject([{ key: back.key }])
  })

  it('is not told less for having been reminded of three times', () => {
    const about = (nth: number) => ({
      ...shown(`2026-11-1${nth}`),
      tells: [`request/anna/47#day${nth}@bo`],
      recipient: 'bo',
    })
    expect(plan([request('anna')], outlook({ told: [about(1), about(2), about(3)] })).messages).toHaveLength(
      1,
    )
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

  it('has room for ten requests and ten deadlines; the rest comes the next working day', () => {
    const requests = Array.from({ length: 12 }, (_, i) => request('anna', 10 + i, 'day1'))
    const deadlines = Array.from({ length: 11 }, (_, i) => deadline(`d${i}`))
    const { messages, held } = plan([...requests, ...deadlines], outlook())
    expect(messages).toMatchObject([
      {
        card: {
          kind: 'together',
          cards: [
            { kind: 'requests', subjects: Array(10).fill({ doctor: 'anna' }), reminder: true },
            { kind: 'deadlines', items: Array(10).fill({ name: 'programmeEnd' }) },
          ],
        },
        tells: [...requests.slice(0, 10), ...deadlines.slice(0, 10)].map(({ key }) => key),
      },
    ])
    expect(held).toEqual(
      [...requests.slice(10), ...deadlines.slice(10)].map((due) => ({
        due,
        until: instantOf('2026-11-24T09:15', zone),
      })),
    )
  })

  it('of deadlines alone is one card of them', () => {
    const dues = [deadline('anna'), deadline('erik')]
    expect(plan(dues, outlook()).messages).toEqual([
      {
        how: 'send',
        key: 'reminder/bo/2026-11-23',
        recipient: 'bo',
        card: { kind: 'deadlines', items: ['anna', 'erik'].map(item) },
        tells: dues.map(({ key }) => key),
        once: [],
      },
    ])
  })

  it('brings no requests along where it is about other things, and leaves their card as it is', () => {
    const told = [shown('2026-11-20', request('anna'))]
    const { messages } = plan([deadline('anna')], outlook({ told }))
    expect(messages).toMatchObject([{ how: 'send', card: { kind: 'deadlines' } }])
  })

  it('shows each request once, also one that waits in several cards, and at most ten', () => {
    const twice = [
      shown('2026-11-19', request('erik')),
      shown('2026-11-20', request('erik'), request('anna')),
    ]
    const both = plan([request('anna', 47, 'day1')], outlook({ told: twice })).messages
    expect(sent(both)).toEqual([['reminder/bo/2026-11-23', 2]])
    const many = [shown('2026-11-20', ...Array.from({ length: 10 }, (_, i) => request('erik', 10 + i)))]
    const full = plan([request('anna', 47, 'day1')], outlook({ told: many })).messages
    expect(sent(full)).toEqual([['reminder/bo/2026-11-23', 10]])
    // The one without room stays in its old card, with its buttons.
    expect(full[0]).toMatchObject({
      card: { subjects: [...Array<object>(9).fill({ moved: true }), entry('erik', 19)] },
    })
  })

  it('rewrites only the cards whose requests it takes over, and only that person’s', () => {
    const told = [
      shown('2026-11-19', request('anna')),
      { ...shown('2026-11-20', request('nora', 47, 'asked', 'karin')), key: 'karins' },
    ]
    const { messages } = plan([request('anna', 47, 'day1')], outlook({ told }))
    expect(messages).toMatchObject([{ how: 'rewrite', key: 'shown/2026-11-19' }, { how: 'send' }])
  })

  it('goes to each person as a message of its own', () => {
    const { messages } = plan([deadline('anna'), weekCard()], outlook())
    expect(messages).toMatchObject([
      { key: 'reminder/bo/2026-11-23', recipient: 'bo' },
      { key: 'reminder/anna/2026-11-23', recipient: 'anna', card: { kind: 'weeks' } },
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

  it('waits for the last that comes the same day, not for news, nor for another’s or another day’s', () => {
    const early = { ...weekCard('other'), subject: 'other' }
    const later = (local: string, more: Partial<Due> = {}) => ({
      ...weekCard(),
      at: instantOf(local, zone),
      ...more,
    })
    const until = (...coming: Due[]) => plan([early], outlook({ coming })).held.map((one) => one.until)
    const two = [later(`${today}T14:00`), later(`${today}T13:00`)]
    expect(until(...two)).toEqual([instantOf(`${today}T14:00`, zone)])
    expect(until(...two.toReversed())).toEqual([instantOf(`${today}T14:00`, zone)])
    expect(until(later(`${today}T14:00`, { urgency: 'news' }))).toEqual([])
    expect(until(later(`${today}T14:00`, { recipient: 'bo' }))).toEqual([])
    expect(until(later('2026-11-24T14:00'))).toEqual([])
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
    const twice = plan([request('anna', 47, 'day4')], outlook({ told: told.slice(1) }))
    expect(sent(twice.messages)).toHaveLength(1)
    const anothers = told.map((one) => ({ ...one, recipient: 'karin' }))
    expect(sent(plan([request('anna', 47, 'day4')], outlook({ told: anothers })).messages)).toHaveLength(1)
    const other = plan([request('anna', 48, 'day4')], outlook({ told }))
    expect(sent(other.messages)).toHaveLength(1)
  })

  it('comes three times about the same thing also where other things were told with it', () => {
    const together = (day: string): Told => ({
      ...shown(day),
      tells: [`weeks/bo/2026-W47#${day}@bo`, `request/anna/47#${day}@bo`],
    })
    const told = ['2026-11-18', '2026-11-19', '2026-11-20'].map(together)
    expect(plan([request('anna', 47, 'day4')], outlook({ told }))).toEqual({ messages: [], held: [] })
  })

  it('to whom it was asked is repeated where nobody knows whether it came', () => {
    expect(
      sent(plan([request('anna', 47, 'day1')], outlook({ isUnsure: () => true })).messages),
    ).toHaveLength(1)
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
