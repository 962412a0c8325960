import { openDeliveries } from './deliveries.ts'
import { openLogbooks } from './logbooks.ts'
import { openQueues } from './queues.ts'
import { keptAs } from './kept.ts'
import { bringRecord, openRecords } from './records.ts'
import type { Shelf } from './shelf.ts'
import type { OpenSite } from './sites.ts'

/** What a site makes of its shelf. */
export const siteOn = async (shelf: Shelf): Promise<OpenSite> => {
  const queues = openQueues()
  const logbooks = await openLogbooks(shelf, queues)
  const deliveries = openDeliveries(shelf, queues)
  return {
    store: {
      ...logbooks,
      records: (kind, schema) => openRecords(shelf, queues, kind, schema),
      deliveries,
      bring: async (kept) => {
        await Promise.all(keptAs('record', kept).map((one) => bringRecord(shelf, queues, one)))
        await Promise.all(keptAs('logbook', kept).map((one) => logbooks.bring(one)))
        await deliveries.bring([...keptAs('delivery', kept), ...keptAs('claim', kept)])
      },
      inTurn: (name, task) => queues.run(`turns/${name}`, task),
      damaged: () => shelf.damaged(),
    },
    close: () => queues.close(),
  }
}
