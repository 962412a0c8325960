import { z } from 'zod'

/** How Teams is reached, checked; the SDK itself takes a typo for something less safe. */
export interface TeamsConfig {
  /** Empty only where nothing is authenticated: on this machine, for trying. */
  readonly appId: string
  readonly appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMsi'
  /** Whose people are members. */
  readonly tenants: readonly string[]
  readonly secret: Secret
}

export type Secret =
  | { readonly secret: 'password'; readonly password: string }
  | { readonly secret: 'certificate'; readonly thumbprint: string; readonly keyFile: string }
  /** A managed identity, or nothing to prove on the loopback. */
  | { readonly secret: 'none' }

type Env = Readonly<Record<string, string | undefined>>

const text = z.string().trim().default('')

const environment = z.object({
  /** The bot's app id in Entra ID. */
  TEAMS_APP_ID: text,
  /** Its client secret. */
  TEAMS_APP_PASSWORD: text,
  /** In place of a secret: the certificate's thumbprint, and a PEM file with its private key. */
  TEAMS_CERTIFICATE_THUMBPRINT: text,
  TEAMS_CERTIFICATE_KEY_FILE: text,
  /** The tenant whose people may use the bot; several for MultiTenant, by commas. */
  TEAMS_TENANT_ID: text,
  TEAMS_APP_TYPE: text.transform((type) => type || 'SingleTenant'),
  /** 1: no authentication, for a client on this machine. */
  TEAMS_INSECURE_LOOPBACK: text,
  HOST: text.transform((host) => host || '127.0.0.1'),
  NODE_ENV: text,
})

type Read = z.infer<typeof environment>

/** Neither a config nor faults: Teams is not configured. Otherwise a sentence for each thing that is wrong. */
export const readTeamsConfig = (
  env: Env,
): { readonly config?: TeamsConfig; readonly faults: readonly string[] } => {
  const named = Object.keys(env).some((name) => name.startsWith('TEAMS_') && env[name]?.trim())
  if (!named) return { faults: [] }
  const read = environment.parse(env)
  const faults = read.TEAMS_INSECURE_LOOPBACK === '' ? secureFaults(read) : loopbackFaults(read)
  return faults.length === 0 ? { config: configOf(read), faults } : { faults }
}

const configOf = (read: Read): TeamsConfig => ({
  appId: read.TEAMS_APP_ID,
  appType: read.TEAMS_APP_TYPE as TeamsConfig['appType'],
  tenants: tenantsOf(read),
  secret: secretOf(read),
})

const secretOf = (read: Read): Secret => {
  const thumbprint = read.TEAMS_CERTIFICATE_THUMBPRINT
  if (thumbprint !== '')
    return { secret: 'certificate', thumbprint, keyFile: read.TEAMS_CERTIFICATE_KEY_FILE }
  const password = read.TEAMS_APP_PASSWORD
  return password === '' ? { secret: 'none' } : { secret: 'password', password }
}

const tenantsOf = ({ TEAMS_TENANT_ID }: Read): readonly string[] =>
  TEAMS_TENANT_ID.split(',')
    .map((tenant) => tenant.trim())
    .filter((tenant) => tenant !== '')

const isGuid = (value: string) => z.guid().safeParse(value).success

/** Without an app id the SDK would let anyone in, whatever the secret. */
const secureFaults = (read: Read): readonly string[] => {
  const managed = read.TEAMS_APP_TYPE === 'UserAssignedMsi'
  const { secret } = secretOf(read)
  const tenants = tenantsOf(read)
  const certificate = [read.TEAMS_CERTIFICATE_THUMBPRINT, read.TEAMS_CERTIFICATE_KEY_FILE]
  return told([
    [!isGuid(read.TEAMS_APP_ID), 'TEAMS_APP_ID: appens id (GUID) behövs / the app id (a GUID) is needed'],
    [
      !['SingleTenant', 'MultiTenant', 'UserAssignedMsi'].includes(read.TEAMS_APP_TYPE),
      'TEAMS_APP_TYPE: SingleTenant, MultiTenant eller/or UserAssignedMsi',
    ],
    [
      tenants.length === 0 || !tenants.every(isGuid),
      'TEAMS_TENANT_ID: katalogens id (GUID) behövs / the tenant id (a GUID) is needed',
    ],
    [
      tenants.length > 1 && read.TEAMS_APP_TYPE !== 'MultiTenant',
      'TEAMS_TENANT_ID: flera bara med MultiTenant / several only with MultiTenant',
    ],
    [
      certificate.filter((half) => half !== '').length === 1,
      'TEAMS_CERTIFICATE_THUMBPRINT, TEAMS_CERTIFICATE_KEY_FILE: båda behövs / both are needed',
    ],
    [
      secret === 'none' && !managed,
      'TEAMS_APP_PASSWORD: hemlighet eller certifikat behövs / a secret or a certificate is needed',
    ],
    [
      secret !== 'none' && managed,
      'TEAMS_APP_PASSWORD: hör inte till UserAssignedMsi / has no place with UserAssignedMsi',
    ],
  ])
}

/** Only for a client on this machine, and never in production. */
const loopbackFaults = (read: Read): readonly string[] =>
  told([
    [read.TEAMS_INSECURE_LOOPBACK !== '1', 'TEAMS_INSECURE_LOOPBACK: 1 eller inget / 1 or nothing'],
    [
      read.TEAMS_APP_ID !== '' || secretOf(read).secret !== 'none',
      'TEAMS_INSECURE_LOOPBACK: bara utan TEAMS_APP_ID och hemlighet / only without an app id and a secret',
    ],
    [
      !['127.0.0.1', '::1', 'localhost'].includes(read.HOST),
      'TEAMS_INSECURE_LOOPBACK: HOST måste vara 127.0.0.1 / HOST must be 127.0.0.1',
    ],
    [read.NODE_ENV === 'production', 'TEAMS_INSECURE_LOOPBACK: inte i produktion / not in production'],
  ])

const told = (checks: readonly (readonly [wrong: boolean, sentence: string])[]): readonly string[] =>
  checks.flatMap(([wrong, sentence]) => (wrong ? [sentence] : []))
