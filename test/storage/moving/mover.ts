import { backupIn } from '../../../storage/backup/read.ts'
import { everythingBelow } from '../../../storage/lowdb/readOnly.ts'
import { openLowdbStore } from '../../../storage/lowdb/store.ts'
import { move, type Source } from '../../../storage/move.ts'
import { readDatabase } from '../../../storage/postgres/readOnly.ts'
import { openPostgresAlone } from '../../../storage/postgres/store.ts'
import type { Store } from '../../../storage/store.ts'

/** A process that moves a site and is killed some milliseconds into its nth writing. */
const [from = '', to = '', nth = '', ms = ''] = process.argv.slice(2)

const isAddress = (place: string) => place.startsWith('postgres:')
const source: Source = from.endsWith('.bt')
  ? backupIn(from)
  : isAddress(from)
    ? await readDatabase(from)
    : { everything: (site) => everythingBelow(from, from, site) }
const target = isAddress(to)
  ? await openPostgresAlone({ url: to, report: () => undefined })
  : await openLowdbStore({ dir: to })

let writings = 0
const dying: Store = {
  ...target,
  site: async (id) => {
    const site = await target.site(id)
    return {
      ...site,
      bring: async (kept) => {
        writings += 1
        if (writings === Number(nth)) setTimeout(() => process.kill(process.pid, 'SIGKILL'), Number(ms))
        await site.bring(kept)
      },
    }
  },
}
console.log((await move(source, dying)).is)
setInterval(() => {}, 1000)
