import type { ServiceClientCredentialsFactory } from 'botframework-connector'
import type { Sites } from '../sites.ts'
import type { Cloud } from './botConnector.ts'
import type { TeamsConfig } from './config.ts'
import type { Time } from './pacer.ts'

export interface TeamsOptions {
  readonly config: TeamsConfig
  /** Where it is kept how the people and channels of each tenant are reached. */
  readonly sites: Sites
  /** Is told of accidents. */
  report(error: unknown): void
  /** Another cloud than the public one, and how the bot proves there who it is. */
  readonly cloud?: Cloud
  readonly credentials?: ServiceClientCredentialsFactory
  /** Where files may be put; Microsoft's own storage by default. */
  readonly isStorage?: (address: URL) => boolean
  readonly time?: Time
  /** How long Teams waits for an answer to a press; it gives up after five seconds. */
  readonly pressMs?: number
}
