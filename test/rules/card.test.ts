import { describe, expect, it } from 'vitest'
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
