import { describe, expect, it } from 'vitest'
import { instantOf } from '../../rules/calendar/instant.ts'
import type { Person } from '../../rules/person.ts'
import { defaultSettings } from '../../rules/settings.ts'
import { waitedUntil } from '../../rules/waited.ts'
import { people, person } from '../given.ts'

const at = (local: string) => instantOf(local, 'Europe/Stockholm')
/** Since Monday 23 November 2026, 10:00. */
const waited = (days: number, who: string | undefined, ...known: Person[]) =>
  waitedUntil(at('2026-11-23T10:00'), days, who, people(...known), defaultSettings)
const awayFor = (from: string, back: string) => ({ away: [{ from, back }] })

describe('how long something has waited for a person', () => {
  it('is counted in working days after the one on which it could first be read', () => {
    expect([0, 1, 4, 5].map((days) => waited(days, 'bo', person('bo')))).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-27',
      '2026-11-30',
    ])
    const evening = waitedUntil(at('2026-11-27T18:30'), 1, 'bo', people(person('bo')), defaultSettings)
    expect(evening).toBe('2026-12-01')
  })

  it('is counted all the same where nobody is asked, or nobody knows her', () => {
    expect(waited(2, undefined)).toBe('2026-11-25')
    expect(waited(2, 'borta')).toBe('2026-11-25')
  })

  it('passes over the days on which she is away, and counts from the one on which she is back', () => {
    const eva = person('eva', awayFor('2026-11-24', '2026-11-26'))
    expect([1, 2].map((days) => waited(days, 'eva', eva))).toEqual(['2026-11-26', '2026-11-27'])
  })

  it('counts days away on which a delegate decides, unless he is away himself', () => {
    const delegate = { to: 'dag', from: '2026-11-25', until: '2026-11-26' }
    const eva = person('eva', { ...awayFor('2026-11-24', '2026-12-01'), delegate })
    const days = (dag: Person) => [1, 2, 3].map((count) => waited(count, 'eva', eva, dag))
    expect(days(person('dag'))).toEqual(['2026-11-25', '2026-11-26', '2026-12-01'])
    expect(days(person('dag', awayFor('2026-11-26', '2026-11-27')))).toEqual([
      '2026-11-25',
      '2026-12-01',
      '2026-12-02',
    ])
    expect(waited(1, 'eva', eva)).toBe('2026-12-01')
  })

  it('ends after ninety days, also for one who is away without end in sight', () => {
    const gone = person('eva', awayFor('2026-11-23', '2028-01-01'))
    // Ninety days on is Sunday 21 February 2027.
    expect(waited(3, 'eva', gone)).toBe('2027-02-22')
    const monday = waitedUntil(at('2026-11-24T10:00'), 3, 'eva', people(gone), defaultSettings)
    expect(monday).toBe('2027-02-22')
  })
})
