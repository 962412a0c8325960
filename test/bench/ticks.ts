import { deliverer } from '../../bot/deliver.ts'
import { drawDigest } from '../../bot/drawDigest.ts'
import { sceneAt } from '../../bot/scene.ts'
import { textsIn } from '../../bot/texts/texts.ts'
import type { SiteStore } from '../../storage/store.ts'
import { officeChannelId } from '../../rules/officeChannel.ts'
import { delivery } from '../contracts/store/given.ts'
import { commitOn } from './commits.ts'
import { botOn, claimChannel, claimedAt } from './bot.ts'
import { now } from './doctors.ts'
import { eachOf } from './measure.ts'

const digestCard = {
  ...{ kind: 'digest' as const, week: '2026-W47', claimedAt },
  head: { site: '0000000000000000', logbooks: 0 },
}

/** A tick of a site where everything that is due has been said. */
export const idleTick = async (site: SiteStore): Promise<() => Promise<void>> => {
  await claimChannel(site)
  await eachOf(await site.dueBy(now), (due) => site.setNextDue(due, '2026-11-20T13:00:00.000Z'))
  await site.deliveries.put(delivery('digest/2026-W47', { recipient: officeChannelId, card: digestCard }))
  const deliver = deliverer(botOn(site))
  return () => deliver.tick()
}

/** The week's digest, drawn from the site as it is. */
const drawn = async (site: SiteStore): Promise<void> => {
  const scene = await sceneAt(botOn(site), now)
  await drawDigest(digestCard, scene, textsIn.sv)
}

/** Everyone reckoned anew, as for the first digest of a day. */
export const firstDigest = (site: SiteStore) => () => drawn({ ...site })

/** As it is drawn anew when one doctor's logbook has changed. */
export const nextDigest = (site: SiteStore) => async (round: number) => {
  await commitOn(site)(round)
  await drawn(site)
}
