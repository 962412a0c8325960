import { beforeAll, expect, it } from 'vitest'
import type { Verb } from '../../../bot/intent.ts'
import type { Input } from '../../../bot/platforms/platform.ts'
import { commandWords } from '../../../bot/reading/words/commands.ts'
import { everyVerb } from './everyVerb.ts'
import { openProcess, type Process } from './process.ts'
import { norr, syd, type Region } from './regions.ts'

const verbs = Object.keys(everyVerb('anna', syd)) as Verb[]
/** Every command there is, as the bot itself writes it. */
const texts = [...commandWords.ways.values()].map(([first = '']) => first)

const doctorsOf = ({ mark }: Region) => (mark === 'norr' ? ['anna', 'nils'] : ['anna'])

const inTurn = async (regions: readonly Region[], task: (region: Region) => Promise<unknown>) => {
  for (const region of regions) await task(region)
}

const days = ['2026-11-23', '2026-11-24', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-07']
const times = ['07:00', '08:00', '09:15', '14:00'] as const

/** Every verb about every doctor, every command by each role, and weeks of what comes by itself. */
const live = async (...regions: readonly Region[]): Promise<Process> => {
  const process = await openProcess(regions)
  const [atLast = 'giveUpChannel', ...before] = verbs.toReversed()
  for (const verb of before.reverse())
    await inTurn(regions, async (region) => {
      for (const doctor of doctorsOf(region)) await process.does(region, doctor, verb)
    })
  for (const text of texts)
    for (const user of ['anna', 'bo', 'maria'])
      await inTurn(regions, (region) => process.hands(region, { user, input: { kind: 'text', text } }))
  for (const day of days) for (const time of times) await process.at(`${day}T${time}`)
  await inTurn(regions, (region) => process.does(region, 'anna', atLast))
  return process
}

let together: Process
beforeAll(async () => {
  together = await live(norr, syd)
}, 120_000)

it('tells each region the same, to the letter, whatever is done in the one beside it', async () => {
  for (const [region, others] of [
    [norr, /syd/i],
    [syd, /norr|nils/i],
  ] as const) {
    const alone = await live(region)
    expect(together.told(region)).toEqual(alone.told(region))
    expect(together.kept(region)).toBe(alone.kept(region))
    expect(together.told(region).filter((line) => others.test(line))).toEqual([])
    expect(together.told(region).filter((line) => line.includes(`berg`)).length).toBeGreaterThan(100)
  }
  expect(together.logged()).toEqual([])
  console.log(
    `two regions with the same ids: ${verbs.length} verbs and ${texts.length} commands; ` +
      `${together.told(syd).length} and ${together.told(norr).length} things told, 0 of the other`,
  )
}, 120_000)

/** What stands behind the buttons and forms of everything that was told. */
const actionsIn = (value: unknown): readonly { readonly verb: string }[] => {
  if (typeof value !== 'object' || value === null) return []
  const own = 'verb' in value && typeof value.verb === 'string' ? [{ ...value, verb: value.verb }] : []
  return [...own, ...Object.values(value).flatMap(actionsIn)]
}

const drawnIn = (line: string): unknown => {
  const drawn = line.slice(line.indexOf(' <- ') + 4)
  return drawn.startsWith('{') ? (JSON.parse(drawn) as unknown) : undefined
}

/**
 * Buttons and forms of the other region that name someone, or something, of it alone: all that were
 * shown there, and every verb about its own doctor.
 */
const foreign = (): readonly Input[] => {
  const shown = { steps: () => 1, planSteps: 3 }
  const deeds = everyVerb('nils', norr)
  const asked = verbs.map((verb) => JSON.stringify({ verb, ...deeds[verb].wish(shown) }))
  const drawn = together.told(norr).flatMap((line) => actionsIn(drawnIn(line)))
  const there = drawn.map((action) => JSON.stringify(action)).filter((one) => /nils|norr/.test(one))
  return [...new Set([...there, ...asked.filter((one) => one.includes('"nils"'))])].flatMap((one) => {
    const action = JSON.parse(one) as { verb: Verb }
    const { values } = deeds[action.verb]
    return [{ kind: 'press', action }, ...(values ? [{ kind: 'submit' as const, action, values }] : [])]
  })
}

it('lets nothing come of a press that names people or entries of the other region', async () => {
  const inputs = foreign()
  const before = [together.kept(norr), together.kept(syd, 'logbooks', 'records/people')]
  expect(before.join()).toMatch(/Nils Norrberg.*Anna Sydberg/s)
  const leaks: string[] = []
  for (const user of ['anna', 'bo', 'karin', 'maria'])
    for (const input of inputs) {
      const answer = await together.hands(syd, { user, input })
      if (/norrberg|i norr|akuten norr|vårdcentralen norr|@norr/i.test(answer))
        leaks.push(`${user}: ${JSON.stringify(input)} -> ${answer}`)
    }
  console.log(`presses from the other region: ${4 * inputs.length}; ${leaks.length} leaks`)
  expect(leaks).toEqual([])
  expect([together.kept(norr), together.kept(syd, 'logbooks', 'records/people')]).toEqual(before)
  expect(together.logged()).toEqual([])
}, 120_000)

it('sends each region its digest by its own settings, in its own zone', async () => {
  const process = await openProcess([norr, syd])
  for (const verb of ['claimChannel', 'saveSettings'] as const)
    await inTurn([norr, syd], (region) => process.does(region, 'anna', verb))
  const digests = (region: Region) =>
    process.told(region).filter((line) => line.startsWith('kansli <- ')).length
  const sent: number[][] = []
  for (const time of ['06:59', '07:00', '07:59', '08:00'] as const) {
    await process.at(`2026-11-23T${time}`)
    sent.push([digests(norr), digests(syd)])
  }
  expect(sent).toEqual([
    [0, 0],
    [1, 0],
    [1, 0],
    [1, 1],
  ])
})
