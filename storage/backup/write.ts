import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import * as disk from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Instant } from '../../rules/calendar/instant.ts'
import type { Found } from '../kept.ts'
import { ownFile, syncFolder } from '../lowdb/files.ts'
import { openTally, type Tally } from '../tally.ts'
import { format } from './format.ts'

export type Written =
  | { readonly is: 'written'; readonly tally: Tally }
  /** Nothing was written, because these cannot be read. */
  | { readonly is: 'damaged'; readonly what: readonly string[] }

/**
 * Writes everything into one file, which is there whole or not at all, and only for its owner.
 * One thing at a time is in memory.
 */
export const writeBackup = async (
  everything: AsyncIterable<Found>,
  path: string,
  at: Instant,
): Promise<Written> => {
  const tally = openTally()
  const damaged: string[] = []
  const kept = async function* () {
    for await (const found of everything)
      if ('damaged' in found) damaged.push(found.damaged)
      else {
        tally.add(found.site, found.kept)
        yield { site: found.site, kept: found.kept }
      }
  }
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    const file = createWriteStream(temporary, { flags: 'wx', mode: ownFile, flush: true })
    await pipeline(linesOf(kept(), at), createGzip(), file)
    if (damaged.length > 0) return { is: 'damaged', what: damaged }
    await disk.rename(temporary, path)
    await syncFolder(disk, dirname(path))
    return { is: 'written', tally: tally.sum() }
  } finally {
    await disk.rm(temporary, { force: true })
  }
}

async function* linesOf(things: AsyncIterable<object>, at: Instant): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const hashed = (value: object) => {
    const line = `${JSON.stringify(value)}\n`
    hash.update(line)
    return line
  }
  yield hashed({ backup: 'bt-loggen', format, at })
  for await (const thing of things) yield hashed(thing)
  yield `${JSON.stringify({ end: true, sha256: hash.digest('hex') })}\n`
}
