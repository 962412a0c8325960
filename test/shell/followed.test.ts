import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { followedIn } from '../../bot/followedIn.ts'
import { peopleRecords, sceneAt } from '../../bot/scene.ts'
import { follow } from '../../rules/followed.ts'
import { openWorld, programmes, type World } from '../stories/world.ts'

let dir: string
let world: World
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'bt-'))
  world = await openWorld({ dir, start: '2026-11-20T15:00' })
})
afterEach(async () => {
  await world.stop()
  await rm(dir, { recursive: true })
})

/** Anna and Erik as they are followed, which is as it would be reckoned anew. */
const followedAt = async (now: string, fixedSettings = {}) => {
  const scene = await sceneAt({ store: world.store, programmes, fixedSettings }, now)
  const site = { ...scene, claimed: await world.store.deliveries.claimed() }
  const followed = await followedIn(scene)
  expect(followed).toEqual((await world.store.summaries()).map((summary) => follow(summary, site)))
  const of = (id: string) => followed.find(({ doctor }) => doctor === id)
  return { anna: of('anna'), erik: of('erik') }
}

const friday = '2026-11-20T14:10:00.000Z'

it('reckons anew only whose logbook is another one', async () => {
  const before = await followedAt(friday)
  await world.person('anna').says('v46 akut')
  const after = await followedAt('2026-11-20T14:20:00.000Z')
  expect(after.erik).toBe(before.erik)
  expect(after.anna?.waiting).toHaveLength(1)
})

it('reckons everyone anew when the day, the people or the settings are others', async () => {
  const before = await followedAt(friday)
  const nextDay = await followedAt('2026-11-21T14:10:00.000Z')
  expect(nextDay.erik).not.toBe(before.erik)
  const people = peopleRecords(world.store)
  const sara = await people.get('sara')
  if (sara === undefined) throw new Error('no Sara')
  await people.put('sara', sara.version, { ...sara.value, workplace: 'Vårdcentralen Åsen' })
  const withSara = await followedAt('2026-11-21T14:10:00.000Z')
  expect(withSara.erik).not.toBe(nextDay.erik)
  const otherwise = await followedAt('2026-11-21T14:10:00.000Z', { weekCard: { weekday: 4, time: '14:00' } })
  expect(otherwise.erik).not.toBe(withSara.erik)
  expect((await followedAt('2026-11-21T14:10:00.000Z')).erik).toEqual(withSara.erik)
})
