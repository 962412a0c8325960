import type { ServiceClientCredentialsFactory } from 'botframework-connector'
import { APP_ID, ISSUER } from './token.ts'

/** The addresses of a Teams on this machine; all of them, since the SDK takes all or none. */
export const cloudOf = (url: string) => ({
  ToChannelFromBotLoginUrl: `${url}/login`,
  ToChannelFromBotOAuthScope: ISSUER,
  ToBotFromChannelTokenIssuer: ISSUER,
  OAuthUrl: `${url}/oauth`,
  ToBotFromChannelOpenIdMetadataUrl: `${url}/openid`,
  ToBotFromEmulatorOpenIdMetadataUrl: `${url}/openid`,
  CallerId: '',
})

/** How the bot proves who it is: with a token that the fake Teams knows. */
export const credentials: ServiceClientCredentialsFactory = {
  isValidAppId: (appId) => Promise.resolve(appId === APP_ID),
  isAuthenticationDisabled: () => Promise.resolve(false),
  createCredentials: () =>
    Promise.resolve({
      signRequest: (request) => {
        request.headers.set('authorization', 'Bearer from-the-bot')
        return Promise.resolve(request)
      },
    }),
}
