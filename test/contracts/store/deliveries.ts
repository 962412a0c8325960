import { describe, expect, test } from 'vitest'
import type { Delivery } from '../../../storage/delivery.ts'
import type { Bench } from './bench.ts'
import { delivery } from './given.ts'

const lease = 60_000

/** What was sent, and the claims that let it be sent once. */
export const deliveriesContract = (bench: () => Bench): void => {
  const ledger = async () => (await bench().site()).deliveries
  const claim = async (now: number, mostTries = 2) => (await ledger()).claim('k', now, lease, mostTries)

  describe('a claim', () => {
    test('goes to one of many at once', async () => {
      const claims = await Promise.all([1, 2, 3, 4].map(() => claim(0)))
      expect(claims.sort()).toEqual(['leased', 'leased', 'leased', 'yours'])
    })

    test('lets nobody else send while its lease runs, also after a restart', async () => {
      await claim(0)
      await bench().restart()
      expect(await claim(lease - 1)).toBe('leased')
      expect(await claim(lease)).toBe('yours')
    })

    test('is made at most so many times, restarts or not', async () => {
      expect(await claim(0)).toBe('yours')
      expect(await claim(lease)).toBe('yours')
      await bench().restart()
      expect(await claim(2 * lease)).toBe('over')
    })

    test('that was given back is free at once and counts as no try, also after a restart', async () => {
      await claim(0, 1)
      await (await ledger()).release('k')
      await bench().restart()
      expect(await claim(1, 1)).toBe('yours')
      expect(await claim(lease + 1, 1)).toBe('over')
    })

    test('is named until its delivery is marked, also when that delivery only tells of it', async () => {
      await claim(0)
      await (await ledger()).claim('l', 0, lease, 1)
      await bench().restart()
      expect(await (await ledger()).claimed()).toEqual(['k', 'l'])
      await (await ledger()).put(delivery('k', { tells: ['l'] }))
      expect(await (await ledger()).claimed()).toEqual([])
      await bench().restart()
      expect(await (await ledger()).claimed()).toEqual([])
    })

    test('that nobody has can be given back without harm', async () => {
      await (await ledger()).release('k')
      expect(await claim(0, 1)).toBe('yours')
    })

    test('is refused for good once its delivery is marked as sent', async () => {
      await claim(0)
      await (await ledger()).put(delivery('k'))
      await (await ledger()).release('k')
      expect(await claim(2 * lease)).toBe('over')
      await bench().restart()
      expect(await claim(2 * lease)).toBe('over')
    })
  })

  describe('a delivery', () => {
    const keys = (deliveries: readonly Delivery[]) => deliveries.map((one) => one.key).sort()

    test('is found by key, message, doctor and recipient, also after a restart', async () => {
      const forBo = { kind: 'weeks' as const, doctor: 'bo', weeks: ['2026-W46'] }
      await (await ledger()).put(delivery('k'))
      await (await ledger()).put(delivery('l', { recipient: 'bo', card: forBo }))
      const found = async () => {
        const { deliveries } = await bench().site()
        expect(await deliveries.get('k')).toEqual(delivery('k'))
        expect((await deliveries.byMessage(delivery('k').message))?.key).toBe('k')
        expect(keys(await deliveries.about('anna'))).toEqual(['k'])
        expect(keys(await deliveries.about('bo'))).toEqual(['l'])
        expect(keys(await deliveries.to('berit'))).toEqual(['k'])
        expect(await deliveries.to('nobody')).toEqual([])
      }
      await found()
      await bench().restart()
      await found()
    })

    test('that shows something else now is found by that and no longer by the old', async () => {
      await (await ledger()).put(delivery('k'))
      const message = { platform: 'web', conversation: 'cilla', id: 'anew' }
      await (await ledger()).put(delivery('k', { recipient: 'cilla', message, shown: 'other' }))
      expect(await (await ledger()).to('berit')).toEqual([])
      expect(keys(await (await ledger()).to('cilla'))).toEqual(['k'])
      expect(await (await ledger()).byMessage(delivery('k').message)).toBeUndefined()
      expect((await (await ledger()).byMessage(message))?.shown).toBe('other')
    })

    test('cannot be changed through what was handed out', async () => {
      await (await ledger()).put(delivery('k'))
      const handedOut = await (await ledger()).get('k')
      expect(() => Object.assign(handedOut ?? {}, { shown: 'changed' })).toThrow()
    })

    test('rewritten very often is still itself after restarts', async () => {
      for (let i = 0; i < 250; i++) await (await ledger()).put(delivery('k', { shown: String(i) }))
      for (let i = 0; i < 60; i++) await (await ledger()).claim(`c${i}`, 0, lease, 1)
      for (const shown of ['249', '249']) {
        await bench().restart()
        expect((await (await ledger()).get('k'))?.shown).toBe(shown)
        expect(await (await ledger()).claim('c7', 0, lease, 1)).toBe('leased')
      }
    })
  })
}
