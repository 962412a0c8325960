import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bot } from '../../../bot/bot.ts'
import type { Platform } from '../../../bot/platforms/platform.ts'
import type { Programme } from '../../../rules/programmes/programme.ts'
import type { SiteStore } from '../../../storage/store.ts'
import { now } from './story.ts'

const silent = () => undefined

/** The bot on a store, in one of its lives: each begins when the leases of the one before are over. */
export const botOn = (dir: string, store: SiteStore, platform: Platform, life: number): Bot => ({
  store,
  programmes: new Map(
    JSON.parse(readFileSync(join(dir, 'programmes.json'), 'utf8')) as [string, Programme][],
  ),
  fixedSettings: {},
  platforms: [platform],
  clock: { now: () => now },
  machineNow: () => life * 120_000,
  log: { info: silent, warn: silent, error: (event, { error } = {}) => console.error(event, error) },
})
