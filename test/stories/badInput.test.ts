import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, type World } from './world.ts'

/** What people write by mistake gets a sentence with a way on, and nothing is lost. */
const mistakes: readonly (readonly [text: string, sv: string, en: string])[] = [
  ['v54 akut', 'Vecka 54 finns inte.', 'There is no week 54.'],
  ['v47 akut 130%', '130 % går inte.', '130% does not work.'],
  ['v47 akut 0%', '0 % går inte.', '0% does not work.'],
  [
    'v47 akut 6d vab',
    'har 5 dagar att vara borta från, inte 6 dagar.',
    'has 5 days to be away from, not 6 days.',
  ],
  ['v49 akut', 'är inte gjord än', 'is not done yet'],
  ['v40 akut', 'är inte gjord än', 'is not done yet'],
  ['v47 röntgen', 'Jag hittar ingen placering', 'I find no placement'],
  ['bt3 kurs 31/2', '”31/2” är ingen dag jag kan läsa.', '“31/2” is no day I can read.'],
  [
    'bt19 seminarium igår',
    'är inget delmål. De heter BT1 till BT18.',
    'is no delmål. They are called BT1 to BT18.',
  ],
  ['bt3 kurs 2026-10-01', 'ligger före din BT', 'lies before your BT'],
  ['🙂', 'Jag förstod inte', 'I did not understand'],
  ['kan du boka tid åt patienten', 'Jag förstod inte', 'I did not understand'],
  ['x'.repeat(1_900), 'Jag förstod inte', 'I did not understand'],
]

describe.each(['sv', 'en'] as const)('bad input in %s', (language) => {
  let world: World
  beforeEach(async () => {
    world = await openWorld({ language, start: '2026-11-20T15:00' })
  })
  afterEach(() => world.stop())

  it.each(mistakes)('answers %s', async (text, sv, en) => {
    await world.person('anna').says(text)
    expect(await world.person('anna').last()).toContain(language === 'sv' ? sv : en)
    expect((await world.store.logbook('anna')).entries).toEqual([])
  })

  it('answers ten thousand characters and a message of nothing', async () => {
    for (const text of ['å'.repeat(10_000), '   ', '']) {
      const { reply } = await world.deliver({ user: 'anna', input: { kind: 'text', text } })
      expect(reply?.summary).not.toBe('')
    }
    expect((await world.store.logbook('anna')).entries).toEqual([])
  })
})

describe('outside the post', () => {
  it('a week before its start or after its end is refused with its days', async () => {
    const world = await openWorld({ start: '2026-11-20T15:00' })
    const log = async (week: string) =>
      (
        await world.deliver({
          user: 'anna',
          input: { kind: 'press', action: { verb: 'logWeeks', weeks: [{ week, steps: 0 }] } },
        })
      ).notice
    expect(await log('2026-W40')).toContain(
      'ligger utanför din BT, som går från 2 november 2026 till 1 november 2027.',
    )
    expect(await log('2027-W50')).toContain('ligger utanför din BT')
    await world.stop()
  })

  it('week 53 is one in 2026 and none in 2027', async () => {
    const world = await openWorld({ start: '2026-11-20T15:00' })
    await world.person('anna').says('v53 semester')
    expect(await world.person('anna').last()).toContain('Loggat: v53 allmänmedicin, 5 dagar semester.')
    await world.stop()
  })
})
