import { z } from 'zod'
import { dayOf, localTimeOf } from '../../rules/calendar/instant.ts'
import { defaultSettings } from '../../rules/settings.ts'
import { latestCardWeek } from '../../rules/slots.ts'
import type { SiteStore } from '../../storage/store.ts'
import type { Deliverer } from '../deliver.ts'
import type { Answer, Incoming } from '../platforms/platform.ts'
import { seedRoster, type Roster } from '../roster.ts'
import { peopleRecords, settingsRecords } from '../scene.ts'
import type { DemoClock } from './demoClock.ts'
import type { DemoStore } from './demoStore.ts'
import { demoRoster, demoStart, onPage } from './demoRoster.ts'
import { playStory } from './playStory.ts'

const quarterMs = 15 * 60_000
const stepMs = { day: 24 * 60 * 60_000, week: 7 * 24 * 60 * 60_000 }
const { zone } = defaultSettings

/** Stands once the story is told to its end; a demo killed before that begins anew. */
const toldSchema = z.strictObject({ at: z.string() })

const told = (store: DemoStore) => store.current().records('demo-told', toldSchema)

export interface Demo {
  /** Plays the story on an empty site; one that has people is left as it is. */
  begin(): Promise<void>
  /** Moves product time ahead a quarter of an hour at a time, so that nothing due is jumped over. */
  advance(step: 'day' | 'week'): Promise<void>
}

export const demoOf = (
  store: DemoStore,
  clock: DemoClock,
  deliver: Deliverer,
  answer: (incoming: Incoming) => Promise<Answer>,
  own?: Roster,
): Demo => ({
  begin: async () => {
    if (own !== undefined) return begunWith(own, store.current(), clock, deliver)
    if ((await told(store).get('story')) !== undefined) return
    if ((await peopleRecords(store.current()).all()).length > 0) await store.empty()
    const now = new Date().toISOString()
    const today = dayOf(now, zone)
    clock.set(`${demoStart(today)}T06:00:00.000Z`)
    await atAllHours(store.current())
    await seedRoster(demoRoster(today), store.current(), clock.now())
    const stage = { store: store.current(), clock, answer, tick: () => deliver.tick() }
    await playStory(stage, today, latestCardWeek(now, defaultSettings), now)
    clock.set(now)
    await clock.run()
    await deliver.tick()
    await told(store).put('story', 0, { at: now })
  },
  advance: async (step) => {
    const target = Date.parse(clock.now()) + stepMs[step]
    try {
      for (let time = nextQuarter(Date.parse(clock.now())); time < target; time += quarterMs) {
        clock.set(new Date(time).toISOString())
        await deliver.tick()
      }
      clock.set(new Date(target).toISOString())
      await deliver.tick()
    } finally {
      await clock.run()
    }
  },
})

/** So that Friday 14:00 comes at 14:00, whenever the clock was last moved. */
const nextQuarter = (time: number): number => Math.floor(time / quarterMs + 1) * quarterMs

/** Whoever tries the page in the evening sees at once what a press leads to. */
const atAllHours = async (store: SiteStore) => {
  const settings = { ...defaultSettings, quiet: { ...defaultSettings.quiet, news: 'atOnce' as const } }
  await settingsRecords(store).put('site', 0, settings)
}

/** The given people instead of the story's; on the page everyone can be anyone. */
const begunWith = async (own: Roster, store: SiteStore, clock: DemoClock, deliver: Deliverer) => {
  await atAllHours(store)
  const people = own.people.map((person) => ({ ...person, accounts: [onPage(person.id)] }))
  await seedRoster({ ...own, people }, store, clock.now())
  await deliver.tick()
}

/** The demo's wall clock, as the page shows it. */
export const wallClock = (clock: DemoClock): string => localTimeOf(clock.now(), zone)
