import { readFileSync } from 'node:fs'
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder'
import type { ServiceClientCredentialsFactory } from 'botframework-connector'
import type { Secret, TeamsConfig } from './config.ts'

/** How the bot proves to Teams who it is. @throws where the certificate's key cannot be read. */
export const credentialsOf = (config: TeamsConfig): ServiceClientCredentialsFactory =>
  new ConfigurationServiceClientCredentialFactory(config.appId === '' ? {} : provenBy(config))

const provenBy = ({ appId, appType, tenants, secret }: TeamsConfig) => ({
  MicrosoftAppId: appId,
  MicrosoftAppType: appType,
  ...(appType !== 'MultiTenant' && { MicrosoftAppTenantId: tenants[0] }),
  ...proofOf(secret),
})

const proofOf = (secret: Secret) => {
  switch (secret.secret) {
    case 'password':
      return { MicrosoftAppPassword: secret.password }
    case 'certificate':
      return {
        CertificateThumbprint: secret.thumbprint,
        CertificatePrivateKey: readFileSync(secret.keyFile, 'utf8'),
      }
    case 'none':
      return {}
  }
}
