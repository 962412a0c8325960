import type { Person } from '../rules/person.ts'
import type { Bot } from './bot.ts'
import { homeOf } from './conversations/home.ts'
import type { Scene } from './scene.ts'

/** Draws a person's own page anew wherever she has one, whatever account she wrote from last. */
export const showHomes = async (person: Person, scene: Scene, { platforms }: Bot): Promise<'done'> => {
  const homes = platforms.flatMap((platform) => {
    if (platform.showHome === undefined) return []
    return person.accounts
      .filter((account) => account.platform === platform.name && account.reachable !== false)
      .map((account) => ({ platform, account }))
  })
  if (homes.length === 0) return 'done'
  const view = await homeOf(person, scene)
  for (const { platform, account } of homes) await platform.showHome?.(account, view)
  return 'done'
}
