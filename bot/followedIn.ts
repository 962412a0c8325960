import { follow, type Followed } from '../rules/followed.ts'
import type { Summary } from '../rules/summary.ts'
import type { Scene } from './scene.ts'

/** Doctors as their summaries tell of them; no journal is opened. */
export const followedIn = async (
  scene: Scene,
  isMeant: (summary: Summary) => boolean = () => true,
): Promise<readonly Followed[]> => {
  const { store, programmes, people, settings, now } = scene
  const site = { programmes, people, settings, now, claimed: await store.deliveries.claimed() }
  return (await store.summaries()).filter(isMeant).map((summary) => follow(summary, site))
}
