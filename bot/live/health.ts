import type { ServerResponse } from 'node:http'
import type { Bot } from '../bot.ts'
import type { Route } from '../platforms/platform.ts'
import { settingsRecords } from '../scene.ts'

/** Whether the process lives, and whether it can do its work: for whatever watches over it. */
export const healthRoutes = ({ store, platforms }: Pick<Bot, 'store' | 'platforms'>): readonly Route[] => [
  { method: 'GET', path: '/healthz', handle: (_, response) => tell(response, 200, { alive: true }) },
  {
    method: 'GET',
    path: '/readyz',
    handle: async (_, response) => {
      const each = platforms.map((one) => [one.name, one.ready?.() ?? true] as const)
      const kept = await settingsRecords(store)
        .get('site')
        .then(
          () => true,
          () => false,
        )
      const ready = kept && each.every(([, one]) => one)
      tell(response, ready ? 200 : 503, { store: kept, ...Object.fromEntries(each) })
    },
  },
]

const tell = (response: ServerResponse, status: 200 | 503, what: object): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify(what))
}
