import type { Bot } from '../../bot/bot.ts'
import { deliverer, type Deliverer } from '../../bot/deliver.ts'
import { PlatformError, type Platform } from '../../bot/platforms/platform.ts'
import { rosterSchema, seedRoster, type Roster } from '../../bot/roster.ts'
import type { Instant } from '../../rules/calendar/instant.ts'
import type { PersonId } from '../../rules/person.ts'
import type { Programmes } from '../../rules/programmes/programme.ts'
import { memoryStore, type MemoryDisk } from '../../storage/memory.ts'
import type { SiteStore } from '../../storage/store.ts'

/** What reached a person, and when. */
export interface Sent {
  readonly to: PersonId
  readonly at: Instant
  readonly id: string
}

/** What a send may meet with: nothing, a fault told or not told, or the end of the process before or after it. */
export type Mishap = 'rate' | 'unsure' | 'unsureButSent' | 'diesAtClaim' | 'diesBefore' | 'diesAfter'

/** The process is gone; whoever caught this would go on in a grave. */
export class Dead extends Error {}

/** A bot with nobody at it, on a disk that outlives it: what it says by itself under a clock that is set. */
export interface Site {
  readonly store: SiteStore
  readonly sent: Sent[]
  tick(now: Instant): Promise<void>
}

export const openSite = async (
  disk: MemoryDisk,
  programmes: Programmes,
  roster: Roster,
  now: Instant,
  sent: Sent[] = [],
  mishap: (where: 'claim' | 'send') => Mishap | undefined = () => undefined,
): Promise<Site> => {
  const store = await memoryStore(disk).site('sim')
  let time = now
  let dead = false
  const send: Platform['send'] = (to) => {
    if (dead) return Promise.reject(new Dead())
    const met = mishap('send')
    if (met === 'rate' || met === 'unsure') return Promise.reject(new PlatformError('sim', met))
    if (met === 'diesBefore') return die()
    const id = String(sent.length)
    sent.push({ to: 'user' in to ? to.user : to.channel, at: time, id })
    if (met === 'unsureButSent') return Promise.reject(new PlatformError('sim', 'unsure'))
    if (met === 'diesAfter') return die()
    return Promise.resolve({ platform: 'sim', conversation: 'user' in to ? to.user : '', id })
  }
  const die = () => {
    dead = true
    return Promise.reject(new Dead())
  }
  const platform: Platform = {
    name: 'sim',
    start: () => Promise.resolve(),
    send,
    replace: () => (dead ? Promise.reject(new Dead()) : Promise.resolve()),
    sendFile: () => Promise.resolve(),
    stop: () => Promise.resolve(),
  }
  const nothing = () => undefined
  const bot: Bot = {
    store: mortal(
      store,
      () => dead,
      () => {
        if (mishap('claim') === 'diesAtClaim') dead = true
      },
    ),
    programmes,
    fixedSettings: {},
    platforms: [platform],
    clock: { now: () => time },
    machineNow: () => Date.parse(time),
    log: { info: nothing, warn: nothing, error: nothing },
  }
  const delivering: Deliverer = deliverer(bot)
  await seedRoster(roster, store, now)
  return {
    store,
    sent,
    tick: (at) => {
      time = at
      return delivering.tick().catch((error: unknown) => {
        if (!(error instanceof Dead)) throw error
      })
    },
  }
}

/** After the process is gone, nothing reaches the disk any more. */
const mortal = (store: SiteStore, isDead: () => boolean, claiming: () => void): SiteStore => {
  const living = <R>(work: () => Promise<R>) => (isDead() ? Promise.reject<R>(new Dead()) : work())
  const { deliveries } = store
  return {
    ...store,
    setNextDue: (...given) => living(() => store.setNextDue(...given)),
    deliveries: {
      ...deliveries,
      claim: (...given) => {
        claiming()
        return living(() => deliveries.claim(...given))
      },
      release: (...given) => living(() => deliveries.release(...given)),
      put: (...given) => living(() => deliveries.put(...given)),
    },
  }
}

export const simPerson = (id: string, role: 'doctor' | 'supervisor' | 'office') => ({
  format: 1,
  id,
  name: id,
  roles: [role],
  met: true,
  accounts: [{ platform: 'sim', tenant: 'sim', user: id }],
})

export const simRoster = (people: readonly object[], doctors: readonly object[]): Roster =>
  rosterSchema.parse({ people, doctors })
