import type { z } from 'zod'
import type { Versioned } from './store.ts'

/**
 * Where one site's data lies, in two shapes, for an engine that one process has to itself. What the
 * site makes of it is in `site.ts`.
 */
export interface Shelf {
  /** @throws Damaged from its calls when what is there cannot be read. */
  journal<T>(kind: string, id: string, schema: z.ZodType<T>): Journal<T>
  /** Hands over every readable journal of the kind; the others are named as damaged. */
  eachJournal<T>(
    kind: string,
    schema: z.ZodType<T>,
    found: (id: string, items: readonly T[]) => void,
  ): Promise<void>
  /** @throws Damaged from its calls when what is there cannot be read. */
  document<T>(kind: string, id: string, schema: z.ZodType<T>): Document<T>
  /** Every readable document of the kind; the others are named as damaged. */
  documents<T>(kind: string, schema: z.ZodType<T>): Promise<readonly Versioned<T>[]>
  damaged(): readonly string[]
}

/** What happened, in order. An item is kept whole or not at all. */
export interface Journal<T> {
  read(): Promise<readonly T[]>
  append(item: T): Promise<void>
  /** Puts fewer items that say the same in place of all. */
  replace(items: readonly T[]): Promise<void>
  /** Takes it away for good, with what was set aside of it. */
  remove(): Promise<void>
}

export interface Document<T> {
  read(): Promise<Versioned<T> | undefined>
  write(document: Versioned<T>): Promise<void>
  /** Takes it away for good, with what was set aside of it. */
  remove(): Promise<void>
}
