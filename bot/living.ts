import { createHash } from 'node:crypto'
import type { Card } from '../rules/card.ts'
import { isSameAccount, type Account, type Person, type PersonId } from '../rules/person.ts'
import { officeChannelId, type OfficeChannel } from '../rules/officeChannel.ts'
import type { Delivery } from '../storage/delivery.ts'
import type { SiteStore } from '../storage/store.ts'
import type { Bot } from './bot.ts'
import { drawCard, type Recipient } from './drawCard.ts'
import { PlatformError, type Address, type Part } from './platforms/platform.ts'
import { peopleRecords, type Scene } from './scene.ts'
import type { NamedFile } from './views/namedFile.ts'
import type { View } from './views/view.ts'

/** What a living message is sent as, and under which key it is remembered. */
export interface ToShow {
  readonly key: string
  readonly card: Card
  /** Keys of what it tells, where nobody asked for it. */
  readonly tells?: readonly string[]
  readonly to: Recipient
  readonly address: Address
}

/** Whom a delivery is addressed to; undefined for who is there no longer. */
export const recipientIn = ({ people, channel }: Scene, id: string): Recipient | undefined =>
  id === officeChannelId ? channel : people.get(id)

/** Where a recipient is reached, if the platform runs: a person at the account last written from, if it takes messages. */
export const addressOf = (recipient: Recipient, bot: Bot): Address | undefined =>
  'roles' in recipient ? accountOf(recipient, bot) : channelAddress(recipient, bot)

const channelAddress = ({ platform, tenant, channel }: OfficeChannel, { platforms }: Bot) =>
  platforms.some(({ name }) => name === platform) ? { platform, tenant, channel } : undefined

const accountOf = (person: Person, { platforms }: Bot): Account | undefined => {
  const running = person.accounts.filter(
    ({ platform, reachable }) => reachable !== false && platforms.some(({ name }) => name === platform),
  )
  const last = person.accounts[person.lastAccount]
  const account = running.find((one) => one === last) ?? running[0]
  return account && { platform: account.platform, tenant: account.tenant, user: account.user }
}

/** Sends a card and remembers it, so that it is rewritten when what it shows changes. */
export const sendCard = async (show: ToShow, scene: Scene, bot: Bot): Promise<void> => {
  const view = await drawCard(show.card, show.to, scene)
  const message = await send(show, view, scene, bot)
  await scene.store.deliveries.put({
    key: show.key,
    recipient: show.to.id,
    message,
    card: show.card,
    tells: [...(show.tells ?? [])],
    shown: hashOf(view),
    at: scene.now,
    day: scene.today,
  })
}

/** An account that takes no message is remembered as such: cards tell, and another account is tried. */
const send = async ({ to, address }: ToShow, view: View, { store }: Scene, bot: Bot) => {
  try {
    return await platformOf(address.platform, bot).send(address, view)
  } catch (error) {
    if (error instanceof PlatformError && error.fault === 'unreachable' && 'user' in address)
      await unreachable(to.id, address, store)
    throw error
  }
}

const unreachable = async (person: PersonId, address: Account, store: SiteStore): Promise<void> => {
  const stored = await peopleRecords(store).get(person)
  if (stored === undefined) return
  const accounts = stored.value.accounts.map((one) =>
    isSameAccount(one, address) ? { ...one, reachable: false } : one,
  )
  await peopleRecords(store).put(person, stored.version, { ...stored.value, accounts })
  await store.wake()
}

/**
 * Rewrites a message whose content is no longer what it showed. One that has vanished is sent
 * anew where it still asks something, else left to rest.
 */
export const redraw = async (delivery: Delivery, scene: Scene, bot: Bot): Promise<'done'> => {
  const to = recipientIn(scene, delivery.recipient)
  if (to === undefined) return 'done'
  const view = await drawCard(delivery.card, to, scene)
  const shown = hashOf(view)
  if (shown === delivery.shown) return 'done'
  try {
    await platformOf(delivery.message.platform, bot).replace(delivery.message, view)
  } catch (error) {
    if (!(error instanceof PlatformError) || error.fault !== 'gone') throw error
    const address = addressOf(to, bot)
    if (asksSomething(view) && address !== undefined) {
      await sendCard({ ...delivery, to, address }, scene, bot)
      return 'done'
    }
  }
  await scene.store.deliveries.put({ ...delivery, shown })
  return 'done'
}

/** A card that wants something of its reader has a button for what most will press. */
const asksSomething = ({ parts }: View): boolean =>
  parts.some((part) => part.part === 'buttons' && part.buttons.some(({ primary }) => primary))

/** Gives someone a file. */
export const handOver = async (file: NamedFile, to: Address, bot: Bot): Promise<void> => {
  await platformOf(to.platform, bot).sendFile(to, file)
}

const platformOf = (name: string, { platforms }: Bot): Part => {
  const platform = platforms.find((one) => one.name === name)
  if (platform === undefined) throw new PlatformError(name, 'unreachable')
  return platform
}

const hashOf = (view: View): string => createHash('sha256').update(JSON.stringify(view)).digest('base64url')
