import { PlatformError } from './platforms/platform.ts'
import type { Bot } from './bot.ts'
import { blankings } from './erasePerson.ts'
import { redraw } from './living.ts'
import { sceneAt, type Scene } from './scene.ts'
import { textsIn } from './texts/texts.ts'
import { said } from './views/said.ts'
import type { MessageRef } from '../storage/delivery.ts'

/**
 * Blanks the messages that told of someone who was erased, and then forgets where they stand; what
 * also tells of others is drawn anew without her. What a platform cannot take now waits for the next start.
 */
export const blank = async (bot: Bot): Promise<void> => {
  const records = blankings(bot.store)
  const scene = await sceneAt(bot, bot.clock.now())
  for (const { id, version, value } of await records.all()) {
    const left: MessageRef[] = []
    for (const message of value.messages) if (!(await isBlanked(message, scene, bot))) left.push(message)
    await (left.length === 0 ? records.remove(id) : records.put(id, version, { messages: left }))
  }
}

/** True also where the platform will never let it. */
const isBlanked = async (message: MessageRef, scene: Scene, bot: Bot): Promise<boolean> => {
  const platform = bot.platforms.find(({ name }) => name === message.platform)
  if (platform === undefined) return false
  try {
    const others = await bot.store.deliveries.byMessage(message)
    await (others ? redraw(others, scene, bot) : platform.replace(message, said(textsIn.sv.general.erased)))
    return true
  } catch (error) {
    bot.log.warn('blank.failed', { platform: message.platform, error })
    return error instanceof PlatformError && error.fault !== 'rate' && error.fault !== 'unsure'
  }
}
