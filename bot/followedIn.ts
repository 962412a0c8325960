import { follow, momentOf, type Followed, type Site } from '../rules/followed.ts'
import type { People } from '../rules/person.ts'
import type { Summary } from '../rules/summary.ts'
import type { SiteStore } from '../storage/store.ts'
import type { Scene } from './scene.ts'

/** What came of summaries while everything else stayed as it was. */
interface Known {
  readonly site: Site
  readonly followed: WeakMap<Summary, Followed>
}

const known = new WeakMap<SiteStore, Known>()

/**
 * Doctors as their summaries tell of them; no journal is opened. A digest is drawn anew after every
 * commit, so only those are reckoned anew whose summary is another one.
 */
export const followedIn = async (
  scene: Scene,
  isMeant: (summary: Summary) => boolean = () => true,
): Promise<readonly Followed[]> => {
  const { store, programmes, people, settings, now } = scene
  const site = { programmes, people, settings, now, claimed: await store.deliveries.claimed() }
  const { followed } = knownOf(store, site)
  return (await store.summaries()).filter(isMeant).map((summary) => {
    const found = followed.get(summary) ?? follow(summary, site)
    followed.set(summary, found)
    return found
  })
}

const knownOf = (store: SiteStore, site: Site): Known => {
  const before = known.get(store)
  if (before !== undefined && isSame(before.site, site)) return before
  const anew = { site, followed: new WeakMap<Summary, Followed>() }
  known.set(store, anew)
  return anew
}

const isSame = (a: Site, b: Site): boolean =>
  a.programmes === b.programmes && rest(a) === rest(b) && areSame(a.people, b.people)

const rest = ({ settings, now, claimed }: Site): string =>
  JSON.stringify([settings, momentOf(settings, now), claimed])

/** A person who has not changed is the same object. */
const areSame = (a: People, b: People): boolean =>
  a.size === b.size && [...a].every(([id, person]) => b.get(id) === person)
