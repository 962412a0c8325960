import { TeamsAdapter } from '@microsoft/teams-ai'
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder'
import {
  AuthenticationConstants,
  AuthenticationError,
  type AuthenticateRequestResult,
  type ClaimsIdentity,
  type ConnectorClient,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector'
import { NotAdmitted } from './door.ts'
import type { HttpClient } from './httpClient.ts'

/** Where Teams' tokens come from and go to, by the SDK's own names: all of them, or none for the public cloud. */
export type Cloud = Readonly<Record<string, string>>

interface Connection {
  readonly appId: string
  readonly credentials: ServiceClientCredentialsFactory
  readonly cloud: Cloud
  readonly httpClient: HttpClient
}

/** The SDK's adapter, with its two ends in reach: what comes in, and a client for what goes out. */
export class BotConnector extends TeamsAdapter {
  readonly #appId: string
  readonly #issuer: string

  constructor({ appId, credentials, cloud, httpClient }: Connection) {
    super({ MicrosoftAppId: appId, ...cloud }, credentials, undefined, { httpClient })
    this.#appId = appId
    this.#issuer = cloud['ToBotFromChannelTokenIssuer'] ?? AuthenticationConstants.ToBotFromChannelTokenIssuer
  }

  /**
   * Lets an activity in and runs the turn. Not by `process`, which prints what it refuses, and
   * answers with the reason.
   * @throws NotAdmitted before anything of the bot runs.
   */
  async receive(
    authorization: string,
    activity: Activity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(await this.#admitted(authorization, activity), activity, turn)
  }

  async #admitted(authorization: string, activity: Activity): Promise<AuthenticateRequestResult> {
    try {
      const admitted = await this.botFrameworkAuthentication.authenticateRequest(activity, authorization)
      if (this.#appId !== '') this.#isFromTeams(admitted.claimsIdentity, activity)
      return admitted
    } catch (error) {
      throw isOurs(error) ? error : new NotAdmitted()
    }
  }

  /** The SDK also takes tokens of other bots and of its emulator; only Teams has anything to say here. */
  #isFromTeams(identity: ClaimsIdentity, { serviceUrl }: Activity): void {
    const issuer = identity.getClaimValue(AuthenticationConstants.IssuerClaim)
    const service = identity.getClaimValue(AuthenticationConstants.ServiceUrlClaim)
    if (issuer !== this.#issuer || service !== serviceUrl) throw new NotAdmitted()
  }

  client(serviceUrl: string): Promise<ConnectorClient> {
    const identity = this.createClaimsIdentity(this.#appId)
    return this.botFrameworkAuthentication.createConnectorFactory(identity).create(serviceUrl)
  }
}

/** Teams' own keys could not be fetched: nobody can be told apart, and the operator must know. */
const isOurs = (error: unknown): boolean =>
  error instanceof AuthenticationError
    ? Number(error.statusCode) === 500
    : error instanceof Error && error.name === 'FetchError'
