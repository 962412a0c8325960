import { openDeliveries } from './deliveries.ts'
import { openLogbooks } from './logbooks.ts'
import { openQueues } from './queues.ts'
import { openRecords } from './records.ts'
import type { Shelf } from './shelf.ts'
import type { SiteStore, Store } from './store.ts'

interface OpenSite {
  readonly store: SiteStore
  close(): Promise<void>
}

const openSite = async (shelf: Shelf): Promise<OpenSite> => {
  const queues = openQueues()
  const store: SiteStore = {
    ...(await openLogbooks(shelf, queues)),
    records: (kind, schema) => openRecords(shelf, queues, kind, schema),
    deliveries: openDeliveries(shelf, queues),
    damaged: () => shelf.damaged(),
  }
  return { store, close: () => queues.close() }
}

/** A store whose sites lie on shelves; `release` gives back what keeps other processes out. */
export const storeOn = (shelfOf: (site: string) => Promise<Shelf>, release: () => void): Store => {
  const sites = new Map<string, Promise<OpenSite>>()
  let closing: Promise<void> | undefined

  const open = (id: string): Promise<OpenSite> => {
    const known = sites.get(id)
    if (known !== undefined) return known
    const opening = shelfOf(id).then(openSite)
    sites.set(id, opening)
    opening.catch(() => sites.delete(id))
    return opening
  }

  const closeAll = async () => {
    const opened = await Promise.allSettled(sites.values())
    await Promise.all(opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value.close()] : [])))
    release()
  }

  return {
    site: async (id) => {
      if (closing !== undefined) throw new Error('the store is closed')
      return (await open(id)).store
    },
    close: () => (closing ??= closeAll()),
  }
}
