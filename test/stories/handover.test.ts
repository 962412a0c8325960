import { afterEach, beforeEach, expect, it } from 'vitest'
import { openWorld, type World } from './world.ts'

let world: World
const person = (id: string) => world.person(id)

beforeEach(async () => {
  world = await openWorld({ start: '2026-11-19T15:00' })
})
afterEach(() => world.stop())

it('tells the next handledare a week ahead who comes, and nothing but what is shared', async () => {
  await person('anna').says('v46 akut')
  await world.at('2026-11-25T09:00')
  expect(await person('sara').sees()).toEqual([])
  await world.at('2026-11-25T09:15')
  const card = await person('sara').last()
  expect(card).toContain('Anna Berg börjar hos dig 2 december 2026')
  expect(card).toContain('Vårdcentralen Åsen, allmänmedicin')
  expect(card).toContain('0 av 18 har underlag')
  expect(card).not.toContain('v46')
  await world.at('2026-11-26T09:15')
  expect(await person('sara').sees()).toHaveLength(1)
})

it('holds what the doctor has chosen, in her own words', async () => {
  await person('anna').says('överlämning')
  await person('anna').submits({ delmal: 'no', line: 'Vill öva på svåra samtal' })
  await world.at('2026-11-25T09:15')
  const card = await person('sara').last()
  expect(card).toContain('Anna Berg skriver: ”Vill öva på svåra samtal”')
  expect(card).not.toContain('har underlag')
})

it('refuses a personnummer in those words', async () => {
  await person('anna').says('överlämning')
  await person('anna').submits({ line: 'Träffade 19121212-1212' })
  expect((await world.store.logbook('anna')).handover).toBeUndefined()
})

it('goes to nobody once the placement has begun', async () => {
  await world.stop()
  world = await openWorld({ start: '2026-12-03T10:00' })
  expect((await person('sara').sees()).join()).not.toContain('börjar hos dig')
})
