import { describe, expect, it } from 'vitest'
import { apply, type Change, type Logbook } from '../../rules/logbook.ts'
import { allDay, partOf, proposal, splitAt, type WeekPart } from '../../rules/proposal.ts'
import type { Ruling } from '../../rules/refusal.ts'
import { unloggedWeeks } from '../../rules/unloggedWeeks.ts'
import { mayBeServed, stepsOfWeek, writeWeek, type WeekWriting } from '../../rules/writeWeek.ts'
import { absent, enrolment, logbook, logged, placement, step, week } from '../given.ts'

const at = '2026-03-06T12:00:00.000Z'
const akut = placement('akut', '2026-01-05', '2027-01-04')
const planned = logbook([{ change: 'planSet', plan: [akut] }])
const [whole] = proposal(planned, '2026-W10') as [WeekPart]

const write = (of: Logbook, parts: readonly WeekPart[], more: Partial<WeekWriting> = {}) =>
  writeWeek(of, {
    week: '2026-W10',
    parts,
    steps: stepsOfWeek(of, '2026-W10'),
    amend: false,
    by: 'anna',
    at,
    today: '2026-03-06',
    ...more,
  })
const refusalOf = (ruling: Ruling<unknown>) => (ruling.ok ? undefined : ruling.refusal)
const did = (ruling: Ruling<readonly Change[]>) =>
  ruling.ok
    ? ruling.value.map((one) => one.change === 'stepTaken' && `${one.step.did} ${one.entry}`)
    : ruling.refusal
const then = (of: Logbook, ruling: Ruling<readonly Change[]>): Logbook =>
  ruling.ok ? ruling.value.reduce(apply, of) : of

describe('the parts of a week', () => {
  const part = (id: string, from: string, to: string, more: Partial<WeekPart> = {}): WeekPart => ({
    ...whole,
    placement: id,
    from,
    to,
    ...more,
  })

  it('lie one after the other, in whatever order they are given', () => {
    const two = [part('vc', '2026-03-05', '2026-03-08'), part('akut', '2026-03-02', '2026-03-04')]
    expect(did(write(planned, two))).toEqual(['logged 2026-W10/vc', 'logged 2026-W10/akut'])
  })

  it.each([
    ['overlap by a day', [part('akut', '2026-03-02', '2026-03-04'), part('vc', '2026-03-04', '2026-03-08')]],
    ['begin before the week', [part('akut', '2026-03-01', '2026-03-08')]],
    ['end after the week', [part('akut', '2026-03-02', '2026-03-09')]],
    ['end before they begin', [part('akut', '2026-03-04', '2026-03-03')]],
    [
      'are two of one placement',
      [part('akut', '2026-03-02', '2026-03-04'), part('akut', '2026-03-05', '2026-03-08')],
    ],
    [
      'leave one without a day to work',
      [part('akut', '2026-03-02', '2026-03-06'), part('vc', '2026-03-07', '2026-03-08')],
    ],
  ])('are refused where they %s', (_, parts) => {
    expect(refusalOf(write(planned, parts))).toEqual({ name: 'splitDay' })
  })

  it('are none where nothing says where the doctor is', () => {
    expect(refusalOf(write(planned, []))).toEqual({ name: 'noPlacement', week: '2026-W10' })
  })

  it.each([0, 100.5, 101])('are refused at %d percent', (percent) => {
    expect(refusalOf(write(planned, [{ ...whole, percent }]))).toEqual({
      name: 'percentOutOfRange',
      asked: String(percent),
    })
  })

  it('may be one percent, or a hundred', () => {
    for (const percent of [1, 100]) expect(write(planned, [{ ...whole, percent }]).ok).toBe(true)
  })

  it('have no more absence than half days, of all kinds together', () => {
    const absences = [absent('VAB', 4), absent('semester', 7)]
    expect(refusalOf(write(planned, [{ ...whole, absences }]))).toEqual({
      name: 'tooManyHalfDays',
      asked: 11,
      atMost: 10,
    })
    expect(write(planned, [{ ...whole, absences: [absent('VAB', 4), absent('semester', 6)] }]).ok).toBe(true)
  })

  it('of a weekend at the end of a post have nothing to work, and are taken', () => {
    const short = logbook([{ change: 'planSet', plan: [akut] }], { start: '2026-03-07' })
    expect(write(short, [part('akut', '2026-03-07', '2026-03-08')]).ok).toBe(true)
  })
})

