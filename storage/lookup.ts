/** Finds values by the names they carry. */
export interface Lookup<V> {
  add(value: V): void
  remove(value: V): void
  get(name: string): readonly V[]
}

export const openLookup = <V>(namesOf: (value: V) => readonly string[]): Lookup<V> => {
  const found = new Map<string, Set<V>>()

  const add = (value: V) => {
    for (const name of namesOf(value)) found.set(name, (found.get(name) ?? new Set<V>()).add(value))
  }

  const remove = (value: V) => {
    for (const name of namesOf(value)) {
      const values = found.get(name)
      values?.delete(value)
      if (values?.size === 0) found.delete(name)
    }
  }

  return { add, remove, get: (name) => [...(found.get(name) ?? [])] }
}
