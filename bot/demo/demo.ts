import { dayOf, localTimeOf } from '../../rules/calendar/instant.ts'
import { defaultSettings } from '../../rules/settings.ts'
import { latestCardWeek } from '../../rules/slots.ts'
import type { SiteStore } from '../../storage/store.ts'
import type { Deliverer } from '../deliver.ts'
import type { Answer, Incoming } from '../platforms/platform.ts'
import { seedRoster, type Roster } from '../roster.ts'
import { peopleRecords } from '../scene.ts'
import type { DemoClock } from './demoClock.ts'
import { demoRoster, demoStart, onPage } from './demoRoster.ts'
import { playStory } from './playStory.ts'

const quarterMs = 15 * 60_000
const stepMs = { day: 24 * 60 * 60_000, week: 7 * 24 * 60 * 60_000 }
const { zone } = defaultSettings

export interface Demo {
  /** Plays the story on an empty site; one that has people is left as it is. */
  begin(): Promise<void>
  /** Moves product time ahead a quarter of an hour at a time, so that nothing due is jumped over. */
  advance(step: 'day' | 'week'): Promise<void>
}

export const demoOf = (
  store: () => SiteStore,
  clock: DemoClock,
  deliver: Deliverer,
  answer: (incoming: Incoming) => Promise<Answer>,
  own?: Roster,
): Demo => ({
  begin: async () => {
    if (own !== undefined) return begunWith(own, store(), clock, deliver)
    if ((await peopleRecords(store()).all()).length > 0) return
    const now = new Date().toISOString()
    const today = dayOf(now, zone)
    clock.set(`${demoStart(today)}T06:00:00.000Z`)
    await seedRoster(demoRoster(today), store(), clock.now())
    const stage = { store: store(), clock, answer, tick: () => deliver.tick() }
    await playStory(stage, today, latestCardWeek(now, defaultSettings))
    clock.set(now)
    await clock.run()
    await deliver.tick()
  },
  advance: async (step) => {
    const target = Date.parse(clock.now()) + stepMs[step]
    for (let time = Date.parse(clock.now()); time < target; time += quarterMs) {
      clock.set(new Date(Math.min(time + quarterMs, target)).toISOString())
      await deliver.tick()
    }
    await clock.run()
  },
})

/** The given people instead of the story's; on the page everyone can be anyone. */
const begunWith = async (own: Roster, store: SiteStore, clock: DemoClock, deliver: Deliverer) => {
  const people = own.people.map((person) => ({ ...person, accounts: [onPage(person.id)] }))
  await seedRoster({ ...own, people }, store, clock.now())
  await deliver.tick()
}

/** The demo's wall clock, as the page shows it. */
export const wallClock = (clock: DemoClock): string => localTimeOf(clock.now(), zone)
