import { afterEach, beforeEach, expect, it } from 'vitest'
import type { MemoryDisk } from '../../storage/memory.ts'
import { openWorld, type World } from '../stories/world.ts'

const number = '811228-9874'
const tenDigits = '8112289874'
let disk: MemoryDisk
let world: World
beforeEach(async () => {
  disk = new Map()
  world = await openWorld({ start: '2026-11-20T15:00', disk })
})
afterEach(() => world.stop())
const by = (id: string) => world.person(id)
const kept = () => [...(disk.get('test') ?? [])].join()

it('keeps no bubble with a number; it says in its place that it is gone', async () => {
  await by('anna').says(`Patient ${number}`)
  expect((await by('anna').sees()).at(-2)).toBe('Borttaget: det såg ut som ett personnummer.')
  await by('anna').in('kansli').says(tenDigits)
  expect(await by('anna').in('kansli').sees()).toEqual(['Borttaget: det såg ut som ett personnummer.'])
  expect(await by('anna').last()).toContain('De tio siffrorna kan vara ett personnummer')
  expect(kept()).not.toContain('9874')
})

it('asks of each field only what a person can answer', async () => {
  await by('maria').says('lägg till')
  await by('maria').presses('En handledare')
  await by('maria').submits({ workplace: tenDigits, specialty: number, name: 'Ärende 811228-9875' })
  const asked = await by('maria').last()
  expect(asked).toContain('De tio siffrorna kan vara ett personnummer')
  expect(asked).toContain('Det där ser ut som ett personnummer.')
  expect(asked).toContain('felskrivet personnummer')
  await by('maria').submits({ workplace: tenDigits, specialty: number, vouched: 'bareDigits,mistyped' })
  expect(await by('maria').last()).toContain('Det där ser ut som ett personnummer.')
  expect(await by('maria').last()).not.toContain('De tio siffrorna')
  // The page keeps what was vouched for, and nothing of what nobody can vouch for.
  expect(kept()).toContain(tenDigits)
  expect(kept()).not.toContain(number)
})
