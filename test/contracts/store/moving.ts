import { describe, expect, test } from 'vitest'
import type { Change } from '../../../rules/logbook.ts'
import { headOf, linked, type Link } from '../../../storage/chain.ts'
import type { Found, Kept } from '../../../storage/kept.ts'
import { seal } from '../../../storage/seal.ts'
import { Taken } from '../../../storage/store.ts'
import type { Bench } from './bench.ts'
import { at, author, deciding, delivery, enrolled, logged, unitSchema } from './given.ts'

/** A site as it is read whole, and as another store's is brought in. */
export const movingContract = (bench: () => Bench): void => {
  const everything = async (id?: string): Promise<readonly Kept[]> => {
    const found: Found[] = []
    for await (const one of bench().everything(id)) found.push(one)
    return found.flatMap((one) => ('kept' in one ? [one.kept] : []))
  }
  const bring = async (...kept: Kept[]) => (await bench().site()).bring(kept)

  /** Her commits, the first `bare` of which are of the time before the chain. */
  const links = (doctor: string, changes: readonly Change[], bare = 0): Link[] => {
    const chain: Link[] = []
    for (const [i, change] of changes.entries()) {
      const commit = { at, by: 'anna', key: String(i), changes: [change] }
      chain.push(i < bare ? commit : linked(headOf(doctor, chain), commit))
    }
    return chain
  }
  const logbook = (changes: readonly Change[], bare = 0): Kept => ({
    is: 'logbook',
    id: 'anna',
    links: links('anna', changes, bare),
  })
  const unit = (version: number, name = 'Akuten'): Kept => ({
    is: 'record',
    kind: 'units',
    id: 'u',
    version,
    value: { name },
  })
  const claim = (key: string, until: number, tries: number): Kept => ({
    is: 'claim',
    claim: { key, until, tries },
  })
  const sent = (key: string, more = {}): Kept => ({ is: 'delivery', delivery: delivery(key, more) })
  const all = [
    logbook([enrolled, logged('w46')], 1),
    unit(7),
    sent('k', { tells: ['l'] }),
    claim('c', 5000, 2),
  ]

  describe('everything', () => {
    test('is nothing in an empty site', async () => {
      await bench().site()
      expect(await everything()).toEqual([])
    })

    test('has each commit with its hashes, each record with its version, and what was sent or waits', async () => {
      const site = await bench().site()
      await site.commit('anna', author('0'), deciding(enrolled))
      await site.commit('anna', author('1'), deciding(logged('w46')))
      await site.records('units', unitSchema).put('u', 0, { name: 'Medicin' })
      await site.records('units', unitSchema).put('u', 1, { name: 'Akuten' })
      for (const key of ['c', 'l', 'given back']) await site.deliveries.claim(key, 0, 5000, 9)
      await site.deliveries.put(delivery('k', { tells: ['l'] }))
      await site.deliveries.release('given back')
      expect(new Set(await everything())).toEqual(
        new Set([
          logbook([enrolled, logged('w46')]),
          unit(2),
          sent('k', { tells: ['l'] }),
          claim('c', 5000, 1),
        ]),
      )
    })

    test('is of one site where that is asked, and else of all', async () => {
      await (await bench().site('stockholm')).deliveries.put(delivery('k'))
      await (await bench().site('skaraborg')).deliveries.put(delivery('l'))
      expect(await everything('skaraborg')).toEqual([sent('l')])
      expect(await everything()).toHaveLength(2)
    })

    test('names no change in a seal that comes before it', async () => {
      const site = await bench().site()
      await site.commit('anna', author('0'), deciding(enrolled))
      await seal(site)
      const kinds = (await everything()).map(({ is }) => is)
      expect(kinds).toEqual(['record', 'logbook'])
    })
  })

  describe('what is brought in', () => {
    test('is there as it was kept elsewhere, also after a restart', async () => {
      await bring(...all)
      const look = async () => {
        expect(new Set(await everything())).toEqual(new Set(all))
        const site = await bench().site()
        expect((await site.journal('anna')).map(({ key }) => key)).toEqual(['0', '1'])
        expect((await site.logbook('anna')).entries.map(({ id }) => id)).toEqual(['w46'])
        expect((await site.heads()).doctors).toEqual([
          headOf('anna', links('anna', [enrolled, logged('w46')], 1)),
        ])
        expect((await site.summaries()).map(({ doctor }) => doctor)).toEqual(['anna'])
        expect((await site.dueBy(at)).map(({ doctor }) => doctor)).toEqual(['anna'])
        expect((await site.records('units', unitSchema).get('u'))?.version).toBe(7)
        expect((await site.deliveries.about('anna')).map(({ key }) => key)).toEqual(['k'])
        expect(await site.deliveries.claimed()).toEqual(['c'])
      }
      await look()
      await bench().restart()
      await look()
    })

    test('goes on where it was: the next commit, the next version, the lease', async () => {
      await bring(...all)
      const site = await bench().site()
      await site.commit('anna', author('2'), deciding(logged('w47')))
      const [first] = (await everything()).flatMap((kept) => (kept.is === 'logbook' ? [kept] : []))
      expect(first?.links).toHaveLength(3)
      expect(first?.links[2]?.prev).toBe(first?.links[1]?.hash)
      expect(await site.commit('anna', author('1'), deciding(logged('w48')))).toMatchObject({
        value: { repeated: true },
      })
      expect(await site.records('units', unitSchema).put('u', 7, { name: 'anew' })).toBe(true)
      expect(await site.deliveries.claim('c', 4999, 1000, 3)).toBe('leased')
      expect(await site.deliveries.claim('c', 5000, 1000, 3)).toBe('yours')
      expect(await site.deliveries.claim('k', 9000, 1000, 3)).toBe('over')
    })

    test('changes nothing where it is there already, and a beginning of a logbook gets the rest', async () => {
      await bring(logbook([enrolled], 1), sent('k', { tells: ['l'] }))
      await bring(...all)
      await bring(...all)
      expect(new Set(await everything())).toEqual(new Set(all))
      expect((await everything()).length).toBe(all.length)
    })

    test('was given back there and is free here', async () => {
      await bring(claim('c', 0, 1))
      expect(await (await bench().site()).deliveries.claim('c', 0, 1000, 2)).toBe('yours')
    })

    const others: [what: string, there: Kept, brought: Kept][] = [
      ['a record of another version', unit(6), unit(7)],
      ['a record that says something else', unit(7, 'Medicin'), unit(7)],
      ['a delivery that shows something else', sent('k', { shown: 'other' }), sent('k')],
      ['a claim of another lease', claim('c', 4000, 2), claim('c', 5000, 2)],
      ['a logbook of other commits', logbook([logged('w46')]), logbook([enrolled, logged('w46')])],
      ['a logbook of more commits', logbook([enrolled, logged('w46')]), logbook([enrolled])],
      ['a logbook of other hashes', logbook([enrolled], 1), logbook([enrolled])],
    ]
    test.each(others)('is refused where there is %s, which stays', async (_, there, brought) => {
      await bring(there)
      await expect(bring(brought)).rejects.toThrow(Taken)
      expect(await everything()).toEqual([there])
    })

    test('may say whatever texts can say', async () => {
      const texts = ['å\u0000ä\u2028ö\u2029', '\ud800', '👩‍⚕️ "\\n"', '\r\n', '{"end":true}', '__proto__']
      const odd: Kept = { is: 'record', kind: 'notes', id: 'n', version: 1, value: { texts, nothing: null } }
      await bring(odd)
      await bench().restart()
      expect(await everything()).toEqual([odd])
    })
  })
}
