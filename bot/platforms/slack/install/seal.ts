import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Key, Keys } from './keys.ts'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A text that only who has the key can read, and nobody can change unseen. */
export const sealedSchema = z.strictObject({
  /** Which key it was sealed with. */
  key: z.string(),
  /** Nonce, tag and cipher text, as base64. */
  sealed: z.base64(),
})

export type Sealed = Readonly<z.infer<typeof sealedSchema>>

/** @param place what the text belongs to: sealed for one place it opens in no other */
export const seal = (text: string, place: string, [{ id, bytes }]: Keys): Sealed => {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, bytes, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place))
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return { key: id, sealed: Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64') }
}

/** The text; undefined where it was sealed with none of these keys, for another place, or changed since. */
export const unseal = ({ key: id, sealed }: Sealed, place: string, keys: Keys): string | undefined => {
  const key = keys.find((one) => one.id === id)
  return key && opened(Buffer.from(sealed, 'base64'), place, key)
}

const opened = (bytes: Buffer, place: string, key: Key): string | undefined => {
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
  try {
    const cipher = createDecipheriv(CIPHER, key.bytes, nonce, { authTagLength: TAG_BYTES })
    cipher.setAAD(Buffer.from(place)).setAuthTag(tag)
    const text = cipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES))
    return Buffer.concat([text, cipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
