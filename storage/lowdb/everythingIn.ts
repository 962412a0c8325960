import { join } from 'node:path'
import { everythingOn } from '../everything.ts'
import type { Found } from '../kept.ts'
import { Damaged } from '../store.ts'
import type { Files } from './files.ts'
import { fileNameOf } from './names.ts'
import { shelfIn } from './shelf.ts'
import { foldersIn } from './walk.ts'

/**
 * Everything in a store's folder, of one site or all, without the lock and without changing anything.
 * @param below what the names of the files begin below; the store's own folder unless given
 * @throws Damaged where a folder does not tell of which site it is
 */
export async function* everythingIn(
  files: Files,
  store: string,
  { below = store, site }: { readonly below?: string; readonly site?: string | undefined },
): AsyncGenerator<Found> {
  for (const one of site === undefined ? await foldersIn(files, store) : [site]) {
    if (site === undefined && fileNameOf(one) !== one) throw new Damaged(`${one}: no folder of a site`)
    yield* everythingOn(one, shelfIn(files, below, join(store, fileNameOf(one))))
  }
}
