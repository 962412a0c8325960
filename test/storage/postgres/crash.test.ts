import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { drawCard } from '../../../bot/drawCard.ts'
import { sceneAt } from '../../../bot/scene.ts'
import { requestsIn } from '../../../rules/card.ts'
import { brokenAt, type Link } from '../../../storage/chain.ts'
import type { SiteStore } from '../../../storage/store.ts'
import { isMissing, type TestDatabase } from '../../postgres/database.ts'
import { botOn } from '../crash/botOn.ts'
import { bundled } from '../crash/bundle.ts'
import { screens, type Shown } from '../crash/screens.ts'
import { deeds, now } from '../crash/story.ts'
import { linesOf, type Death } from '../crash/told.ts'
import { dataFolder } from '../disk.ts'
import { breaking, live, prepare } from './crash/together.ts'
import { database, openSite } from './given.ts'

const kills = process.env.LONG ? 300 : 12
const instances = 3
const points = [
  'before answer',
  'between commit and delivery',
  'between claim and send',
  'between send and mark',
  'before redraw',
  'between redraw and mark',
  'anywhere',
] as const
const doctors = ['anna', 'erik']

let script: string
beforeAll(async () => {
  if (!isMissing) script = await bundled('postgres/crash/instance')
})

const logbooksOf = (site: SiteStore) => Promise.all(doctors.map((doctor) => site.logbook(doctor)))

test.skipIf(isMissing)(
  `${kills} kills of ${instances} instances on one database, and connections broken all the while: nothing lost, nothing twice`,
  { timeout: 60_000 + kills * 5_000 },
  async () => {
    const parent = await dataFolder()
    const own = await database()
    const clean = await told(own, join(parent, 'clean'), 'clean', [])
    const counts = { kills: 0, broken: 0, commits: 0, sent: 0, repeated: 0, accidents: 0 }
    for (let story = 0; counts.kills < kills; story++) {
      const left = kills - counts.kills
      const deaths = Array.from({ length: Math.min(left, instances * 4) }, (_, i): Death => {
        const at = points[(counts.kills + i) % points.length] ?? 'anywhere'
        return { at, nth: 1 + Math.floor(Math.random() * 4) }
      })
      const wire = breaking(own)
      const lived = await told(own, join(parent, String(story)), `site-${story}`, deaths)
      counts.broken += await wire.stop()
      expect(await logbooksOf(lived.site)).toEqual(await logbooksOf(clean.site))
      const seen = await lookAt(own, lived)
      counts.kills += lived.killed.size
      counts.commits += seen.commits
      counts.sent += seen.sent
      counts.repeated += seen.repeated
      counts.accidents += seen.accidents
    }
    expect(counts.broken).toBeGreaterThan(kills)
    console.log(`0 lost, 0 twice, 0 approved twice, 0 dead cards`, counts)
  },
)

interface Lived {
  readonly dir: string
  readonly id: string
  readonly site: SiteStore
  /** The lives that were killed. */
  readonly killed: ReadonlySet<number>
}

/** A story that several instances live through at once, each dying again and again until no deaths are left. */
const told = async (own: TestDatabase, dir: string, id: string, deaths: Death[]): Promise<Lived> => {
  const site = await openSite(own, { id })
  await prepare(dir, site)
  const killed = new Set<number>()
  let lives = 0
  const instance = async () => {
    for (let death = deaths.shift(); ; death = deaths.shift()) {
      const life = lives++
      if (!(await live({ script, url: own.url, site: id, dir, life, death }))) return
      killed.add(life)
    }
  }
  await Promise.all(Array.from({ length: instances }, instance))
  return { dir, id, site, killed }
}

/** What stands after a story: journals, and screens beside the ledger. */
const lookAt = async (own: TestDatabase, { dir, id, site, killed }: Lived) => {
  expect(site.damaged()).toEqual([])
  const commits = await unbroken(own, id)
  const bot = botOn(dir, site, screens(join(dir, 'unused'), 0), 0)
  const scene = await sceneAt(bot, now)
  const shown = linesOf(dir, 'screens').map((line) => JSON.parse(line) as Shown)
  const ledger = (await Promise.all([...doctors, 'bo'].map((one) => site.deliveries.to(one)))).flat()
  for (const { card, recipient, message } of ledger) {
    const to = scene.people.get(recipient)
    const onScreen = shown.findLast(({ id: one }) => one === message.id)?.view
    expect(to && JSON.parse(JSON.stringify(await drawCard(card, to, scene)))).toEqual(onScreen)
  }
  const sends = shown.filter(({ did }) => did === 'send')
  const known = new Set(ledger.map(({ message }) => message.id))
  const unknown = sends.filter((one) => !known.has(one.id))
  // Only who was killed can have sent something that nobody remembers, and each at most one.
  expect(unknown.filter(({ life }) => !killed.has(life))).toEqual([])
  expect(new Set(unknown.map(({ life }) => life)).size).toBe(unknown.length)
  await askedOnce(site, ledger)
  expect(new Set(linesOf(dir, 'answered').map((line) => line.slice(line.indexOf(' ') + 1)))).toEqual(
    new Set(deeds.map(({ key }) => key)),
  )
  const accidents = linesOf(dir, 'accidents').reduce((sum, line) => sum + Number(line), 0)
  return { commits, sent: sends.length, repeated: unknown.length, accidents }
}

/** Every chain goes on from commit to commit, no key stands there twice, no entry is approved twice in a row. */
const unbroken = async (own: TestDatabase, id: string): Promise<number> => {
  const rows = await own.sql('select * from bt.journal where site = $1 order by doctor, seq', [id])
  for (const doctor of doctors) {
    const links = rows
      .filter((row) => row['doctor'] === doctor)
      .map(({ at, by, key, changes, prev, hash }) => ({ at, by, key, changes, prev, hash }) as Link)
    expect(brokenAt(doctor, links)).toBeUndefined()
    expect(new Set(links.map(({ key }) => key)).size).toBe(links.length)
  }
  return rows.length
}

/** What waits stands in a card of the handledare, and is news in no more than one. */
const askedOnce = async (site: SiteStore, ledger: Awaited<ReturnType<SiteStore['deliveries']['to']>>) => {
  const unsure = await site.deliveries.claimed()
  const asked = ledger.flatMap(({ card }) => requestsIn(card))
  for (const { doctor, waiting } of await site.summaries())
    for (const { entry } of waiting)
      expect(
        asked.some((one) => one.doctor === doctor && one.entry === entry) ||
          unsure.some((key) => key.includes(entry)),
      ).toBe(true)
  const news = ledger.flatMap(({ tells }) => tells)
  expect(new Set(news).size).toBe(news.length)
}
