import { officeOf } from '../rules/person.ts'
import type { Bot } from './bot.ts'
import type { Deliverer } from './deliver.ts'
import { addressOf } from './living.ts'
import type { Incoming, Profile } from './platforms/platform.ts'
import type { Scene } from './scene.ts'

/** Tells everyone of the kansli, once, that someone outside the organisation wrote. */
export const tellOffice = async (
  { platform, tenant, user }: Incoming,
  { name }: Profile,
  { people }: Scene,
  bot: Bot,
  deliver: Deliverer,
): Promise<void> => {
  for (const to of officeOf(people)) {
    const address = addressOf(to, bot)
    if (address === undefined) continue
    const key = `outsider/${platform}/${tenant}/${user}/${to.id}`
    await deliver.show({ key, card: { kind: 'outsider', platform, name }, to, address })
  }
}
