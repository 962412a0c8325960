import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { MemoryDisk } from '../../storage/memory.ts'
import { openWorld, type World } from './world.ts'

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
/** Everything that the site keeps: logbooks, persons, deliveries, and the page's conversations. */
const kept = () => [...(disk.get('test') ?? [])].join()
const line = async () => {
  const [entry] = (await world.store.logbook('anna')).entries
  const step = entry?.steps.at(-1)
  return step?.did === 'logged' && step.content.kind === 'activity' ? step.content.line : undefined
}

describe('a line', () => {
  it('with a personnummer is refused before it is kept or echoed', async () => {
    for (const text of [`bt3 kurs igår "${number}"`, `v47 akut ${number}`, `hej 19811228 9874`]) {
      await by('anna').says(text)
      expect(await by('anna').last()).toContain('Det där ser ut som ett personnummer.')
      expect(await by('anna').last()).toContain('Ta gärna bort ditt meddelande')
      expect(await by('anna').last()).not.toContain('[')
    }
    expect(kept()).not.toContain('9874')
    expect((await world.store.logbook('anna')).entries).toEqual([])
  })

  it('with ten digits can be written again with one’s word that it is a telephone number', async () => {
    await by('anna').says(`bt3 kurs igår "Ring ${tenDigits}"`)
    expect(await by('anna').last()).toContain('De tio siffrorna kan vara ett personnummer')
    expect(kept()).not.toContain('9874')
    await by('anna').presses('Det är ett telefonnummer')
    expect(await by('anna').last()).toContain('Skriv det igen')
    expect(kept()).not.toContain('9874')
    await by('anna').submits({ text: `bt3 kurs igår "Ring ${tenDigits}"` })
    expect(await line()).toBe(`Ring ${tenDigits}`)
  })

  it('that looks mistyped can be vouched for alike', async () => {
    await by('anna').says('bt3 kurs igår "Ärende 811228-9875"')
    expect(await by('anna').last()).toContain('felskrivet personnummer')
    await by('anna').presses('Det är inget personnummer')
    await by('anna').submits({ text: 'bt3 kurs igår "Ärende 811228-9875"' })
    expect(await line()).toBe('Ärende 811228-9875')
  })

  it('with one’s word for a telephone number still keeps no sure number', async () => {
    await by('anna').says(tenDigits)
    await by('anna').presses('Det är ett telefonnummer')
    await by('anna').submits({ text: `bt3 kurs igår "${number}"` })
    expect(await by('anna').last()).toContain('Det där ser ut som ett personnummer.')
    expect(kept()).not.toContain('9874')
  })

  it('is refused in English too, and from someone on no list', async () => {
    await by('anna').says('språk en')
    await by('anna').says(number)
    expect(await by('anna').last()).toContain('looks like a personal identity number')
    await by('nova').says(number)
    expect(await by('nova').last()).toContain('Det där ser ut som ett personnummer.')
    expect(kept()).not.toContain('9874')
  })
})

describe('a form', () => {
  it('says so at the field, and keeps the rest of it', async () => {
    await by('anna').says('v46 akut')
    await by('bo').presses('Skicka tillbaka')
    await by('bo').submits({ reason: '1', words: `Patient ${number} missades` })
    expect(await by('bo').last()).toContain('Det där ser ut som ett personnummer.')
    expect(kept()).not.toContain('9874')
    await by('bo').submits({ words: 'Ring 070-123 45 67' })
    expect(await by('anna').last()).toContain('Frånvaron stämmer inte. Ring 070-123 45 67')
  })

  it('asks at the field about ten digits, takes the person’s word, and keeps the rest', async () => {
    await by('anna').says('v46 akut')
    await by('bo').presses('Skicka tillbaka')
    await by('bo').submits({ reason: '1', words: `Ring ${tenDigits}` })
    expect(await by('bo').last()).toContain('De tio siffrorna kan vara ett personnummer')
    expect(await by('bo').last()).toContain('Stämmer inte det?')
    expect(kept()).not.toContain('9874')
    await by('bo').submits({ words: `Ring ${tenDigits}`, vouched: 'bareDigits' })
    expect(await by('anna').last()).toContain(`Frånvaron stämmer inte. Ring ${tenDigits}`)
  })

  const forms: readonly (readonly [
    what: string,
    who: string,
    words: string,
    button: string,
    values: object,
  ])[] = [
    ['the line of an activity', 'anna', 'aktivitet', '', { line: number }],
    ['delmål in words', 'anna', 'aktivitet', '', { more: number }],
    ['the name of a unit', 'anna', 'lägg till placering', '', { unit: `Akuten ${number}` }],
    ['words for a doctor', 'maria', 'lägg till', 'En BT-läkare', { name: `Lisa ${number}` }],
    ['a workplace', 'maria', 'lägg till', 'En handledare', { workplace: number }],
    [
      'one’s own name at the first meeting',
      'nova',
      'hej',
      'Jag är BT-läkare, kom igång',
      { name: `Nova ${number}` },
    ],
  ]

  it.each(forms)('refuses a number in %s', async (_, who, words, button, values) => {
    await by(who).says(words)
    if (button !== '') await by(who).presses(button)
    await by(who).submits({ ...values })
    expect(await by(who).last()).toContain('Det där ser ut som ett personnummer.')
    expect(kept()).not.toContain('9874')
  })
})

it.each([
  ['a specialty', { specialty: number }],
  ['the name of a handledare', { newName: `Bo ${number}` }],
  ['the e-mail of a handledare', { newEmail: `${number}@example.org` }],
])('refuses a number in %s, which a second form asks for', async (_, values) => {
  await by('erik').says('lägg till placering')
  const place = {
    counts: 'valfri/',
    unit: 'Kliniken',
    from: '2027-05-01',
    to: '2027-06-30',
    supervisor: 'other',
  }
  await by('erik').submits(place)
  await by('erik').submits({ ...values })
  expect(await by('erik').last()).toContain('Det där ser ut som ett personnummer.')
  expect(kept()).not.toContain('9874')
})

it('does not take a number out of a change of a plan that someone made up', async () => {
  const placement = {
    id: 'x',
    unit: `Akuten ${number}`,
    specialty: 'x',
    from: '2027-05-01',
    to: '2027-06-30',
  }
  const change = { what: 'place', placement, was: '', rest: 'none' }
  const action = { verb: 'replan', doctor: 'anna', change, steps: 2 }
  const { notice } = await world.deliver({ user: 'maria', input: { kind: 'press', action } })
  expect(notice).toContain('Det där ser ut som ett personnummer.')
  expect(kept()).not.toContain('9874')
})

it('does not take a number out of a button that someone made up', async () => {
  const action = { verb: 'describeActivity', delmal: ['BT3'], activity: 'kurs', line: number }
  const { notice } = await world.deliver({ user: 'anna', input: { kind: 'press', action } })
  expect(notice).toContain('Det där ser ut som ett personnummer.')
  expect(kept()).not.toContain('9874')
})
