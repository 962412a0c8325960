import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { drawCard } from '../../bot/drawCard.ts'
import { sceneAt } from '../../bot/scene.ts'
import { brokenAt, linkSchema } from '../../storage/chain.ts'
import { parseJournal } from '../../storage/lowdb/journalText.ts'
import type { Logbook } from '../../rules/logbook.ts'
import { botOn } from './crash/botOn.ts'
import { bundled } from './crash/bundle.ts'
import { points } from './crash/points.ts'
import { screens, type Shown } from './crash/screens.ts'
import { deeds, now } from './crash/story.ts'
import { linesOf, tellStory, type Death, type Told } from './crash/told.ts'
import { dataFolder, fileOf, openSite } from './disk.ts'

const kills = process.env.LONG ? 1_800 : 180
/** Two stories at a time, as many as there are cores on a small machine. */
const lanes = 2
const deathsPerStory = 20

let script: string
beforeAll(async () => {
  script = await bundled('crash/life')
})

/** Every point in turn, each at its first to fourth passing, and anywhere. */
const deathOf = (i: number): Death => {
  const at = [...points, 'anywhere' as const][i % (points.length + 1)] ?? 'anywhere'
  return { at, nth: 1 + Math.floor(Math.random() * 4) }
}

const clean = async (): Promise<Logbook[]> => {
  const dir = join(await dataFolder(), 'clean')
  await tellStory(script, dir, [])
  return logbooksOf(dir)
}

const logbooksOf = async (dir: string): Promise<Logbook[]> => {
  const { site, close } = await openSite(join(dir, 'data'), undefined, 'site')
  const logbooks = await Promise.all(['anna', 'erik'].map((doctor) => site.logbook(doctor)))
  await close()
  return logbooks
}

test(
  `${kills} kills lose nothing, do nothing twice, and leave no dead card`,
  { timeout: kills * 5_000 },
  async () => {
    const whole = await clean()
    const parent = await dataFolder()
    const counts = { kills: 0, answered: 0, sent: 0, repeated: 0 }
    const byPoint: Record<string, number> = {}
    let begun = 0
    let stories = 0
    const tell = async () => {
      while (begun < kills) {
        const deaths = Array.from({ length: Math.min(deathsPerStory, kills - begun) }, (_, i) =>
          deathOf(begun + i),
        )
        const dir = join(parent, String(stories++))
        begun += deaths.length
        const told = await tellStory(script, dir, deaths)
        // A story that is told before all its deaths came leaves them to the next one.
        begun -= deaths.length - told.deaths.length
        expect(await logbooksOf(dir)).toEqual(whole)
        const { sent, repeated } = await lookAt(told)
        counts.kills += told.deaths.length
        counts.answered += linesOf(dir, 'answered').length
        counts.sent += sent
        counts.repeated += repeated
        for (const { at } of told.deaths) byPoint[at] = (byPoint[at] ?? 0) + 1
      }
    }
    await Promise.all(Array.from({ length: lanes }, tell))
    expect(Object.keys(byPoint).toSorted()).toEqual([...points, 'anywhere'].toSorted())
    expect(counts.kills).toBe(kills)
    console.log('0 lost, 0 twice or in part, 0 dead cards', counts, byPoint)
  },
)

/** What stands after a story: journals, and screens beside the ledger. */
const lookAt = async ({ dir }: Told) => {
  const { site, close } = await openSite(join(dir, 'data'), undefined, 'site')
  expect(site.damaged()).toEqual([])
  for (const doctor of ['anna', 'erik']) {
    const bytes = readFileSync(await fileOf(dir, `${doctor}.jsonl`))
    expect(brokenAt(doctor, parseJournal(bytes, linkSchema, doctor).items)).toBeUndefined()
    const keys = (await site.journal(doctor)).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  }
  const bot = botOn(dir, site, screens(join(dir, 'unused'), 0), 0)
  const scene = await sceneAt(bot, now)
  const shown = linesOf(dir, 'screens').map((line) => JSON.parse(line) as Shown)
  const sends = shown.filter(({ did }) => did === 'send')
  const ledger = (await Promise.all(['anna', 'erik', 'bo'].map((id) => site.deliveries.to(id)))).flat()
  for (const { card, recipient, message } of ledger) {
    const to = scene.people.get(recipient)
    const onScreen = shown.findLast(({ id }) => id === message.id)?.view
    expect(to && JSON.parse(JSON.stringify(await drawCard(card, to, scene)))).toEqual(onScreen)
  }
  const known = new Set(ledger.map(({ message }) => message.id))
  const unknown = sends.filter(({ id }) => !known.has(id))
  // A life can end between sending one message and remembering it, and no more than one.
  const lives = unknown.map(({ life }) => life)
  expect(new Set(lives).size).toBe(lives.length)
  const asked = ledger.flatMap(({ card }) => (card.kind === 'requests' ? card.subjects : []))
  for (const { doctor, waiting } of await site.summaries())
    for (const { entry } of waiting)
      expect(asked.some((subject) => subject.doctor === doctor && subject.entry === entry)).toBe(true)
  expect(linesOf(dir, 'answered')).toEqual(deeds.map(({ key }) => key))
  await close()
  return { sent: sends.length, repeated: unknown.length }
}
