import { describe, expect, it } from 'vitest'
import { askedToDecide, comingDelegate, delegateOf, recipientsOf } from '../../rules/askedToDecide.ts'
import { emptyLogbook } from '../../rules/logbook.ts'
import { awayOn, isAway, type Person } from '../../rules/person.ts'
import type { Ruling } from '../../rules/refusal.ts'
import { likelyDates, nameDelegate, pause, possibleDelegates, resume } from '../../rules/standIn.ts'
import { logbook, people, person, placement } from '../given.ts'

const planned = (programme: string, main: string, ...supervisors: string[]) =>
  logbook(
    [
      { change: 'peopleSet', people: { mainSupervisor: main } },
      {
        change: 'planSet',
        plan: supervisors.map((supervisor) =>
          placement(supervisor, '2026-01-05', '2026-03-01', { supervisor }),
        ),
      },
    ],
    { programme },
  )

const known = people(
  person('bo'),
  person('sara'),
  person('karin'),
  person('lena'),
  person('mia', { confirmed: false }),
  person('nils'),
)
const all = [
  planned('stockholm', 'karin', 'bo', 'mia'),
  planned('stockholm', 'karin', 'sara'),
  planned('skaraborg', 'lena'),
  emptyLogbook('erik'),
]
const names = (id: string) => possibleDelegates(person(id), known, all).map((one) => one.id)

describe('whom a handledare can name in her place', () => {
  it('is the other handledare of her programme, of whichever doctor, once the kansli knows them', () => {
    expect(names('bo')).toEqual(['sara', 'karin'])
    expect(names('karin')).toEqual(['bo', 'sara'])
  })

  it('is nobody of another programme, and nobody for who is in none', () => {
    expect(names('lena')).toEqual([])
    expect(names('nils')).toEqual([])
  })
})

const today = '2026-11-23'
const granted = <T>(ruling: Ruling<T>) => (ruling.ok ? ruling.value : ruling.refusal)

