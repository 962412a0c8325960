import { officeChannelId, type OfficeChannel } from '../rules/officeChannel.ts'
import { officeOf } from '../rules/person.ts'
import type { Bot } from './bot.ts'
import { say } from './say.ts'
import { channelRecords, type Scene } from './scene.ts'

/**
 * A channel that takes nothing from the bot any more (archived, or the bot was removed) is given up
 * rather than tried for ever, and everyone of the kansli is told once. Told first: a crash in
 * between tells nobody twice, since the message has its claim.
 */
export const loseChannel = async (channel: OfficeChannel, scene: Scene, bot: Bot): Promise<void> => {
  const card = { kind: 'channelLost' as const, platform: channel.platform }
  for (const { id } of officeOf(scene.people)) {
    const key = `channelLost/${channel.claimedAt}/${id}`
    try {
      await say({ how: 'send', key, recipient: id, card, tells: [key], once: [] }, [], scene, bot)
    } catch (error) {
      bot.log.warn('delivery.failed', { id: key, error })
    }
  }
  const records = channelRecords(scene.store)
  const stored = await records.get(officeChannelId)
  if (stored?.value.claimedAt === channel.claimedAt)
    await records.put(officeChannelId, stored.version, { ...stored.value, isClaimed: false })
}
