import fc from 'fast-check'
import type { Change } from '../../../rules/logbook.ts'
import { granted } from '../../../rules/refusal.ts'
import { seal } from '../../../storage/seal.ts'
import type { SiteStore } from '../../../storage/store.ts'
import { author, delivery, logged } from '../../contracts/store/given.ts'
import { z } from 'zod'

/** Whatever people and programs write: every character there is, halves of pairs and NUL too. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('åäö ÅÄÖ', 'a\u0000b', '\u2028\u2029\r\n', '\ud800', '👩‍⚕️', '"\\', '__proto__', ''),
)

const ids = fc.constantFrom('anna', 'bo', 'åsa', 'Cilla', 'slack:T1/U1', "d'x", '["a",1]', 'e%20f')

const change: fc.Arbitrary<Change> = fc
  .record({ entry: fc.constantFrom('w45', 'w46', 'w47'), unit: text })
  .map(({ entry, unit }) => {
    const one = logged(entry)
    if (one.change !== 'stepTaken' || one.step.did !== 'logged') throw new Error('another step')
    const { content } = one.step
    return content.kind === 'placementWeek'
      ? { ...one, step: { ...one.step, content: { ...content, unit } } }
      : one
  })

const deed = fc.oneof(
  fc.record({
    did: fc.constant('commit' as const),
    doctor: ids,
    changes: fc.array(change, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    did: fc.constant('put' as const),
    kind: fc.constantFrom('people-notes', 'units'),
    id: ids,
    value: text,
  }),
  fc.record({
    did: fc.constant('claim' as const),
    key: ids,
    leaseMs: fc.integer({ min: 1, max: 9_999_999 }),
  }),
  fc.record({ did: fc.constant('release' as const), key: ids }),
  fc.record({
    did: fc.constant('send' as const),
    key: ids,
    tells: fc.array(ids, { maxLength: 2 }),
    doctor: ids,
    shown: text,
  }),
  fc.record({ did: fc.constant('forget' as const), person: ids }),
  fc.record({ did: fc.constant('seal' as const) }),
)

export type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never

/** What can happen to a site, in any order: commits, records, messages in every state, people who are forgotten. */
export const anyDeeds = fc.array(deed, { minLength: 5, maxLength: 60, size: 'max' })

export const live = async (site: SiteStore, deeds: readonly Deed[]): Promise<void> => {
  for (const [i, one] of deeds.entries()) await did(site, one, String(i))
}

const did = async (site: SiteStore, one: Deed, key: string): Promise<unknown> => {
  const { deliveries } = site
  switch (one.did) {
    case 'commit':
      return site.commit(one.doctor, author(key), () => granted(one.changes))
    case 'put': {
      const records = site.records(one.kind, z.unknown())
      const version = (await records.get(one.id))?.version ?? 0
      return records.put(one.id, version, { text: one.value, nothing: null, order: { b: 1, a: 2 } })
    }
    case 'claim':
      return deliveries.claim(one.key, 1_764_000_000_000, one.leaseMs, 3)
    case 'release':
      return deliveries.release(one.key)
    case 'send': {
      const card = { kind: 'requests' as const, subjects: [{ doctor: one.doctor, entry: 'w46', round: 0 }] }
      return deliveries.put(delivery(one.key, { tells: one.tells, shown: one.shown, card }))
    }
    case 'forget':
      await deliveries.erase(one.person)
      return site.eraseLogbook(one.person)
    case 'seal':
      return seal(site)
  }
}
