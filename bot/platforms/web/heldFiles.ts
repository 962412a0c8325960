import { randomUUID } from 'node:crypto'
import type { NamedFile } from '../../views/namedFile.ts'

/** Files that wait to be downloaded. They live in memory only: what is in them stays in no further place. */
export interface HeldFiles {
  /** Under a name that nobody can guess. */
  hold(file: NamedFile): string
  find(id: string): NamedFile | undefined
}

const MOST_BYTES = 64 * 1024 * 1024

/** The oldest go when they would take more than that together. */
export const heldFiles = (mostBytes = MOST_BYTES): HeldFiles => {
  const held = new Map<string, NamedFile>()
  const bytes = () => [...held.values()].reduce((sum, { content }) => sum + content.length, 0)
  return {
    hold(file) {
      const id = randomUUID()
      held.set(id, file)
      for (const old of [...held.keys()].slice(0, -1)) if (bytes() > mostBytes) held.delete(old)
      return id
    },
    find: (id) => held.get(id),
  }
}
