import type { z } from 'zod'
import type { Link } from './chain.ts'

/** One file or row of a site, looked at as it lies there. */
export type Inspected = { readonly name: string; readonly kind: string } & (
  | { readonly is: 'logbook'; readonly id: string; readonly links: readonly Link[] }
  | { readonly is: 'record'; readonly id: string; readonly value: unknown }
  | { readonly is: 'other' | 'missing' }
  | { readonly is: 'damaged'; readonly what: string }
)

/** What a kind of record must look like; a kind that is not named may say anything. */
export type RecordSchemas = Readonly<Record<string, z.ZodType>>
