import type { Week } from '../rules/calendar/week.ts'
import { inForce } from '../rules/changeSettings.ts'
import { digestDue } from '../rules/digestDue.ts'
import { officeChannelId, type OfficeChannel } from '../rules/officeChannel.ts'
import type { Delivery } from '../storage/delivery.ts'
import { seal } from '../storage/seal.ts'
import type { Bot } from './bot.ts'
import { redraw } from './living.ts'
import { loseChannel } from './loseChannel.ts'
import { PlatformError } from './platforms/platform.ts'
import { say } from './say.ts'
import { channelRecords, settingsRecords, type Scene } from './scene.ts'

/**
 * Whether the digest has anything to do: asked at every tick, and from three documents, so that one
 * with nothing to do costs the same however many people there are.
 * @param changed whether something has changed that a digest may show
 */
export const digestWaits = async (
  { store, fixedSettings, clock }: Bot,
  changed: boolean,
): Promise<boolean> => {
  const channel = (await channelRecords(store).get(officeChannelId))?.value
  if (channel?.isClaimed !== true) return false
  if (changed) return true
  const settings = inForce((await settingsRecords(store).get('site'))?.value, fixedSettings)
  const now = clock.now()
  const due = digestDue(channel.claimedAt, settings, now)
  return due?.from === now && (await store.deliveries.get(keyOf(due.week))) === undefined
}

/**
 * Sends the week's digest once to the channel that the kansli has claimed, and keeps the one that
 * stands there true until the next. What the channel could not take now is tried at the next tick;
 * one that takes nothing any more is given up.
 * @param changed whether something has changed that a digest may show
 */
export const settleDigest = async (scene: Scene, bot: Bot, changed: boolean): Promise<void> => {
  const { channel, settings, now, store } = scene
  const due = channel && digestDue(channel.claimedAt, settings, now)
  if (channel === undefined || due === undefined) return
  const key = keyOf(due.week)
  try {
    const standing = await store.deliveries.get(key)
    if (standing === undefined) {
      if (due.from === now) await send(due.week, key, channel, scene, bot)
    } else if (changed && isIn(channel, standing)) await redraw(standing, scene, bot)
  } catch (error) {
    const fault = error instanceof PlatformError ? error.fault : 'unknown'
    bot.log.warn('delivery.failed', { id: key, fault, error })
    if (fault === 'unreachable') await loseChannel(channel, scene, bot)
  }
}

const keyOf = (week: Week) => `digest/${week}`

const send = async (week: Week, key: string, { claimedAt }: OfficeChannel, scene: Scene, bot: Bot) => {
  // Kept before it is printed, so that `verify --head` knows every value that stands in a digest.
  const head = { site: await seal(scene.store), logbooks: (await scene.store.summaries()).length }
  const card = { kind: 'digest' as const, week, claimedAt, head }
  await say({ how: 'send', key, recipient: officeChannelId, card, tells: [key], once: [] }, [], scene, bot)
}

/** A digest in a channel that the kansli has left stays as it was. */
const isIn = ({ claimedAt }: OfficeChannel, { card }: Delivery): boolean =>
  card.kind === 'digest' && card.claimedAt === claimedAt