describe('a pause from reminders', () => {
  const bo = person('bo')
  const until = (back: string, of: Person = bo) => granted(pause(of, back, today))

  it('runs from today up to the day on which she is back', () => {
    const away = until('2026-12-07') as Person
    expect(away).toEqual({ ...bo, away: [{ from: today, back: '2026-12-07' }] })
    expect(['2026-11-22', '2026-11-23', '2026-12-06', '2026-12-07'].map((day) => isAway(away, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(awayOn(away, '2026-12-06')).toEqual({ from: today, back: '2026-12-07' })
    expect(awayOn(away, '2026-12-07')).toBeUndefined()
  })

  it('is set anew where one runs already, and what lies behind stays', () => {
    const before = person('bo', {
      away: [
        { from: '2026-07-01', back: '2026-08-01' },
        { from: '2026-11-16', back: '2026-12-01' },
      ],
    })
    expect(until('2026-12-24', before)).toMatchObject({
      away: [
        { from: '2026-07-01', back: '2026-08-01' },
        { from: '2026-11-16', back: today },
        { from: today, back: '2026-12-24' },
      ],
    })
  })

  it('begun today is replaced by another begun today', () => {
    const twice = until('2026-12-01', until('2026-12-07') as Person) as Person
    expect(twice.away).toEqual([{ from: today, back: '2026-12-01' }])
  })

  it('ends on a day that exists and is to come', () => {
    expect(until('2026-11-31')).toEqual({ name: 'dayUnknown', asked: '2026-11-31' })
    expect(until(today)).toEqual({ name: 'dayPassed', day: today })
    expect(until('2026-11-24')).toMatchObject({ away: [{ back: '2026-11-24' }] })
  })

  it('is over when she says that she is back; one that is over stays as it was', () => {
    const away = (from: string, back: string) => resume(person('bo', { away: [{ from, back }] }), today).away
    expect(away('2026-11-16', '2026-12-01')).toEqual([{ from: '2026-11-16', back: today }])
    expect(away('2026-11-02', '2026-11-09')).toEqual([{ from: '2026-11-02', back: '2026-11-09' }])
    expect(away(today, '2026-12-01')).toEqual([])
  })
})

describe('naming a delegate', () => {
  const bo = person('bo')
  const possible = [person('sara'), person('karin')]
  const name = (more: object) =>
    granted(nameDelegate(bo, { to: 'sara', from: today, until: '2026-12-04', ...more }, possible, today))

  it('gives the decisions to one of those possible, between two days', () => {
    expect(name({})).toEqual({ ...bo, delegate: { to: 'sara', from: today, until: '2026-12-04' } })
    expect(name({ to: 'nils' })).toEqual({ name: 'delegateUnknown' })
  })

  it('needs days that exist, in order, not both behind', () => {
    expect(name({ from: '2026-11-31' })).toEqual({ name: 'dayUnknown', asked: '2026-11-31' })
    expect(name({ until: 'snart' })).toEqual({ name: 'dayUnknown', asked: 'snart' })
    expect(name({ until: '2026-11-22' })).toEqual({ name: 'periodBackwards' })
    expect(name({ from: '2026-11-02', until: '2026-11-22' })).toEqual({
      name: 'dayPassed',
      day: '2026-11-22',
    })
    expect(name({ until: today })).toMatchObject({ delegate: { from: today, until: today } })
  })

  it('is proposed for the absence that runs, else for two weeks', () => {
    expect(likelyDates(bo, today)).toEqual({ from: today, until: '2026-12-06' })
    const away = person('bo', { away: [{ from: '2026-11-20', back: '2026-12-24' }] })
    expect(likelyDates(away, today)).toEqual({ from: today, until: '2026-12-23' })
    const back = person('bo', { away: [{ from: '2026-11-02', back: today }] })
    expect(likelyDates(back, today)).toEqual({ from: today, until: '2026-12-06' })
  })
})

describe('whom a request goes to', () => {
  const delegate = { to: 'dag', from: '2026-11-23', until: '2026-11-27' }
  const lisa = person('lisa', { delegate })
  const everyone = people(lisa, person('dag'), person('bo', { delegate: { ...delegate, to: 'anna' } }))

  it('is the handledare, else the huvudhandledare, and never the doctor', () => {
    expect(askedToDecide('bo', 'karin', 'anna')).toBe('bo')
    expect(askedToDecide(undefined, 'karin', 'anna')).toBe('karin')
    expect(askedToDecide('anna', 'karin', 'anna')).toBe('karin')
    expect(askedToDecide('anna', 'anna', 'anna')).toBeUndefined()
    expect(askedToDecide(undefined, undefined, 'anna')).toBeUndefined()
  })

  it('is the delegate as well, on the first day and the last, and not beside them', () => {
    const on = (day: string) => recipientsOf('lisa', 'anna', everyone, day)
    expect(on('2026-11-22')).toEqual(['lisa'])
    expect(on('2026-11-23')).toEqual(['lisa', 'dag'])
    expect(on('2026-11-27')).toEqual(['lisa', 'dag'])
    expect(on('2026-11-28')).toEqual(['lisa'])
    expect(delegateOf(undefined, today)).toBeUndefined()
  })

  it('is nobody where there is nobody to ask, and no doctor in her own logbook', () => {
    expect(recipientsOf(undefined, 'anna', everyone, today)).toEqual([])
    expect(recipientsOf('bo', 'anna', everyone, today)).toEqual(['bo'])
    expect(recipientsOf('anna', 'anna', everyone, today)).toEqual([])
  })

  it('may be a delegate to come, until his last day', () => {
    expect(comingDelegate(lisa, '2026-11-02')).toEqual(delegate)
    expect(comingDelegate(lisa, '2026-11-27')).toEqual(delegate)
    expect(comingDelegate(lisa, '2026-11-28')).toBeUndefined()
    expect(comingDelegate(person('karin'), today)).toBeUndefined()
    expect(comingDelegate(undefined, today)).toBeUndefined()
  })
})
