import { describe, expect, test } from 'vitest'
import { NewerDatabase } from '../../../storage/postgres/migrate.ts'
import { NotKept } from '../../../storage/store.ts'
import { author, deciding, delivery, enrolled, unitSchema } from '../../contracts/store/given.ts'
import { isMissing } from '../../postgres/database.ts'
import { database, openSite } from './given.ts'

describe.skipIf(isMissing)('a database', () => {
  test('is made ready by one of several that start at once', async () => {
    const own = await database()
    const sites = await Promise.all(Array.from({ length: 5 }, () => openSite(own)))
    await Promise.all(sites.map((site, i) => site.commit('anna', author(String(i)), deciding(enrolled))))
    expect(await sites[0]?.journal('anna')).toHaveLength(5)
    expect(await own.sql('select number from bt.migration')).toEqual([{ number: 1 }])
  })

  test('of a newer program is refused and left as it is', async () => {
    const own = await database()
    await openSite(own)
    await own.sql('insert into bt.migration (number) values (99)')
    await expect(openSite(own)).rejects.toThrow(NewerDatabase)
    expect(await own.sql('select number from bt.migration order by 1')).toHaveLength(2)
  })

  test('serves a role that may not change its shape, nor anything that was committed', async () => {
    const own = await database()
    await openSite(own)
    const role = `bt_${own.name}`
    await own.sql(`create role ${role} login password 'hemligt'`)
    for (const grant of leastGrants(role)) await own.sql(grant)
    const url = new URL(own.url)
    url.username = role
    url.password = 'hemligt'
    const site = await openSite({ url: url.href })
    await site.commit('anna', author('1'), deciding(enrolled))
    await site.commit('anna', author('2'), deciding(enrolled))
    await site.records('units', unitSchema).put('u', 0, { name: 'Akuten' })
    await site.records('units', unitSchema).put('u', 1, { name: 'Medicin' })
    await site.records('units', unitSchema).remove('u')
    expect(await site.records('units', unitSchema).all()).toEqual([])
    expect(await site.deliveries.claim('k', undefined, 1000, 1)).toBe('yours')
    await site.deliveries.put(delivery('k'))
    await site.inTurn('tick', () => site.wake())
    expect(await site.journal('anna')).toHaveLength(2)
    for (const harm of ['update bt.journal set by = by', 'delete from bt.journal', 'drop table bt.journal'])
      await expect(own.sql(`set role ${role}; ${harm}`)).rejects.toThrow(/permission denied|must be owner/)
    await own.sql(`revoke insert on bt.journal from ${role}`)
    await expect(site.commit('anna', author('3'), deciding(enrolled))).rejects.toThrow(NotKept)
    await own.sql(`drop owned by ${role}`)
    await own.sql(`drop role ${role}`)
  })
})

/** As the README says. */
const leastGrants = (role: string) => [
  `grant usage on schema bt to ${role}`,
  `grant select on all tables in schema bt to ${role}`,
  `grant insert on bt.journal to ${role}`,
  `grant insert, update on bt.logbook, bt.due, bt.record, bt.delivery, bt.claim, bt.turn to ${role}`,
  `grant delete on bt.record to ${role}`,
]
