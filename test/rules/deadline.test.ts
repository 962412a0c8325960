import { describe, expect, it } from 'vitest'
import { delmalCodes } from '../../rules/delmal.ts'
import type { Change } from '../../rules/logbook.ts'
import type { Enrolment } from '../../rules/post.ts'
import { progress } from '../../rules/progress.ts'
import { lastDay } from '../../rules/requirements/deadline.ts'
import { facts, finding, logbook, programme, step } from '../given.ts'

const nationell = programme('nationell')
const at = '2026-06-01T10:00:00.000Z'

const deadlineOn = (today: string, own: Partial<Enrolment>, changes: Change[] = []) => {
  const of = logbook(changes, { programme: 'nationell', form: 'integrerad', ...own })
  const found = progress(facts(of, nationell, today)).findings.find(({ rule }) => rule === 'R14')
  return [found?.outcome, found?.measure]
}

/** All 18 delmål by one activity with a check, on that day. */
const allReached = (day: string): Change[] => [
  step('a1', {
    did: 'logged',
    at,
    by: 'anna',
    content: {
      kind: 'activity',
      delmal: [...delmalCodes],
      activity: 'klinisk tjänstgöring',
      from: day,
      to: day,
      check: 'sammanfattande bedömning',
      supervisor: 'bo',
    },
  }),
  step('a1', { did: 'approved', at, by: 'bo', signer: { name: 'Bo', confirmed: true } }),
]

describe('R14, the last day', () => {
  it('is the day before the same date two years on, 29 February in a leap year', () => {
    expect(lastDay('2026-02-02', 24)).toBe('2028-02-01')
    expect(lastDay('2026-03-01', 24)).toBe('2028-02-29')
    expect(lastDay('2027-03-01', 24)).toBe('2029-02-28')
    expect(lastDay('2026-01-01', 24)).toBe('2027-12-31')
    // Begun on a leap day: 28 February two years on, less a day.
    expect(lastDay('2028-02-29', 24)).toBe('2030-02-27')
  })
})

describe('R14, all delmål within 24 months of ST start', () => {
  const stStart = '2026-03-01'
  const last = '2028-02-29'

  it('counts down to the last day, which is still in time', () => {
    // 2027 has 365 days: 1 March 2027 to 29 February 2028.
    expect(deadlineOn('2027-03-01', { stStart })).toEqual([
      'ahead',
      { kind: 'deadline', last, daysLeft: 365 },
    ])
    expect(deadlineOn('2028-02-28', { stStart })).toEqual(['ahead', { kind: 'deadline', last, daysLeft: 1 }])
    expect(deadlineOn(last, { stStart })).toEqual(['ahead', { kind: 'deadline', last, daysLeft: 0 }])
  })

  it('is unmet the day after', () => {
    expect(deadlineOn('2028-03-01', { stStart })).toEqual(['unmet', { kind: 'deadline', last, daysLeft: -1 }])
  })

  it('is met by what was reached by then, also when it is looked at or approved later', () => {
    expect(deadlineOn('2027-03-01', { stStart }, allReached('2027-02-01'))[0]).toBe('met')
    expect(deadlineOn('2028-03-10', { stStart }, allReached(last))[0]).toBe('met')
    expect(deadlineOn('2028-03-10', { stStart }, allReached('2028-03-01'))[0]).toBe('unmet')
  })

  it('is an error once it is unmet, and shows no weeks: service alone meets no delmål', () => {
    const of = logbook([], { programme: 'nationell', form: 'integrerad', stStart })
    expect(finding('R14', of, nationell)).toMatchObject({ hardness: 'error', weeks: [] })
  })

  it('does not apply to a fristående BT, and waits for the ST start where it is missing', () => {
    expect(deadlineOn('2028-03-10', { form: 'fristående', stStart })[0]).toBe('notApplicable')
    expect(deadlineOn('2028-03-10', {})).toEqual([
      'ahead',
      { kind: 'deadline', last: undefined, daysLeft: 0 },
    ])
  })
})
