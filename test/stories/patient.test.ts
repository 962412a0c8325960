import { afterEach, beforeEach, expect, it } from 'vitest'
import type { MemoryDisk } from '../../storage/memory.ts'
import { openWorld, type World } from './world.ts'

const number = '811228-9874'
let disk: MemoryDisk
let world: World
beforeEach(async () => {
  disk = new Map()
  world = await openWorld({ start: '2026-11-20T15:00', disk })
})
afterEach(() => world.stop())
const by = (id: string) => world.person(id)
const kept = () => [...(disk.get('test') ?? [])].filter(([name]) => !name.includes('page')).join()

it('refuses a personnummer in a line before it is kept or echoed', async () => {
  for (const text of [`bt3 kurs igår "${number}"`, `v47 akut ${number}`, `hej 19811228 9874`]) {
    await by('anna').says(text)
    expect(await by('anna').last()).toContain('Det där ser ut som ett personnummer.')
    expect(await by('anna').last()).toContain('Ta gärna bort ditt meddelande')
    expect(await by('anna').last()).not.toContain('9874')
  }
  expect(kept()).not.toContain('9874')
  expect((await world.store.logbook('anna')).entries).toEqual([])
})

it('says so at the field of a form, and keeps the rest of it', async () => {
  await by('anna').says('v46 akut')
  await by('bo').presses('Skicka tillbaka')
  await by('bo').submits({ reason: '1', words: `Patient ${number} missades` })
  expect(await by('bo').last()).toContain('Det där ser ut som ett personnummer.')
  expect(kept()).not.toContain('9874')
  await by('bo').submits({ words: 'Ring 070-123 45 67' })
  expect(await by('anna').last()).toContain('Frånvaron stämmer inte. Ring 070-123 45 67')
})
