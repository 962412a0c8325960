import { relative } from 'node:path'
import type { Damages } from '../damages.ts'
import type { Files } from './files.ts'
import type { Place } from './place.ts'

/** What everything in one site's folder stands on. */
export interface Ground {
  readonly files: Files
  /** The data folder, above the sites' own. */
  readonly root: string
  /** The site's own folder. */
  readonly folder: string
  readonly damages: Damages
}

export const placeOf = ({ files, root }: Ground, path: string): Place => ({
  files,
  root,
  path,
  name: relative(root, path),
})
