import { createHash } from 'node:crypto'

/** What tokens are encrypted with. `id` stands beside each, and tells nothing of the key itself. */
export interface Key {
  readonly id: string
  readonly bytes: Buffer
}

/** The first one encrypts, each of them decrypts: a new key is put before the old one. */
export type Keys = readonly [Key, ...Key[]]

const KEY_BYTES = 32

/** Keys as the configuration writes them, by commas; undefined where one of them is none. */
export const keysIn = (text: string): Keys | undefined => {
  const keys = text.split(',').map((one) => keyIn(one.trim()))
  const [first, ...others] = keys.filter((key) => key !== undefined)
  return first === undefined || others.length + 1 < keys.length ? undefined : [first, ...others]
}

/** 32 bytes, as 64 hexadecimal digits or as base64. */
const keyIn = (text: string): Key | undefined => {
  const bytes = /^[\da-f]{64}$/i.test(text)
    ? Buffer.from(text, 'hex')
    : Buffer.from(/^[\w+/-]{43}=?$/.test(text) ? text : '', 'base64')
  return bytes.length === KEY_BYTES ? { id: idOf(bytes), bytes } : undefined
}

const idOf = (bytes: Buffer): string =>
  createHash('sha256').update('BT-loggen, a key by its name').update(bytes).digest('hex').slice(0, 8)
