import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import type { z } from 'zod'
import type { Instant } from '../../rules/calendar/instant.ts'
import type { Found } from '../kept.ts'
import type { Source } from '../move.ts'
import { beginSchema, endSchema, format, NoBackup, thingSchema } from './format.ts'

/**
 * A backup's file as a source. Reading it to its end shows that it is whole.
 * @throws NoBackup from its reading, or what the disk says.
 */
export const backupIn = (path: string): Source => ({
  everything: async function* (site) {
    for await (const found of thingsIn(path)) if (site === undefined || found.site === site) yield found
  },
})

/** When it was written. @throws NoBackup */
export const backupAt = async (path: string): Promise<Instant> => {
  for await (const line of linesIn(path)) return begin(path, line).at
  throw new NoBackup(path, 'cut')
}

async function* thingsIn(path: string): AsyncGenerator<Found> {
  const hash = createHash('sha256')
  let lines = 0
  let ended = false
  for await (const line of linesIn(path)) {
    if (ended) throw new NoBackup(path, 'changed')
    lines += 1
    if (lines === 1) begin(path, line)
    else if (line.startsWith('{"end"')) {
      ended = true
      if (parsed(path, endSchema, line).sha256 !== hash.digest('hex')) throw new NoBackup(path, 'changed')
      continue
    } else {
      const { site, kept } = parsed(path, thingSchema, line)
      yield { site, name: `${site} (${lines})`, kept }
    }
    hash.update(`${line}\n`)
  }
  if (!ended) throw new NoBackup(path, 'cut')
}

const begin = (path: string, line: string) => {
  let read: z.infer<typeof beginSchema>
  try {
    read = beginSchema.parse(JSON.parse(line))
  } catch (error) {
    throw new NoBackup(path, 'foreign', { cause: error })
  }
  if (read.format > format) throw new NoBackup(path, 'newer')
  return read
}

const parsed = <T>(path: string, schema: z.ZodType<T>, line: string): T => {
  try {
    return schema.parse(JSON.parse(line))
  } catch (error) {
    throw new NoBackup(path, 'changed', { cause: error })
  }
}

const newline = 0x0a

/** The lines of the gzip, split at newlines only, which JSON text has none of. @throws NoBackup */
async function* linesIn(path: string): AsyncGenerator<string> {
  const file = createReadStream(path)
  const text = createGunzip()
  file.on('error', (error) => text.destroy(error))
  let rest = Buffer.alloc(0)
  let begun = false
  try {
    for await (const chunk of file.pipe(text) as AsyncIterable<Buffer>) {
      begun = true
      rest = Buffer.concat([rest, chunk])
      for (let end = rest.indexOf(newline); end >= 0; end = rest.indexOf(newline)) {
        yield rest.toString('utf8', 0, end)
        rest = rest.subarray(end + 1)
      }
    }
  } catch (error) {
    throw faultOf(path, error, begun)
  } finally {
    file.destroy()
    text.destroy()
  }
  if (rest.length > 0) throw new NoBackup(path, 'cut')
}

const faultOf = (path: string, error: unknown, begun: boolean): unknown => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'Z_BUF_ERROR') return new NoBackup(path, 'cut', { cause: error })
  if (code === 'Z_DATA_ERROR') return new NoBackup(path, begun ? 'changed' : 'foreign', { cause: error })
  return error
}
