import { HTTPReceiver } from '@slack/bolt'
import type { SlackConfig } from '../config.ts'
import type { Connecting, Connection } from '../connecting.ts'
import { SLACK } from '../fault.ts'
import { httpRoute } from '../httpRoute.ts'
import { installationsIn } from './installations.ts'
import { installedWorkspaces } from './installedWorkspaces.ts'
import { installRoutes } from './routes.ts'
import { storeIn } from './store.ts'

type Several = Extract<SlackConfig, { readonly mode: 'workspaces' }>

/** Signed HTTP from every workspace that the app is installed in, and the way to install it. */
export const installedConnection = (
  { signingSecret, apiUrl, install }: Several,
  { sites, client, make, lost, installed, report }: Connecting,
): Connection => {
  const { clientId, clientSecret, stateSecret, keys, publicUrl, workspaces } = install
  const siteOf = (team: string) =>
    workspaces === undefined || workspaces.includes(team) ? sites.of(SLACK, team) : undefined
  const stores = sites.all.map(({ store }) => store)
  const installations = installationsIn(stores, siteOf, keys)
  const receiver = new HTTPReceiver({
    ...{ signingSecret, clientId, clientSecret, stateSecret, logger: client.logger },
    installationStore: storeIn(installations, installed),
    installerOptions: {
      directInstall: true,
      clientOptions: client,
      authorizationUrl: new URL('../oauth/v2/authorize', apiUrl).href,
    },
  })
  const isLetIn = (team: string) => siteOf(team) !== undefined
  const { installer } = receiver
  return {
    receiver,
    access: installedWorkspaces(installations, make, { lost, report }),
    routes: [
      httpRoute(receiver, Date.now),
      ...(installer ? installRoutes(installer, { publicUrl, client, isLetIn, report }) : []),
    ],
  }
}
