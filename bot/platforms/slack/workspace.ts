import { webApi, type Logger } from '@slack/bolt'
import { slackCalls, type Calls } from './calls.ts'
import { waitingOut } from './client.ts'
import type { Timing } from './pace.ts'

export type ClientOptions = webApi.WebClientOptions & { readonly logger: Logger }

/** What a workspace gave the bot to be let in by, and what the bot is called there. */
export interface Installed {
  readonly team: string
  readonly token: string
  readonly botId: string
  readonly botUserId: string
}

/** A workspace that lets the bot in. */
export interface Workspace extends Installed {
  readonly client: webApi.WebClient
  /** By which people are answered. */
  readonly calls: Calls
  /** A way of its own: what is sent unasked must never make those wait who are being answered. */
  readonly unasked: Calls
  /** What stands in whose Home, as far as this process knows. */
  readonly homes: Map<string, string>
}

/** @param lost is told when the token does not hold any more */
export type MakeWorkspace = (installed: Installed, lost: (error: unknown) => void) => Workspace

export const makingWorkspaces =
  (options: ClientOptions, { sleep }: Timing): MakeWorkspace =>
  (installed, lost) => {
    const { team, token } = installed
    const [client, another] = [new webApi.WebClient(token, options), new webApi.WebClient(token, options)]
    return {
      ...installed,
      client,
      calls: slackCalls(client, team, waitingOut(sleep), lost),
      unasked: slackCalls(another, team, (call) => call(), lost),
      homes: new Map(),
    }
  }
