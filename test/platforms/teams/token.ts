import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'

/** The keys of the fake Teams; made once, since making them takes its time. */
export const ours = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const anothers = generateKeyPairSync('rsa', { modulusLength: 2048 })

export const APP_ID = '11111111-2222-4333-8444-555555555555'
export const ISSUER = 'https://api.botframework.com'

/** The public half as Teams would publish it, good for what that channel sends. */
export const published = (kid: string, endorsements: readonly string[]) => ({
  ...ours.publicKey.export({ format: 'jwk' }),
  kid,
  use: 'sig',
  endorsements,
})

export const seconds = (fromNow = 0): number => Math.floor(Date.now() / 1000) + fromNow

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

export interface Minted {
  readonly header?: object
  readonly claims?: object
  readonly key?: KeyObject
}

/** A token as Teams makes it for an activity to the bot, but for what is given. */
export const mint = (serviceUrl: string, { header, claims, key = ours.privateKey }: Minted = {}): string => {
  const head = part({ alg: 'RS256', typ: 'JWT', kid: 'teams', ...header })
  const times = { nbf: seconds(-60), exp: seconds(3600) }
  const body = part({ iss: ISSUER, aud: APP_ID, serviceurl: serviceUrl, ...times, ...claims })
  const signed = `${head}.${body}`
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`
}
