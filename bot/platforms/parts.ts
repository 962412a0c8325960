import type { SiteStore } from '../../storage/store.ts'
import { PlatformError, type Answer, type Incoming, type Part } from './platform.ts'
import type { Sites } from './sites.ts'

type Answering = (incoming: Incoming) => Promise<Answer>

/**
 * A site's part of a platform that serves several: it reaches nobody in a workspace or tenant that
 * is not the site's, also where an account or a message of one still stands in the site's store.
 */
export const partOf = (platform: Part, store: SiteStore, sites: Sites): Part => {
  const { name } = platform
  const within = ({ tenant }: { readonly tenant?: string }) => {
    if (tenant !== undefined && sites.of(name, tenant) !== store) throw new PlatformError(name, 'unreachable')
    return platform
  }
  return {
    name,
    send: async (to, view) => within(to).send(to, view),
    replace: async (message, view) => within(message).replace(message, view),
    sendFile: async (to, file) => within(to).sendFile(to, file),
    ...(platform.showHome && { showHome: async (to, view) => within(to).showHome?.(to, view) }),
    ...(platform.profile && { profile: async (account) => within(account).profile?.(account) }),
  }
}

/**
 * Hands what comes in to the bot of the site that it comes from.
 * @param nobodys is told the platform of what comes from a workspace or tenant that is no site's:
 * it reaches no bot, and there is nothing to show
 */
export const bySite =
  (
    sites: Sites,
    answerOf: (site: SiteStore) => Answering | undefined,
    nobodys: (platform: string) => void,
  ): Answering =>
  async (incoming) => {
    const store = sites.of(incoming.platform, incoming.tenant)
    const answer = store && answerOf(store)
    if (answer !== undefined) return answer(incoming)
    nobodys(incoming.platform)
    return {}
  }
