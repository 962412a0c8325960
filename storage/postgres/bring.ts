import { keptAs } from '../kept.ts'
import type { SiteStore } from '../store.ts'
import { bringLogbook } from './bringLogbook.ts'
import { bringRecords } from './bringRecords.ts'
import { bringClaims, bringDeliveries } from './bringSent.ts'
import type { Database } from './database.ts'

/** Brings in what another store keeps, many rows a statement. */
export const bringTo =
  (db: Database, site: string): SiteStore['bring'] =>
  async (kept) => {
    await bringRecords(db, site, keptAs('record', kept))
    await Promise.all(keptAs('logbook', kept).map((one) => bringLogbook(db, site, one)))
    const deliveries = keptAs('delivery', kept).map(({ delivery }) => delivery)
    await bringDeliveries(db, site, deliveries)
    await bringClaims(
      db,
      site,
      keptAs('claim', kept).map(({ claim }) => claim),
    )
  }
