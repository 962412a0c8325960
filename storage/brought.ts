import { isDeepStrictEqual } from 'node:util'
import type { Link } from './chain.ts'
import { Taken } from './store.ts'

/** Whether what was brought is not there yet. @throws Taken by that name where something else is. */
export const isNew = (name: string, present: unknown, brought: unknown): boolean => {
  if (present === undefined) return true
  if (!isDeepStrictEqual(present, brought)) throw new Taken(name)
  return false
}

/** The commits that are not there yet. @throws Taken by that name where those there are not the first of them. */
export const restOf = (name: string, present: readonly Link[], brought: readonly Link[]): readonly Link[] => {
  if (present.length > 0) isNew(name, present, brought.slice(0, present.length))
  return brought.slice(present.length)
}
