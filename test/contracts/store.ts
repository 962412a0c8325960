import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Bench } from './store/bench.ts'
import { deliveriesContract } from './store/deliveries.ts'
import { dueContract } from './store/due.ts'
import { erasingContract } from './store/erasing.ts'
import { headsContract } from './store/heads.ts'
import { logbooksContract } from './store/logbooks.ts'
import { author, deciding, delivery, enrolled, unitSchema } from './store/given.ts'
import { movingContract } from './store/moving.ts'
import { recordsContract } from './store/records.ts'
import { turnsContract } from './store/turns.ts'

/** What every store does, whatever it keeps its data in. */
export const storeContract = (name: string, open: () => Promise<Bench>): void => {
  describe(`the store in ${name}`, () => {
    let bench: Bench
    const current = () => bench
    beforeEach(async () => {
      bench = await open()
    })
    afterEach(() => bench.end())

    logbooksContract(current)
    headsContract(current)
    erasingContract(current)
    dueContract(current)
    recordsContract(current)
    deliveriesContract(current)
    turnsContract(current)
    movingContract(current)

    test('two sites with equal ids never see each other', async () => {
      const site = await bench.site('stockholm')
      await site.commit('anna', author('1'), deciding(enrolled))
      await site.records('units', unitSchema).put('u', 0, { name: 'Akuten' })
      await site.deliveries.put(delivery('k'))
      await site.deliveries.claim('l', 0, 1000, 1)

      const other = await bench.site('skaraborg')
      expect(await other.journal('anna')).toEqual([])
      expect(await other.summaries()).toEqual([])
      expect(await other.dueBy('2099-01-01T00:00:00.000Z')).toEqual([])
      expect(await other.records('units', unitSchema).all()).toEqual([])
      expect(await other.deliveries.get('k')).toBeUndefined()
      expect(await other.deliveries.claim('l', 0, 1000, 1)).toBe('yours')
    })

    test('names nothing as damaged where all is well', async () => {
      const site = await bench.site()
      await site.commit('anna', author('1'), deciding(enrolled))
      expect(site.damaged()).toEqual([])
    })
  })
}
