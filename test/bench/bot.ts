import { answering } from '../../bot/answer.ts'
import { inBackground } from '../../bot/background.ts'
import type { Bot } from '../../bot/bot.ts'
import { deliverer } from '../../bot/deliver.ts'
import type { Part } from '../../bot/platforms/platform.ts'
import { loadProgrammes } from '../../bot/programmes.ts'
import { channelRecords } from '../../bot/scene.ts'
import { officeChannelId } from '../../rules/officeChannel.ts'
import type { SiteStore } from '../../storage/store.ts'
import { now } from './doctors.ts'

const { programmes } = await loadProgrammes()
const nothing = () => undefined

export interface BenchBot extends Bot {
  readonly answer: ReturnType<typeof answering>
  /** What nobody waits for is done. */
  finished(): Promise<void>
}

/** The bot of a site, at the bench's own time. */
export const botOn = (store: SiteStore, platforms: readonly Part[] = []): BenchBot => {
  const bot: Bot = {
    ...{ store, programmes, platforms, fixedSettings: {} },
    clock: { now: () => now },
    machineNow: nothing,
    log: { info: nothing, warn: nothing, error: (event, fields) => console.error(event, fields) },
  }
  const background = inBackground(bot.log)
  return {
    ...bot,
    answer: answering(bot, deliverer(bot), background.run),
    finished: background.finished,
  }
}

export const claimedAt = '2026-11-02T09:00:00.000Z'

/** The kansli has a channel, as every site that is in use. */
export const claimChannel = async (site: SiteStore): Promise<void> => {
  const place = { platform: 'still', tenant: 'still', channel: 'kansli' }
  await channelRecords(site).put(officeChannelId, 0, {
    ...{ format: 1, id: officeChannelId, ...place, language: 'sv', officeOnly: false },
    ...{ claimedBy: 'maria', claimedAt, isClaimed: true },
  })
}
