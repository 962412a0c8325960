import { frozen } from '../frozen.ts'
import type { Versioned } from '../store.ts'

/**
 * One kind's documents in memory once all were asked for: people are read whole at every press,
 * and 2,500 files take a third of a second.
 */
export interface Known {
  /** The files of the kind; listed on the disk the first time. */
  paths(): Promise<readonly string[]>
  get(path: string): Versioned<unknown> | undefined
  /** An older version than is known already was read while the newer one was written. */
  keep(path: string, document: Versioned<unknown>): void
  /** The disk is asked anew the next time. */
  forget(path: string): void
  /** Runs the write of the document; after a failed one the disk is asked anew. */
  writing(path: string, document: Versioned<unknown>, write: () => Promise<void>): Promise<void>
}

export const openKnown = (list: () => Promise<readonly string[]>): Known => {
  const documents = new Map<string, Versioned<unknown>>()
  const written = new Set<string>()
  let listed: readonly string[] | undefined

  const paths = async () => {
    listed ??= await list()
    return [...new Set([...listed, ...written])]
  }

  const keep = (path: string, document: Versioned<unknown>) => {
    if ((documents.get(path)?.version ?? 0) < document.version) documents.set(path, frozen(document))
  }

  const writing = async (path: string, document: Versioned<unknown>, write: () => Promise<void>) => {
    written.add(path)
    try {
      await write()
      keep(path, document)
    } catch (error) {
      documents.delete(path)
      throw error
    }
  }

  return {
    paths,
    get: (path) => documents.get(path),
    keep,
    forget: (path) => void documents.delete(path),
    writing,
  }
}
