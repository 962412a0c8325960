import { answering } from '../answer.ts'
import { inBackground } from '../background.ts'
import { blank } from '../blank.ts'
import type { Bot } from '../bot.ts'
import { deliverer } from '../deliver.ts'
import { bySite, partOf } from '../platforms/parts.ts'
import type { Answer, Incoming, Platform } from '../platforms/platform.ts'
import type { KeptSites } from '../sites/site.ts'

/** The bots of all sites at work. What nobody waits for goes on behind them. */
export interface Bots {
  readonly answer: (incoming: Incoming) => Promise<Answer>
  /** Says what is due. */
  tick(): void
  /** Blanks what told of someone who was erased while the bots were not there. */
  blank(): void
  finished(): Promise<void>
}

/** A bot for each site, with its own part of every platform. */
export const botsOf = (
  sites: KeptSites,
  platforms: readonly Platform[],
  around: Pick<Bot, 'clock' | 'machineNow' | 'log'>,
): Bots => {
  const bots = sites.all.map(({ store, programmes, fixedSettings }) => {
    const parts = platforms.map((platform) => partOf(platform, store, sites))
    return atWork({ ...around, store, programmes, fixedSettings, platforms: parts })
  })
  const nobodys = (platform: string) => around.log.warn('site.unknown', { platform })
  return {
    answer: bySite(sites, (site) => bots.find(({ store }) => store === site)?.answer, nobodys),
    tick: () => bots.forEach((bot) => bot.tick()),
    blank: () => bots.forEach((bot) => bot.blank()),
    finished: async () => void (await Promise.all(bots.map((bot) => bot.finished()))),
  }
}

const atWork = (bot: Bot): Bots & Pick<Bot, 'store'> => {
  const background = inBackground(bot.log)
  const deliver = deliverer(bot)
  return {
    store: bot.store,
    answer: answering(bot, deliver, background.run),
    tick: () => background.run(deliver.tick()),
    blank: () => background.run(blank(bot)),
    finished: background.finished,
  }
}