describe('writing a week again', () => {
  const once = then(planned, write(planned, [whole]))
  const amend = (of: Logbook, parts: readonly WeekPart[]) => write(of, parts, { amend: true })

  it('changes what differs, and nothing where it says the same in another order', () => {
    expect(did(amend(once, [{ ...whole, percent: 80 }]))).toEqual(['amended 2026-W10/akut'])
    const { unit, ...rest } = whole
    expect(did(amend(once, [{ ...rest, unit }]))).toEqual([])
  })

  it('withdraws a part that is no longer there', () => {
    expect(did(amend(once, [{ ...whole, placement: 'vc' }]))).toEqual([
      'withdrawn 2026-W10/akut',
      'logged 2026-W10/vc',
    ])
  })

  it('leaves the same placement of other weeks alone', () => {
    const both = apply(once, logged(week('2026-W11')))
    expect(did(amend(both, [{ ...whole, placement: 'vc' }]))).toHaveLength(2)
    expect(stepsOfWeek(both, '2026-W10')).toBe(1)
  })

  it('sends a returned one in again though it says the same', () => {
    const returned = apply(once, step('2026-W10/akut', { did: 'returned', at, by: 'bo', reason: 'fel' }))
    expect(did(amend(returned, [whole]))).toEqual(['amended 2026-W10/akut'])
  })

  it('logs one that is gone anew', () => {
    const gone = apply(once, step('2026-W10/akut', { did: 'withdrawn', at, by: 'anna' }))
    expect(did(write(gone, [whole]))).toEqual(['logged 2026-W10/akut'])
    expect(refusalOf(amend(gone, [whole]))).toEqual({ name: 'notThere' })
  })

  it('keeps the absence that was written', () => {
    const ruling = write(planned, [{ ...whole, absences: [absent('VAB', 2)] }])
    expect(ruling.ok && ruling.value).toMatchObject([{ step: { content: { absences: [absent('VAB', 2)] } } }])
  })
})

describe('what may be logged ahead', () => {
  const ahead = (absences: WeekPart['absences']) =>
    refusalOf(write(planned, [{ ...whole, absences: [...absences] }], { today: '2026-03-04' }))?.name

  it('is service from the week’s Thursday', () => {
    expect(mayBeServed('2026-W10', '2026-03-04')).toBe(false)
    expect(mayBeServed('2026-W10', '2026-03-05')).toBe(true)
  })

  it('is leave of the whole week, and no course', () => {
    expect(ahead([absent('semester', 10)])).toBeUndefined()
    expect(ahead([absent('semester', 9)])).toBe('serviceAhead')
    expect(ahead([absent('kurs', 10)])).toBe('serviceAhead')
    expect(ahead([absent('semester', 5), absent('kurs', 5)])).toBe('serviceAhead')
  })

  it('is leave in every part', () => {
    const away = { ...whole, to: '2026-03-04', absences: [absent('semester', 6)] }
    const back = { ...whole, placement: 'vc', from: '2026-03-05' }
    expect(refusalOf(write(planned, [away, back], { today: '2026-03-04' }))?.name).toBe('serviceAhead')
  })
})

