import { localTimeOf } from '../../rules/calendar/instant.ts'
import { nextDigest } from '../../rules/digestDue.ts'
import { officeChannelId, type OfficeChannel } from '../../rules/officeChannel.ts'
import type { SiteStore } from '../../storage/store.ts'
import type { IntentOf } from '../intent.ts'
import { channelRecords, type Asked, type Place } from '../scene.ts'
import { channelView } from '../views/channelView.ts'
import { said } from '../views/said.ts'
import { nameFor } from '../views/reader.ts'
import type { Reply } from './reply.ts'

/**
 * `kansli här`: the channel it is written in becomes the kansli's, and gets the digest from now
 * on. Written there again it shows how things stand; written elsewhere it moves.
 */
export const claimChannel = async (asked: Asked): Promise<Reply> => {
  const { texts, place, channel, me, now } = asked
  if (!me.roles.includes('office')) return notice(texts.channel.notOffice)
  if (place === undefined) return notice(texts.channel.notHere)
  const isHere = channel !== undefined && isSamePlace(channel, place)
  const claimed: OfficeChannel = isHere
    ? channel
    : {
        ...place,
        format: 1,
        id: officeChannelId,
        language: me.language,
        officeOnly: false,
        claimedBy: me.id,
        claimedAt: now,
        isClaimed: true,
      }
  await keep(claimed, asked.store)
  return here(claimed, asked, channel !== undefined && !isHere)
}

/** The buttons below: whether only the kansli reads the channel. */
export const declareChannel = async (
  { officeOnly }: IntentOf<'declareChannel'>,
  asked: Asked,
): Promise<Reply> => {
  const present = mine(asked)
  if ('reply' in present) return present
  const declared = { ...present, officeOnly }
  await keep(declared, asked.store)
  return here(declared, asked, false)
}

export const giveUpChannel = async (asked: Asked): Promise<Reply> => {
  const present = mine(asked)
  if ('reply' in present) return present
  await keep({ ...present, isClaimed: false }, asked.store)
  return { reply: 'here', view: said(asked.texts.channel.givenUp) }
}

/** The channel as it stands, for the kansli pressing in it; else what to say instead. */
const mine = ({ texts, place, channel, me }: Asked): OfficeChannel | Reply => {
  if (!me.roles.includes('office')) return notice(texts.channel.notOffice)
  const isHere = channel !== undefined && place !== undefined && isSamePlace(channel, place)
  return isHere ? channel : notice(texts.channel.notClaimed)
}

const isSamePlace = (a: Place, b: Place): boolean =>
  a.platform === b.platform && a.tenant === b.tenant && a.channel === b.channel

/** Of two who decide at once the later one holds; the digest that stands is drawn anew. */
const keep = async (channel: OfficeChannel, store: SiteStore): Promise<void> => {
  const records = channelRecords(store)
  const stored = await records.get(officeChannelId)
  if (await records.put(officeChannelId, stored?.version ?? 0, channel)) await store.wake()
  else await keep(channel, store)
}

/** How the channel stands, for everyone in it. */
const here = (channel: OfficeChannel, { settings, now, texts, people }: Asked, hasMoved: boolean): Reply => ({
  reply: 'here',
  view: channelView(
    channel,
    {
      by: nameFor({ people }, channel.claimedBy),
      next: localTimeOf(nextDigest(settings, now), settings.zone),
      shows: settings.channelShows,
      hasMoved,
    },
    texts,
  ),
})

const notice = (text: string): Reply => ({ reply: 'notice', notice: text })
