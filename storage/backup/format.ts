import { z } from 'zod'
import { instantSchema } from '../../rules/calendar/instant.ts'
import { keptSchema } from '../kept.ts'

/** The format that this version writes; a newer one is not guessed at. */
export const format = 1

/**
 * A backup is a gzip of JSON lines: this one, a line for each thing that is kept, and the end, which
 * has the SHA-256 of all lines before it.
 */
export const beginSchema = z.strictObject({
  backup: z.literal('bt-loggen'),
  format: z.int(),
  at: instantSchema,
})

export const thingSchema = z.strictObject({ site: z.string(), kept: keptSchema })

export const endSchema = z.strictObject({ end: z.literal(true), sha256: z.string() })

/** What is wrong with a file that was to be a backup. */
export class NoBackup extends Error {
  override readonly name = 'NoBackup'
  readonly file: string
  readonly what: 'foreign' | 'newer' | 'cut' | 'changed'
  constructor(file: string, what: NoBackup['what'], options?: ErrorOptions) {
    super(`${file} is no whole backup: ${what}`, options)
    this.file = file
    this.what = what
  }
}
