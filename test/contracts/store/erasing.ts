import { describe, expect, test } from 'vitest'
import { seal, sealRecords, eraseFromSeals, leavesOf, nameOfSeal } from '../../../storage/seal.ts'
import type { Bench } from './bench.ts'
import { author, deciding, delivery, enrolled, logged, unitSchema } from './given.ts'

/** Taking someone away for good. */
export const erasingContract = (bench: () => Bench): void => {
  describe('what is erased', () => {
    test('is a logbook with its summary and head, and nobody else is', async () => {
      const site = await bench().site()
      for (const doctor of ['anna', 'bo']) await site.commit(doctor, author('1'), deciding(enrolled))
      await site.eraseLogbook('anna')
      await site.eraseLogbook('anna')
      const look = async () => {
        const now = await bench().site()
        expect(await now.journal('anna')).toEqual([])
        expect((await now.summaries()).map(({ doctor }) => doctor)).toEqual(['bo'])
        expect((await now.heads()).doctors.map(({ doctor }) => doctor)).toEqual(['bo'])
        expect(await now.journal('bo')).toHaveLength(1)
        expect(now.damaged()).toEqual([])
      }
      await look()
      await bench().restart()
      await look()
    })

    test('can be begun anew, from the first commit', async () => {
      const site = await bench().site()
      await site.commit('anna', author('1'), deciding(enrolled))
      await site.eraseLogbook('anna')
      await site.commit('anna', author('1'), deciding(logged('w46')))
      expect((await site.journal('anna')).map(({ changes }) => changes.length)).toEqual([1])
      expect((await site.logbook('anna')).enrolment).toBeUndefined()
    })

    test('is a record, which can be put anew', async () => {
      const units = (await bench().site()).records('units', unitSchema)
      await units.put('u', 0, { name: 'Akuten' })
      expect(await units.all()).toHaveLength(1)
      await units.remove('u')
      await units.remove('u')
      expect(await units.get('u')).toBeUndefined()
      expect(await units.all()).toEqual([])
      await bench().restart()
      expect(await (await bench().site()).records('units', unitSchema).all()).toEqual([])
      expect(await (await bench().site()).records('units', unitSchema).put('u', 0, { name: 'new' })).toBe(
        true,
      )
    })

    test('may be someone whom nothing was ever sent to or told of', async () => {
      const { deliveries } = await bench().site()
      await deliveries.erase('anna')
      expect(await deliveries.claim('weeks/anna/x#first@anna', 0, 1000, 1)).toBe('yours')
    })

    test('is every delivery to or about a person; what also tells of others stays without her', async () => {
      const { deliveries } = await bench().site()
      const subject = (doctor: string) => ({ doctor, entry: 'w46', round: 0 })
      await deliveries.put(
        delivery('to', { recipient: 'anna', card: { kind: 'outsider', platform: 'x', name: 'y' } }),
      )
      await deliveries.put(delivery('request/anna/w46/0#asked@berit'))
      await deliveries.put(
        delivery('request/anna/w46/0#day1@berit', {
          card: { kind: 'requests', subjects: [subject('anna'), subject('annan')] },
          tells: ['request/anna/w46/0#day1@berit', 'request/annan/w46/0#day1@berit'],
          message: { platform: 'web', conversation: 'berit', id: 'shared' },
        }),
      )
      await deliveries.put(delivery('other', { card: { kind: 'requests', subjects: [subject('annan')] } }))
      await deliveries.claim('weeks/anna/x#first@anna', 0, 1000, 1)
      await deliveries.claim('weeks/annan/x#first@annan', 0, 1000, 1)
      await deliveries.erase('anna')
      await bench().restart()
      const after = (await bench().site()).deliveries
      expect(await after.to('anna')).toEqual([])
      expect(await after.about('anna')).toEqual([])
      const left = await after.about('annan')
      expect(
        left.map(({ card }) => card.kind === 'requests' && card.subjects.map(({ doctor }) => doctor)),
      ).toEqual([['annan'], ['annan']])
      expect(JSON.stringify(left)).not.toMatch(/anna\b/)
      expect(await after.byMessage({ platform: 'web', conversation: 'berit', id: 'to' })).toBeUndefined()
      expect(await after.claimed()).toEqual(['weeks/annan/x#first@annan'])
    })

    test('is a name in the seals, which hold everyone else as before', async () => {
      const site = await bench().site()
      for (const doctor of ['anna', 'bo']) await site.commit(doctor, author('1'), deciding(enrolled))
      const name = await seal(site)
      const leaves = await leavesOf(site, 'anna')
      await eraseFromSeals(site, 'anna')
      await eraseFromSeals(site, 'anna')
      const kept = (await sealRecords(site).get(name))?.value
      expect(kept?.doctors.map(({ doctor }) => doctor)).toEqual(['bo'])
      expect(kept?.erased).toEqual(leaves)
      expect(leaves).toHaveLength(1)
      expect(kept && nameOfSeal(kept)).toBe(name)
    })
  })
}
