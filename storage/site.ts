import { openDeliveries } from './deliveries.ts'
import { openLogbooks } from './logbooks.ts'
import { openQueues } from './queues.ts'
import { openRecords } from './records.ts'
import type { Shelf } from './shelf.ts'
import type { OpenSite } from './sites.ts'

/** What a site makes of its shelf. */
export const siteOn = async (shelf: Shelf): Promise<OpenSite> => {
  const queues = openQueues()
  return {
    store: {
      ...(await openLogbooks(shelf, queues)),
      records: (kind, schema) => openRecords(shelf, queues, kind, schema),
      deliveries: openDeliveries(shelf, queues),
      inTurn: (name, task) => queues.run(`turns/${name}`, task),
      damaged: () => shelf.damaged(),
    },
    close: () => queues.close(),
  }
}
