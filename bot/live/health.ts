import type { ServerResponse } from 'node:http'
import type { SiteStore } from '../../storage/store.ts'
import type { Platform, Route } from '../platforms/platform.ts'
import type { Sites } from '../platforms/sites.ts'
import { settingsRecords } from '../scene.ts'

/**
 * Whether the process lives, and whether it can do its work: for whatever watches over it. Where
 * there are several sites, each is told of by its id.
 */
export const healthRoutes = ({ all }: Sites, platforms: readonly Platform[]): readonly Route[] => [
  { method: 'GET', path: '/healthz', handle: (_, response) => tell(response, 200, { alive: true }) },
  {
    method: 'GET',
    path: '/readyz',
    handle: async (_, response) => {
      const ways = platforms.map((one) => [one.name, one.ready?.() ?? true] as const)
      const sites = await Promise.all(all.map(async ({ id, store }) => [id, await isKept(store)] as const))
      const kept = sites.every(([, one]) => one)
      const ready = kept && ways.every(([, one]) => one)
      tell(response, ready ? 200 : 503, {
        store: kept,
        ...Object.fromEntries(ways),
        ...(all.length > 1 && { sites: Object.fromEntries(sites) }),
      })
    },
  },
]

const isKept = (store: SiteStore): Promise<boolean> =>
  settingsRecords(store)
    .get('site')
    .then(
      () => true,
      () => false,
    )

const tell = (response: ServerResponse, status: 200 | 503, what: object): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(what))
}
