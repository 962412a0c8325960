import type { Lying } from '../shelf.ts'
import { Damaged } from '../store.ts'
import { placeOf, type Ground } from './ground.ts'
import { inBatches } from './walk.ts'

/** What the files hold, one after the other, by their names; or what is wrong with them. */
export async function* lyingAt<T>(
  ground: Ground,
  paths: readonly string[],
  read: (path: string) => Promise<T | undefined>,
): AsyncGenerator<Lying<T>> {
  const look = async (path: string): Promise<Lying<T | undefined>> => {
    const { name } = placeOf(ground, path)
    try {
      return { name, item: await ground.damages.watch(name, () => read(path)) }
    } catch (error) {
      if (error instanceof Damaged) return { name, damaged: error.what }
      throw error
    }
  }
  for await (const one of inBatches(paths, look))
    if ('damaged' in one) yield one
    else if (one.item !== undefined) yield { name: one.name, item: one.item }
}
