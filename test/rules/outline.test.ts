import { describe, expect, it } from 'vitest'
import type { PlacementWeek } from '../../rules/content.ts'
import type { Step } from '../../rules/entry.ts'
import type { Change } from '../../rules/logbook.ts'
import { outlineOf } from '../../rules/outline.ts'
import { absent, approved, logbook, logged, step, week, weeksAt } from '../given.ts'

const at = '2026-06-01T10:00:00.000Z'

/** '2026-03-02 to 2026-03-08 approved' */
const outlined = (...changes: Change[]) =>
  outlineOf(logbook(changes)).entries.map(({ steps: [first, ...decided] }) =>
    first?.did === 'logged'
      ? [first.content.from, 'to', first.content.to, ...decided.map(({ did }) => did)].join(' ')
      : first?.did,
  )
const both = (more: Partial<PlacementWeek> = {}, other = week('2026-W10')) => {
  const next = week('2026-W11', more)
  return outlined(...[other, next].flatMap((one) => [logged(one), approved(one)]))
}
const joined = ['2026-03-02 to 2026-03-15 approved']
const apart = ['2026-03-02 to 2026-03-08 approved', '2026-03-09 to 2026-03-15 approved']

describe('a logbook in outline', () => {
  it('joins weeks in a row that were alike, and keeps apart what was not', () => {
    const odd = week('2026-W12', { absences: [absent('semester', 2)] })
    const half = week('2026-W14', { percent: 50 })
    expect(
      outlined(
        ...weeksAt('akut sjukvård', '2026-W02', 10, { placement: 'akut' }),
        ...[odd, week('2026-W13'), half].flatMap((one) => [logged(one), approved(one)]),
        logged(week('2026-W15', { percent: 50 })),
      ),
    ).toEqual([
      '2026-01-05 to 2026-03-15 approved',
      '2026-03-16 to 2026-03-22 approved',
      '2026-03-23 to 2026-03-29 approved',
      '2026-03-30 to 2026-04-05 approved',
      '2026-04-06 to 2026-04-12',
    ])
  })

  it.each<Partial<PlacementWeek>>([
    { placement: 'akut2' },
    { unit: 'Annan' },
    { specialty: 'kirurgi' },
    { category: 'valfri' },
    { percent: 80 },
    { supervisor: 'karin' },
    { absences: [absent('VAB', 2)] },
  ])('does not join a week that differs by %o', (more) => {
    expect(both()).toEqual(joined)
    expect(both(more)).toEqual(apart)
  })

  it('does not join weeks with days between, nor two that were away alike', () => {
    expect(both({}, week('2026-W10', { to: '2026-03-07' }))).toEqual([
      '2026-03-02 to 2026-03-07 approved',
      '2026-03-09 to 2026-03-15 approved',
    ])
    const absences = [absent('VAB', 2)]
    expect(both({ absences }, week('2026-W10', { absences }))).toEqual(apart)
    expect(both({}, week('2026-W10', { absences }))).toEqual(apart)
  })

  it('does not join what was decided otherwise: by another, unconfirmed, sent back, or not yet', () => {
    const [one, two] = [week('2026-W10'), week('2026-W11')]
    const decided = (...changes: Change[]) => outlined(logged(one), approved(one), logged(two), ...changes)
    const back = (by: string): Step => ({ did: 'returned', at, by, reason: 'fel' })
    expect(decided(approved(two, 'karin'))).toEqual(apart)
    expect(decided(approved(two, 'bo', false))).toEqual(apart)
    expect(decided(step('2026-W11/akut', back('bo')))).toEqual([
      '2026-03-02 to 2026-03-08 approved',
      '2026-03-09 to 2026-03-15 returned',
    ])
    expect(decided()).toEqual(['2026-03-02 to 2026-03-08 approved', '2026-03-09 to 2026-03-15'])
    expect(outlined(logged(one), logged(two))).toEqual(['2026-03-02 to 2026-03-15'])
    expect(
      outlined(
        logged(one),
        step('2026-W10/akut', back('bo')),
        logged(two),
        step('2026-W11/akut', back('karin')),
      ),
    ).toEqual(['2026-03-02 to 2026-03-15 returned'])
  })

  it('keeps what was decided last, and by whom and when it was written', () => {
    const one = week('2026-W10')
    const amended: Step = { did: 'amended', at, by: 'maria', content: { ...one, percent: 80 } }
    const of = outlineOf(logbook([logged(one), approved(one), step('2026-W10/akut', amended)]))
    expect(of.entries).toEqual([{ id: '2026-W10/akut', steps: [{ ...amended, did: 'logged' }] }])
  })

  it('has every activity for itself, with its decision, and nothing that was withdrawn', () => {
    const content = {
      kind: 'activity' as const,
      delmal: ['BT3' as const],
      activity: 'kurs' as const,
      from: '2026-03-10',
      to: '2026-03-10',
    }
    const log: Step = { did: 'logged', at, by: 'anna', content }
    const approve: Step = { did: 'approved', at, by: 'bo', signer: { name: 'Bo', confirmed: true } }
    const of = outlineOf(
      logbook([
        step('activity/1', log),
        step('activity/2', log),
        step('activity/2', approve),
        step('activity/3', log),
        step('activity/3', { did: 'withdrawn', at, by: 'anna' }),
        logged(week('2026-W10')),
        step('2026-W10/akut', { did: 'withdrawn', at, by: 'anna' }),
      ]),
    )
    expect(of.entries.map(({ id, steps }) => [id, ...steps.map(({ did }) => did)])).toEqual([
      ['activity/1', 'logged'],
      ['activity/2', 'logged', 'approved'],
    ])
  })
})
