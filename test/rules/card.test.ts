import { describe, expect, it } from 'vitest'
import { withoutDoctor } from '../../rules/withoutDoctor.ts'
import { doctorsOf, requestsIn, withRequests, type Card, type Subject } from '../../rules/card.ts'

const subject = (doctor: string): Subject => ({ doctor, entry: '2026-W10/akut', round: 0 })
const requests = (...doctors: string[]) => ({ kind: 'requests' as const, subjects: doctors.map(subject) })
const weeks = (doctor: string) => ({ kind: 'weeks' as const, doctor, weeks: ['2026-W10'] })
const deadlines = (...doctors: string[]) => ({
  kind: 'deadlines' as const,
  items: doctors.map((doctor) => ({ doctor, name: 'programmeEnd' as const, day: '2027-01-04' })),
})
const together = {
  kind: 'together' as const,
  cards: [weeks('anna'), requests('erik', 'nora'), deadlines('anna')],
}
const digest: Card = {
  kind: 'digest',
  week: '2026-W10',
  claimedAt: '2026-03-02T08:00:00.000Z',
  head: { site: '', logbooks: 2 },
}

describe('a card', () => {
  it.each<[Card, readonly string[]]>([
    [weeks('anna'), ['anna']],
    [{ kind: 'activity', doctor: 'anna', entry: 'activity/1' }, ['anna']],
    [{ kind: 'assessment', doctor: 'anna', entry: 'assessment/1' }, ['anna']],
    [{ kind: 'given', doctor: 'anna', entries: ['assessment/1'] }, ['anna']],
    [{ kind: 'certification', doctor: 'anna' }, ['anna']],
    [{ kind: 'planChanged', doctor: 'anna', at: '2026-03-02T08:00:00.000Z' }, ['anna']],
    [{ kind: 'confirm', doctor: 'anna', person: 'bo' }, ['anna']],
    [{ kind: 'linked', doctor: 'anna', person: 'bo' }, ['anna']],
    [{ kind: 'handover', doctor: 'anna', placement: 'vc' }, ['anna']],
    [{ kind: 'returned', subject: subject('erik') }, ['erik']],
    [requests('anna', 'erik', 'anna'), ['anna', 'erik']],
    [deadlines('anna', 'erik', 'erik'), ['anna', 'erik']],
    [together, ['anna', 'erik', 'nora']],
  ])('shows the logbooks of those it is about, each once: %o', (card, doctors) => {
    expect(doctorsOf(card)).toEqual(doctors)
  })

  it.each<Card>([
    { kind: 'outsider', platform: 'teams', name: 'Okänd' },
    { kind: 'channelLost', platform: 'teams' },
    digest,
  ])('of the site shows nobody’s logbook: %o', (card) => {
    expect(doctorsOf(card)).toEqual([])
  })

  it('tells which requests it shows, alone or together with other things', () => {
    expect(requestsIn(requests('anna', 'erik'))).toEqual([subject('anna'), subject('erik')])
    expect(requestsIn(together)).toEqual([subject('erik'), subject('nora')])
    for (const card of [weeks('anna'), deadlines('anna'), digest]) expect(requestsIn(card)).toEqual([])
  })

  it('has its requests changed where they stand, and nothing else', () => {
    const moved = (one: Subject) => (one.doctor === 'erik' ? { ...one, moved: true } : one)
    const erik = { ...subject('erik'), moved: true }
    expect(withRequests(requests('anna', 'erik'), moved)).toEqual({
      kind: 'requests',
      subjects: [subject('anna'), erik],
    })
    expect(withRequests(together, moved)).toEqual({
      kind: 'together',
      cards: [weeks('anna'), { kind: 'requests', subjects: [erik, subject('nora')] }, deadlines('anna')],
    })
    expect(withRequests(weeks('erik'), moved)).toEqual(weeks('erik'))
  })
})

describe('a card without what it tells of somebody', () => {
  it('is itself where it tells nothing of her', () => {
    for (const card of [weeks('erik'), requests('erik'), deadlines('erik'), digest])
      expect(withoutDoctor(card, 'anna')).toBe(card)
    expect(withoutDoctor({ kind: 'confirm', doctor: 'erik', person: 'bo' }, 'anna')).toBeDefined()
  })

  it.each<Card>([
    weeks('anna'),
    { kind: 'activity', doctor: 'anna', entry: 'activity/1' },
    { kind: 'assessment', doctor: 'anna', entry: 'assessment/1' },
    { kind: 'given', doctor: 'anna', entries: ['assessment/1'] },
    { kind: 'certification', doctor: 'anna' },
    { kind: 'confirm', doctor: 'anna', person: 'bo' },
    { kind: 'confirm', doctor: 'erik', person: 'anna' },
    { kind: 'linked', doctor: 'erik', person: 'anna' },
    { kind: 'handover', doctor: 'anna', placement: 'vc' },
    { kind: 'planChanged', doctor: 'anna', at: '2026-03-02T08:00:00.000Z' },
    { kind: 'returned', subject: subject('anna') },
    requests('anna', 'anna'),
    deadlines('anna'),
    { kind: 'together', cards: [weeks('anna'), deadlines('anna')] },
  ])('is none where it tells of nobody else: %o', (card) => {
    expect(withoutDoctor(card, 'anna')).toBeUndefined()
  })

  it('keeps what it tells of others', () => {
    expect(withoutDoctor({ ...requests('anna', 'erik'), reminder: true }, 'anna')).toEqual({
      ...requests('erik'),
      reminder: true,
    })
    expect(withoutDoctor(deadlines('erik', 'anna', 'nora'), 'anna')).toEqual(deadlines('erik', 'nora'))
    expect(withoutDoctor(together, 'anna')).toEqual(requests('erik', 'nora'))
    expect(withoutDoctor(together, 'erik')).toEqual({
      kind: 'together',
      cards: [weeks('anna'), requests('nora'), deadlines('anna')],
    })
    expect(
      withoutDoctor(
        { kind: 'together', cards: [weeks('anna'), requests('erik'), deadlines('nora')] },
        'anna',
      ),
    ).toEqual({ kind: 'together', cards: [requests('erik'), deadlines('nora')] })
  })
})
