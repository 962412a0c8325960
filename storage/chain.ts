import { createHash } from 'node:crypto'
import { z } from 'zod'
import { commitSchema, type Commit } from '../rules/logbook.ts'
import type { PersonId } from '../rules/person.ts'
import { canonical } from './canonical.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * A commit as it is kept: with the hash of the one before it, and its own over that and all it
 * says. Those of the time before the chain have neither, stand first, and are sealed by the first
 * one that has. A commit is hashed as it was read, so its schema may get no defaults.
 */
export const linkSchema = commitSchema.extend({ prev: hash.optional(), hash: hash.optional() })

export type Link = Readonly<z.infer<typeof linkSchema>>

/** One that has its place in the chain. */
export type Linked = Link & { readonly prev: string; readonly hash: string }

/** How far a doctor's journal has come: so many commits, the last of which has this hash. */
export const headSchema = z.strictObject({ doctor: z.string(), length: z.int().min(0), hash })

export type Head = Readonly<z.infer<typeof headSchema>>

export const commitOf = (link: Link): Commit => ({
  at: link.at,
  by: link.by,
  key: link.key,
  changes: link.changes,
})

export const headOf = (doctor: PersonId, links: readonly Link[]): Head => ({
  doctor,
  length: links.length,
  hash: links.at(-1)?.hash ?? links.reduce(hashWith, beginning(doctor)),
})

/** The commit as it goes on from the head. */
export const linked = (head: Head, commit: Commit): Linked => ({
  ...commit,
  prev: head.hash,
  hash: hashWith(head.hash, commit),
})

/**
 * The place, counted from 1, of the first commit that does not go on from those before it;
 * undefined for a whole chain. That nothing was cut off its end only a kept head can tell.
 */
export const brokenAt = (doctor: PersonId, links: readonly Link[]): number | undefined => {
  const hashes = hashesOf(doctor, links)
  const first = links.findIndex(isLinked)
  if (first < 0) return undefined
  const broken = links.findIndex(
    ({ prev, hash: own }, i) => i >= first && (prev !== hashes[i] || own !== hashes[i + 1]),
  )
  return broken < 0 ? undefined : broken + 1
}

const isLinked = ({ prev, hash: own }: Link) => prev !== undefined || own !== undefined

/** Whether the journal still has all that it had when this was its head, and as it was. */
export const reaches = (head: Head, links: readonly Link[]): boolean =>
  hashesOf(head.doctor, links)[head.length] === head.hash

/** What the hash is before the first commit and after each, by what the commits say. */
const hashesOf = (doctor: PersonId, links: readonly Link[]): readonly string[] => {
  let hash = beginning(doctor)
  return [hash, ...links.map((link) => (hash = hashWith(hash, link)))]
}

const beginning = (doctor: PersonId) => sha256({ doctor })

const hashWith = (prev: string, link: Link) => sha256({ ...commitOf(link), prev })

export const sha256 = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')