describe('what a week is proposed as', () => {
  it('carries what the placement says: its own percent and what it counts as', () => {
    const days = { from: '2026-03-02', to: '2026-03-08' }
    expect(partOf({ ...akut, percent: 60, category: 'valfri' }, enrolment(), days)).toMatchObject({
      percent: 60,
      category: 'valfri',
      supervisor: 'bo',
      ...days,
    })
    const { supervisor: _, ...alone } = akut
    expect(Object.keys(partOf(alone, enrolment(), days))).not.toContain('supervisor')
    expect(Object.keys(partOf(alone, enrolment(), days))).not.toContain('category')
  })

  it('is all parts of a week with several placements, in the order of time', () => {
    const plan = [
      placement('c', '2026-03-06', '2026-03-20'),
      placement('a', '2026-02-01', '2026-03-03'),
      placement('b', '2026-03-04', '2026-03-05'),
    ]
    const parts = proposal(logbook([{ change: 'planSet', plan }]), '2026-W10')
    expect(parts.map((part) => [part.placement, part.from, part.to])).toEqual([
      ['a', '2026-03-02', '2026-03-03'],
      ['b', '2026-03-04', '2026-03-05'],
      ['c', '2026-03-06', '2026-03-08'],
    ])
  })

  it('fills days that no placement covers, and passes over a placement that begins on the weekend', () => {
    const plan = [placement('a', '2026-03-04', '2026-03-06'), placement('b', '2026-03-07', '2026-03-20')]
    const parts = proposal(logbook([{ change: 'planSet', plan }]), '2026-W10')
    expect(parts.map((part) => [part.placement, part.from, part.to])).toEqual([
      ['a', '2026-03-02', '2026-03-08'],
    ])
  })

  it('is as the last week before it, never as one after it, and nothing outside the post', () => {
    const of = logbook([
      logged(week('2026-W08', { percent: 50 })),
      logged(week('2026-W09', { percent: 60 })),
      logged(week('2026-W11', { percent: 70 })),
    ])
    expect(proposal(of, '2026-W10').map(({ percent }) => percent)).toEqual([60])
    expect(proposal(of, '2026-W08')).toEqual([])
    expect(proposal(of, '2027-W10')).toEqual([])
    const brief = logbook([logged(week('2026-W09'))], { end: '2026-03-02' })
    expect(proposal(brief, '2026-W10').map(({ from, to }) => [from, to])).toEqual([
      ['2026-03-02', '2026-03-02'],
    ])
    expect(proposal({ ...of, enrolment: undefined }, '2026-W10')).toEqual([])
  })

  it('counts all working half days as away, and none of a weekend', () => {
    expect(allDay('VAB', { from: '2026-03-05', to: '2026-03-08' })).toEqual([absent('VAB', 4)])
    expect(allDay('VAB', { from: '2026-03-07', to: '2026-03-08' })).toEqual([])
  })

  it('is split on the day of change, within the days of the week', () => {
    const days = { from: '2026-03-02', to: '2026-03-08' }
    const spans = (change: string) =>
      splitAt(whole, { ...whole, placement: 'vc' }, change, days).map(({ placement: id, from, to }) => [
        id,
        from,
        to,
      ])
    expect(spans('2026-03-05')).toEqual([
      ['akut', '2026-03-02', '2026-03-04'],
      ['vc', '2026-03-05', '2026-03-08'],
    ])
    expect(spans('2026-02-27')).toEqual([
      ['akut', '2026-03-02', '2026-02-26'],
      ['vc', '2026-03-02', '2026-03-08'],
    ])
    expect(spans('2026-03-20')[0]).toEqual(['akut', '2026-03-02', '2026-03-08'])
  })
})

describe('weeks not logged', () => {
  const post = { start: '2026-03-02', end: '2026-03-29' }

  it('are those of the post up to now with a working day in no part', () => {
    const of = logbook([logged(week('2026-W11')), logged(week('2026-W12', { to: '2026-03-19' }))], post)
    expect(unloggedWeeks(of, '2026-W12')).toEqual(['2026-W10', '2026-W12'])
    expect(unloggedWeeks(of, '2026-W20')).toEqual(['2026-W10', '2026-W12', '2026-W13'])
    expect(unloggedWeeks(of, '2026-W13')).toEqual(['2026-W10', '2026-W12', '2026-W13'])
    expect(unloggedWeeks(of, '2026-W12', '2026-W11')).toEqual(['2026-W12'])
    expect(unloggedWeeks(of, '2026-W12', '2026-W01')).toEqual(['2026-W10', '2026-W12'])
  })

  it('are none missing where two parts share the week', () => {
    const parts = [
      week('2026-W10', { to: '2026-03-04' }),
      week('2026-W10', { placement: 'vc', from: '2026-03-05' }),
    ]
    expect(
      unloggedWeeks(
        logbook(
          parts.map((part) => logged(part)),
          post,
        ),
        '2026-W10',
      ),
    ).toEqual([])
  })

  it('go on where the post has no end, and are none without a post', () => {
    const { end: _, ...open } = enrolment(post)
    const of = apply(logbook(), { change: 'enrolmentSet', enrolment: open })
    expect(unloggedWeeks(of, '2026-W11')).toEqual(['2026-W10', '2026-W11'])
    expect(unloggedWeeks({ ...of, enrolment: undefined }, '2026-W11')).toEqual([])
  })
})
