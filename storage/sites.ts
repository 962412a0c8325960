import type { SiteStore, Store } from './store.ts'

export interface OpenSite {
  readonly store: SiteStore
  /** Takes no more tasks, and resolves when those under way are done. */
  close(): Promise<void>
}

/** A store that opens each site once; `release` lets go of what all of them stand on. */
export const storeOf = (
  openSite: (id: string) => Promise<OpenSite>,
  everything: Store['everything'],
  release: () => void | Promise<void>,
): Store => {
  const sites = new Map<string, Promise<OpenSite>>()
  let closing: Promise<void> | undefined

  const open = (id: string): Promise<OpenSite> => {
    const known = sites.get(id)
    if (known !== undefined) return known
    const opening = openSite(id)
    sites.set(id, opening)
    opening.catch(() => sites.delete(id))
    return opening
  }

  const closeAll = async () => {
    const opened = await Promise.allSettled(sites.values())
    await Promise.all(opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value.close()] : [])))
    await release()
  }

  return {
    site: async (id) => {
      if (closing !== undefined) throw new Error('the store is closed')
      return (await open(id)).store
    },
    everything,
    close: () => (closing ??= closeAll()),
  }
}
