import { setTimeout as after } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { granted } from '../../../rules/refusal.ts'
import { author, deciding, delivery, enrolled, logged, unitSchema } from '../../contracts/store/given.ts'
import { isMissing } from '../../postgres/database.ts'
import { database, openSite } from './given.ts'

const three = async (options?: { turnMs: number }) => {
  const own = await database()
  return { own, sites: await Promise.all([1, 2, 3].map(() => openSite(own, options))) }
}

describe.skipIf(isMissing)('of several processes', () => {
  test('each decides on what the others left, and a press that came to all counts once', async () => {
    const { sites } = await three()
    const seen: number[] = []
    const add = (entry: string) => (site: (typeof sites)[number]) =>
      site.commit('anna', author(entry), (logbook) => {
        seen.push(logbook.entries.length)
        return granted([logged(entry)])
      })
    const keys = ['a', 'b', 'c', 'd', 'e', 'f']
    const answers = await Promise.all(keys.flatMap((key) => sites.map(add(key))))
    expect(answers.filter((one) => one.ok && !one.value.repeated)).toHaveLength(keys.length)
    expect(Math.max(...seen)).toBe(keys.length - 1)
    for (const site of sites)
      expect((await site.logbook('anna')).entries.map(({ id }) => id).sort()).toEqual(keys)
  })

  test('each sees at once what another wrote: people, summaries, what was sent and who is due', async () => {
    const { sites } = await three()
    const [one, other] = sites
    const units = other?.records('units', unitSchema)
    await one?.commit('anna', author('1'), deciding(enrolled))
    expect(await units?.all()).toEqual([])
    expect(await other?.summaries()).toHaveLength(1)
    await one?.records('units', unitSchema).put('u', 0, { name: 'Akuten' })
    await one?.commit('anna', author('2'), deciding(logged('w46')))
    await one?.deliveries.put(delivery('k'))
    expect(await units?.all()).toHaveLength(1)
    expect((await other?.summaries())?.[0]?.waiting).toHaveLength(1)
    expect(await other?.deliveries.about('anna')).toHaveLength(1)
    expect(await other?.deliveries.claim('k', undefined, 1, 9)).toBe('over')
    expect(await units?.put('u', 0, { name: 'late' })).toBe(false)
  })

  test('one has the turn, also one that takes longer than its lease', async () => {
    const { sites } = await three({ turnMs: 600 })
    const [one, other] = sites
    const done: string[] = []
    let inside = 0
    const most: number[] = []
    const turn = (site: (typeof sites)[number]) =>
      site.inTurn('tick', async () => {
        most.push(++inside)
        await after(10)
        inside--
      })
    await Promise.all([1, 2, 3].flatMap(() => sites.map(turn)))
    expect(most).toHaveLength(9)
    expect(Math.max(...most)).toBe(1)

    await Promise.all([
      one?.inTurn('tick', () => after(1500).then(() => done.push('the slow one'))),
      after(100).then(() => other?.inTurn('tick', () => Promise.resolve(done.push('the other')))),
    ])
    expect(done).toEqual(['the slow one', 'the other'])
  })

  test('one that died in its turn holds the others up until its lease ends', async () => {
    const { own, sites } = await three({ turnMs: 600 })
    await own.sql(
      "insert into bt.turn values ('stockholm', 'tick', gen_random_uuid(), now() + interval '500 ms')",
    )
    const begun = performance.now()
    await sites[0]?.inTurn('tick', () => Promise.resolve())
    expect(performance.now() - begun).toBeGreaterThan(400)
  })
})
