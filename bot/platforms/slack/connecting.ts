import type { Receiver } from '@slack/bolt'
import type { Route } from '../platform.ts'
import type { Sites } from '../sites.ts'
import type { Access } from './access.ts'
import type { Timing } from './pace.ts'
import type { Socket } from './socket.ts'
import type { ClientOptions, MakeWorkspace } from './workspace.ts'

/** The way in from Slack, a socket that the bot opens or routes on its server, and into which workspaces. */
export interface Connection {
  readonly receiver: Receiver
  readonly access: Access
  readonly socket?: Socket
  readonly routes: readonly Route[]
}

/** What a connection is made of. */
export interface Connecting {
  readonly client: ClientOptions
  readonly timing: Timing
  readonly make: MakeWorkspace
  readonly sites: Sites
  /** Is told of a workspace that does not let the bot in any more, */
  readonly lost: (error: unknown, team?: string) => void
  /** of one that does from now on, */
  readonly installed: (team: string) => void
  /** and of accidents. */
  readonly report: (error: unknown) => void
}
