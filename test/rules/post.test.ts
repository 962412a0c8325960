import { describe, expect, it } from 'vitest'
import { pieceId, placementOf, wholeOf } from '../../rules/pieces.ts'
import { hasEnded, pauseOn, serviceDays, withinPost } from '../../rules/post.ts'
import { enrolment, placement } from '../given.ts'

describe('a placement', () => {
  const [first, second, third] = [
    placement('akut', '2026-01-05', '2026-02-10'),
    placement('akut~2026-02-11', '2026-02-11', '2026-03-01'),
    placement('akut~2026-02-11~2026-03-02', '2026-03-02', '2026-03-29'),
  ]
  const other = placement('akut~vux', '2026-03-30', '2026-06-28')

  it('is known by its pieces, however often it was cut', () => {
    expect([first, second, third, other].map(({ id }) => placementOf(id))).toEqual([
      'akut',
      'akut',
      'akut',
      'akut~vux',
    ])
    expect(placementOf('akut~2026-02-11 norr')).toBe('akut~2026-02-11 norr')
    expect(pieceId(first, '2026-02-11')).toBe(second.id)
  })

  it('is all its pieces together, and nothing else of the plan', () => {
    const plan = [other, third, first, second]
    for (const piece of [first, second, third])
      expect(wholeOf(piece, plan)).toMatchObject({ from: '2026-01-05', to: '2026-03-29' })
    expect(wholeOf(other, plan)).toMatchObject({ from: '2026-03-30', to: '2026-06-28' })
  })
})

describe('a post', () => {
  const paused = [
    { from: '2026-03-04', to: '2026-03-17' },
    { from: '2026-06-01', to: '2026-06-14' },
  ]

  it('knows the leave that runs, from its first day to its last', () => {
    const on = (day: string) => pauseOn(enrolment({ paused }), day)
    expect(['2026-03-03', '2026-03-04', '2026-03-17', '2026-03-18', '2026-06-14'].map(on)).toEqual([
      undefined,
      paused[0],
      paused[0],
      undefined,
      paused[1],
    ])
    expect(pauseOn(enrolment(), '2026-03-04')).toBeUndefined()
  })

  it('has ended the day after its last, where it ended otherwise than planned', () => {
    const ended = { how: 'left' as const }
    const days = ['2026-03-15', '2026-03-16']
    expect(days.map((day) => hasEnded(enrolment({ end: '2026-03-15', ended }), day))).toEqual([false, true])
    expect(days.map((day) => hasEnded(enrolment({ end: '2026-03-15' }), day))).toEqual([false, false])
    const { end: _, ...open } = enrolment({ ended })
    expect(hasEnded(open, '2030-01-01')).toBe(false)
  })

  it('has of a week the days inside it and outside leave', () => {
    const days = (week: string, more = {}) => {
      const { from, to } = serviceDays(week, enrolment({ paused, ...more }))
      return from > to ? 'none' : `${from}–${to}`
    }
    expect(['2026-W10', '2026-W11', '2026-W12', '2026-W13'].map((week) => days(week))).toEqual([
      '2026-03-02–2026-03-03',
      'none',
      '2026-03-18–2026-03-22',
      '2026-03-23–2026-03-29',
    ])
    expect(days('2026-W13', { start: '2026-03-25', end: '2026-03-27' })).toBe('2026-03-25–2026-03-27')
    expect(days('2026-W12', { start: '2026-03-20' })).toBe('2026-03-20–2026-03-22')
    expect(days('2027-W10')).toBe('none')
  })

  it('goes on without end where it has none', () => {
    const { end: _, ...open } = enrolment()
    const period = { from: '2025-12-01', to: '2031-01-31' }
    expect(withinPost(period, open)).toEqual({ from: '2026-01-05', to: '2031-01-31' })
  })
})
