import { describe, expect, test } from 'vitest'
import { Damaged } from '../../../storage/store.ts'
import { author, deciding, delivery, enrolled, logged, unitSchema } from '../../contracts/store/given.ts'
import { isMissing } from '../../postgres/database.ts'
import { database, openSite } from './given.ts'

const filled = async () => {
  const own = await database()
  const site = await openSite(own)
  await site.commit('anna', author('1'), deciding(enrolled, logged('w46')))
  await site.commit('bo', author('1'), deciding(enrolled))
  await site.records('units', unitSchema).put('u', 0, { name: 'Akuten' })
  await site.records('units', unitSchema).put('v', 0, { name: 'Medicin' })
  await site.deliveries.put(delivery('k'))
  return { own, site }
}

describe.skipIf(isMissing)('a row that does not parse', () => {
  test('of a logbook is named and left as it is, and the others go on', async () => {
    const { own, site } = await filled()
    const whole = await own.sql("select changes from bt.logbook where doctor = 'anna'")
    await own.sql(`update bt.logbook set changes = '[{"change":"rubbish"}]' where doctor = 'anna'`)
    await expect(site.commit('anna', author('2'), deciding(enrolled))).rejects.toThrow(Damaged)
    await expect(site.logbook('anna')).rejects.toThrow(Damaged)
    expect(site.damaged()).toEqual(['stockholm/logbooks/anna (0.change: invalid_union)'])
    await site.commit('bo', author('2'), deciding(enrolled))
    expect(await own.sql("select changes from bt.logbook where doctor = 'anna'")).toEqual([
      { changes: [{ change: 'rubbish' }] },
    ])
    await own.sql("update bt.logbook set changes = $1 where doctor = 'anna'", [
      JSON.stringify(whole[0]?.changes),
    ])
    await site.commit('anna', author('2'), deciding(enrolled))
    expect(site.damaged()).toEqual([])
  })

  test('of a journal is named by its number, and so is a gap', async () => {
    const { own, site } = await filled()
    await site.commit('anna', author('2'), deciding(enrolled))
    await own.sql(`update bt.journal set changes = '[]' where doctor = 'anna' and seq = 2`)
    await expect(site.journal('anna')).rejects.toThrow('anna: commit 2 (changes: too_small)')
    await own.sql(`delete from bt.journal where doctor = 'anna' and seq = 1`)
    await expect(site.journal('anna')).rejects.toThrow('anna: commit 1 (missing)')
    expect(site.damaged()).toHaveLength(1)
  })

  test('of a record is named and never put over, and the others are read', async () => {
    const { own, site } = await filled()
    const units = site.records('units', unitSchema)
    expect(await units.all()).toHaveLength(2)
    await own.sql(`update bt.record set value = '{"name":4}' where id = 'u'`)
    expect((await units.all()).map(({ id }) => id)).toEqual(['v'])
    await expect(units.put('u', 1, { name: 'anew' })).rejects.toThrow(Damaged)
    expect(site.damaged()).toEqual(['stockholm/records/units/u (name: invalid_type)'])
    await own.sql(`update bt.record set value = '{"name":"Akuten"}' where id = 'u'`)
    expect(await units.all()).toHaveLength(2)
    expect(site.damaged()).toEqual([])
  })

  test('of the ledger keeps what it tells from being sent again', async () => {
    const { own, site } = await filled()
    await own.sql(`update bt.delivery set delivery = '{}'`)
    await expect(site.deliveries.to('berit')).rejects.toThrow(Damaged)
    expect(await site.deliveries.claim('k', undefined, 1, 9)).toBe('over')
    expect(site.damaged()).toEqual([expect.stringContaining('stockholm/deliveries/k')])
  })

  test('as a summary is made anew from the logbook', async () => {
    const { own, site } = await filled()
    const before = await site.summaries()
    await own.sql(`update bt.logbook set summary = '{"from":"another version"}'`)
    expect(await site.summaries()).toEqual(before)
  })
})

test.skipIf(isMissing)('a name that PostgreSQL cannot hold is refused, not changed on the way', async () => {
  const site = await openSite(await database())
  for (const key of ['a\0b', '\ud800'])
    await expect(site.commit('anna', author(key), deciding(enrolled))).rejects.toThrow(TypeError)
  expect(await site.journal('anna')).toEqual([])
})
