import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pacerOn } from '../../../bot/platforms/teams/pacer.ts'
import { PER_CONVERSATION, PER_TENANT } from '../../../bot/platforms/teams/pacing.ts'

/** The most that fall within any span of that length. */
const mostWithin = (times: readonly number[], ms: number): number =>
  Math.max(0, ...times.map((start) => times.filter((at) => at >= start && at < start + ms).length))

const steps = fc.array(
  fc.record({ wait: fc.integer({ min: 0, max: 700 }), to: fc.constantFrom('a', 'b', 'c') }),
  { maxLength: 300 },
)

describe('the pace', () => {
  it('never goes over what Teams allows a conversation or a tenant', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let now = 0
        const pacer = pacerOn(() => now)
        const sent = all.flatMap(({ wait, to }) => {
          now += wait
          const delay = pacer.reserve('t', to, 60_000)
          return delay === undefined ? [] : [{ to, at: now + delay }]
        })
        for (const { most, inMs } of PER_CONVERSATION)
          for (const place of ['a', 'b', 'c'])
            expect(
              mostWithin(
                sent.filter(({ to }) => to === place).map(({ at }) => at),
                inMs,
              ),
            ).toBeLessThanOrEqual(most)
        for (const { most, inMs } of PER_TENANT)
          expect(
            mostWithin(
              sent.map(({ at }) => at),
              inMs,
            ),
          ).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('takes no place in the row for what will not wait', () => {
    const pacer = pacerOn(() => 0)
    for (let times = 0; times < 7; times++) pacer.reserve('t', 'a', 0)
    expect([pacer.reserve('t', 'a', 0), pacer.reserve('t', 'a', 0)]).toEqual([undefined, undefined])
    expect(pacer.reserve('t', 'a', 1_000)).toBe(1_000)
  })

  it('counts an answer that did not wait', () => {
    const pacer = pacerOn(() => 0)
    for (let times = 0; times < 7; times++) pacer.count('t', 'a')
    expect(pacer.reserve('t', 'a', 10_000)).toBe(1_000)
  })
})
