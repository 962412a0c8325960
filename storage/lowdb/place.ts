import type { Files } from './files.ts'

/** Where a file lies, and its name for people: the path inside the data folder. */
export interface Place {
  readonly files: Files
  /** The data folder. */
  readonly root: string
  readonly path: string
  readonly name: string
}
