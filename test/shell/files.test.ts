import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../bot/config.ts'
import { loadProgrammes } from '../../bot/programmes.ts'
import { readRoster, seedRoster } from '../../bot/roster.ts'
import { peopleRecords } from '../../bot/scene.ts'
import { memoryStore } from '../../storage/memory.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bt-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('programme files', () => {
  it('come with the bot', async () => {
    const { programmes, faults } = await loadProgrammes()
    expect(faults).toEqual([])
    expect([...programmes.keys()].sort()).toEqual([
      'halmstad',
      'jamtland',
      'kronoberg',
      'nationell',
      'skaraborg',
      'stockholm',
      'uppsala',
      'vgr',
    ])
  })

  it('are refused one by one, with file, line and reason, and the others load', async () => {
    const own = await mkdtemp(join(folder, 'programmes-'))
    const stockholm = await readFile(
      new URL('../../rules/programmes/stockholm.yaml', import.meta.url),
      'utf8',
    )
    const good = stockholm.replace('id: stockholm', 'id: varberg')
    await writeFile(join(own, 'good.yaml'), good)
    await writeFile(join(own, 'wrong.yaml'), good.replace('max: 4', 'max: fyra'))
    await writeFile(join(own, 'torn.yaml'), 'id: [')
    const { programmes, faults } = await loadProgrammes([own])
    expect(programmes.has('varberg')).toBe(true)
    const line = good.split('\n').findIndex((text) => text.includes('max: 4')) + 1
    expect(faults.some((fault) => fault.startsWith(`wrong.yaml:${line}: placements.max`))).toBe(true)
    expect(faults.some((fault) => fault.startsWith('torn.yaml:1: '))).toBe(true)
  })
})

describe('a roster file', () => {
  const roster = `
people:
  - { format: 1, id: åsa, name: Åsa Öberg, roles: [doctor] }
doctors:
  - doctor: åsa
    changes:
      - change: enrolmentSet
        enrolment: { programme: stockholm, start: 2026-03-02, form: fristående, percent: 100 }
`

  it('seeds people and plans once, and leaves what is there alone', async () => {
    const file = join(folder, 'roster.yaml')
    await writeFile(file, roster)
    const read = await readRoster(file)
    if ('faults' in read) throw new Error(read.faults.join('\n'))
    const store = await memoryStore().site('test')
    const at = '2026-03-02T08:00:00.000Z'
    await seedRoster(read.value, store, at)
    const renamed = { ...read.value, people: read.value.people.map((one) => ({ ...one, name: 'Someone' })) }
    await seedRoster(renamed, store, at)
    expect((await peopleRecords(store).get('åsa'))?.value.name).toBe('Åsa Öberg')
    expect(await store.journal('åsa')).toHaveLength(1)
  })

  it('is refused with line and reason', async () => {
    const file = join(folder, 'wrong.yaml')
    await writeFile(file, roster.replace('2026-03-02', '2026-02-30'))
    const read = await readRoster(file)
    expect('faults' in read && read.faults).toEqual([
      `${file}:8: doctors.0.changes.0.enrolment.start: not a day written YYYY-MM-DD`,
    ])
  })
})

describe('a personal number in a roster file', () => {
  const roster = (name: string, workplace: string, unit: string) => `
people:
  - { format: 1, id: bo, name: ${name}, workplace: ${workplace}, roles: [supervisor] }
doctors:
  - doctor: åsa
    changes:
      - change: planSet
        plan:
          - { id: akut, unit: ${unit}, specialty: akut, from: 2026-03-02, to: 2026-06-01 }
`
  it.each([
    ['a name', roster('Bo 811228-9874', 'Akuten', 'Akuten'), '3: people.0.name'],
    ['a workplace', roster('Bo', 'Akuten +8112289874', 'Akuten'), '3: people.0.workplace'],
    ['a unit', roster('Bo', 'Akuten', 'Akuten 19811228 9874'), '9: doctors.0.changes.0.plan.0.unit'],
  ])('in %s is refused with its line, and not said again', async (_, text, where) => {
    const file = join(folder, 'numbers.yaml')
    await writeFile(file, text)
    const read = await readRoster(file)
    expect('faults' in read && read.faults).toEqual([
      `${file}:${where}: ser ut som ett personnummer / looks like a personal number`,
    ])
  })
})

describe('the environment', () => {
  it('has defaults for everything', () => {
    expect(readConfig({})).toEqual({
      config: { DATA_DIR: 'data', HOST: '127.0.0.1', PORT: 3978, PAGE: 'off', PAGE_PORT: 3980 },
      faults: [],
    })
  })

  it('says which variable is wrong', () => {
    const { config, faults } = readConfig({ PAGE_PORT: 'åtta', DATA_DIR: '' })
    expect(config).toBeUndefined()
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual(['DATA_DIR', 'PAGE_PORT'])
  })
})
