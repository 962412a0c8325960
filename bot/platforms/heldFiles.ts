import { randomUUID } from 'node:crypto'
import type { NamedFile } from '../views/namedFile.ts'

/** Files that wait to be fetched by whom they are for. They live in memory only: what is in them stays in no further place. */
export interface HeldFiles {
  /** Under a name that nobody can guess. */
  hold(file: NamedFile, owner: string): string
  find(id: string, owner: string): NamedFile | undefined
  drop(id: string): void
}

const MOST_BYTES = 64 * 1024 * 1024

/** The oldest go when they would take more than that together. */
export const heldFiles = (mostBytes = MOST_BYTES): HeldFiles => {
  const held = new Map<string, { readonly file: NamedFile; readonly owner: string }>()
  const bytes = () => [...held.values()].reduce((sum, { file }) => sum + file.content.length, 0)
  return {
    hold(file, owner) {
      const id = randomUUID()
      held.set(id, { file, owner })
      for (const old of [...held.keys()].slice(0, -1)) if (bytes() > mostBytes) held.delete(old)
      return id
    },
    find(id, owner) {
      const found = held.get(id)
      return found?.owner === owner ? found.file : undefined
    },
    drop: (id) => void held.delete(id),
  }
}
