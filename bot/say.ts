import type { Message } from '../rules/plan/message.ts'
import type { Delivery } from '../storage/delivery.ts'
import type { Deliveries } from '../storage/store.ts'
import type { Bot } from './bot.ts'
import { addressOf, recipientIn, redraw, sendCard } from './living.ts'
import { PlatformError } from './platforms/platform.ts'
import type { Scene } from './scene.ts'

const leaseMs = 60_000
const mostTries = 2

type Sent = Extract<Message, { how: 'send' }>

/**
 * Claims, sends and remembers one planned message. Someone who cannot be reached yet is passed
 * over; a request then stands in the kansli's overview.
 */
export const say = async (
  message: Message,
  told: readonly Delivery[],
  scene: Scene,
  bot: Bot,
): Promise<'done' | 'later'> => {
  const { deliveries } = scene.store
  if (message.how === 'rewrite') {
    const standing = told.find(({ key }) => key === message.key)
    if (standing === undefined) return 'done'
    const delivery = { ...standing, card: message.card }
    await deliveries.put(delivery)
    return redraw(delivery, scene, bot)
  }
  const to = recipientIn(scene, message.recipient)
  const address = to && addressOf(to, bot)
  if (to === undefined || address === undefined) return 'done'
  const claim = await claimAll(message, deliveries, bot.machineNow())
  if (claim !== 'yours') return claim === 'leased' ? 'later' : 'done'
  try {
    await sendCard({ ...message, to, address }, scene, bot)
    return 'done'
  } catch (error) {
    if (surelyNotSent(error)) for (const key of [message.key, ...message.once]) await deliveries.release(key)
    throw error
  }
}

/** The message, and with one try each what may go out once only, however it is gathered next time. */
const claimAll = async ({ key, once }: Sent, deliveries: Deliveries, machineNow: number | undefined) => {
  const claim = await deliveries.claim(key, machineNow, leaseMs, mostTries)
  if (claim === 'yours') for (const one of once) await deliveries.claim(one, machineNow, leaseMs, 1)
  return claim
}

/** After an unsure send the claim stays: when its lease ends, it is sent once more. */
const surelyNotSent = (error: unknown): boolean => error instanceof PlatformError && error.fault !== 'unsure'
