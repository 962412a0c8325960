import { Damaged } from './store.ts'

/** Remembers what could not be read, until it can be read again. */
export interface Damages {
  /** Runs what reads the named thing; its error passes on. */
  watch<T>(name: string, read: () => Promise<T>): Promise<T>
  /** As `watch`, but skips what is damaged. */
  skip<T>(name: string, read: () => Promise<T>): Promise<T | undefined>
  readonly list: () => readonly string[]
}

export const openDamages = (): Damages => {
  const damages = new Map<string, string>()

  const watch = async <T>(name: string, read: () => Promise<T>): Promise<T> => {
    try {
      const found = await read()
      damages.delete(name)
      return found
    } catch (error) {
      if (error instanceof Damaged) damages.set(name, error.what)
      throw error
    }
  }

  const skip = <T>(name: string, read: () => Promise<T>) =>
    watch(name, read).catch((error: unknown) => {
      if (error instanceof Damaged) return undefined
      throw error
    })

  return { watch, skip, list: () => [...damages.values()] }
}
