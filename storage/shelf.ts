import type { z } from 'zod'
import type { Versioned } from './store.ts'

/**
 * Where one site's data lies, in two shapes, for an engine that one process has to itself. What the
 * site makes of it is in `site.ts`.
 */
export interface Shelf {
  /** @throws Damaged from its calls when what is there cannot be read. */
  journal<T>(kind: string, id: string, schema: z.ZodType<T>): Journal<T>
  /** Every journal of the kind that has items, as it lies there. */
  eachJournal<T>(kind: string, schema: z.ZodType<T>): AsyncIterable<Lying<JournalOf<T>>>
  /** @throws Damaged from its calls when what is there cannot be read. */
  document<T>(kind: string, id: string, schema: z.ZodType<T>): Document<T>
  /** Every readable document of the kind; the others are named as damaged. */
  documents<T>(kind: string, schema: z.ZodType<T>): Promise<readonly Versioned<T>[]>
  /** The kinds of documents that there are. */
  kinds(): Promise<readonly string[]>
  /** Every document of the kind, as it lies there. */
  eachDocument(kind: string): AsyncIterable<Lying<Versioned<unknown>>>
  damaged(): readonly string[]
}

/** Something by the name of where it lies; or what is wrong with it. */
export type Lying<T> = { readonly name: string } & ({ readonly item: T } | { readonly damaged: string })

export interface JournalOf<T> {
  readonly id: string
  readonly items: readonly T[]
}

/** What happened, in order. An item is kept whole or not at all, and none without those before it. */
export interface Journal<T> {
  read(): Promise<readonly T[]>
  append(...items: readonly T[]): Promise<void>
  /** Puts fewer items that say the same in place of all. */
  replace(items: readonly T[]): Promise<void>
  /** Takes it away for good, with what was set aside of it. */
  remove(): Promise<void>
}

export interface Document<T> {
  read(): Promise<Versioned<T> | undefined>
  /** For one that was not there yet, at whatever version it comes. */
  add(document: Versioned<T>): Promise<void>
  /** For one that was there. */
  write(document: Versioned<T>): Promise<void>
  /** Takes it away for good, with what was set aside of it. */
  remove(): Promise<void>
}
