import { Damaged } from '../store.ts'
import { whileOpen } from '../whileOpen.ts'
import { isMissing, type OpenFile } from './files.ts'
import type { Place } from './place.ts'

/**
 * What the file holds, or undefined where there is none.
 * @throws Damaged when the disk does not give it.
 */
export const bytesOf = (place: Place) => given(place, (file) => file.readFile())

/** As `bytesOf`; what an earlier process wrote and did not live to sync is on the disk afterwards. */
export const syncedBytesOf = (place: Place) =>
  given(place, async (file) => {
    await file.datasync()
    return file.readFile()
  })

const given = async ({ files, path, name }: Place, read: (file: OpenFile) => Promise<Buffer>) => {
  try {
    return await whileOpen(files.open(path, 'r'), read)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw new Damaged(name, { cause: error })
  }
}

/** Strict, because a replaced byte inside a text would pass every schema. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** @throws Damaged when the bytes are no text. */
export const textOf = (bytes: Uint8Array, name: string): string => {
  try {
    return utf8.decode(bytes)
  } catch (error) {
    throw new Damaged(`${name}: not UTF-8`, { cause: error })
  }
}
