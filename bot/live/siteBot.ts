import { answering } from '../answer.ts'
import { inBackground } from '../background.ts'
import { blank } from '../blank.ts'
import type { Bot } from '../bot.ts'
import { deliverer } from '../deliver.ts'
import type { Answer, Incoming } from '../platforms/platform.ts'

/** One site's bot at work. What nobody waits for goes on behind it. */
export interface SiteBot {
  readonly answer: (incoming: Incoming) => Promise<Answer>
  /** Says what is due. */
  tick(): void
  /** Blanks what told of someone who was erased while the bot was not there. */
  blank(): void
  finished(): Promise<void>
}

export const siteBot = (bot: Bot): SiteBot => {
  const background = inBackground(bot.log)
  const deliver = deliverer(bot)
  return {
    answer: answering(bot, deliver, background.run),
    tick: () => background.run(deliver.tick()),
    blank: () => background.run(blank(bot)),
    finished: background.finished,
  }
}
