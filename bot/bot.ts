import type { FixedSettings } from '../rules/changeSettings.ts'
import type { Programmes } from '../rules/programmes/programme.ts'
import type { SiteStore } from '../storage/store.ts'
import type { Clock, MachineClock } from './clock.ts'
import type { Log } from './log.ts'
import type { Part } from './platforms/platform.ts'

/** What the running bot is made of; everything outside the rules, given once by `main.ts`. */
export interface Bot {
  readonly store: SiteStore
  readonly programmes: Programmes
  /** What SETTINGS_FILE sets, and nobody can change in chat. */
  readonly fixedSettings: FixedSettings
  readonly platforms: readonly Part[]
  readonly clock: Clock
  readonly machineNow: MachineClock
  readonly log: Log
}
