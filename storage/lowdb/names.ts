import { createHash } from 'node:crypto'
import { join } from 'node:path'

/** Names that Windows keeps for devices, and the data folder's own lock file. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|lock)$/

/**
 * A file name for any string. Plain ids stand as they are, so that an operator finds the file;
 * all others get a mark that no plain one has and a hash, which also tells 'a' from 'A' where the
 * file system does not.
 */
export const fileNameOf = (id: string): string => {
  if (/^[a-z0-9][a-z0-9-]{0,63}$/.test(id) && !reserved.test(id)) return id
  const readable = id.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  return `${readable.slice(0, 32)}~${hashOf(id).slice(0, 32)}`
}

/** One of 256 subfolders, so that no folder grows large. */
export const spread = (folder: string, id: string, ending: string): string =>
  join(folder, hashOf(id).slice(0, 2), `${fileNameOf(id)}${ending}`)

/** Of the JSON text, which keeps apart what UTF-8 makes equal (lone surrogates). */
const hashOf = (id: string) => createHash('sha256').update(JSON.stringify(id)).digest('hex')
