import type { SiteStore, Store } from '../../../storage/store.ts'

/** A store on the bench: what a suite needs of it, whichever it is. */
export interface Bench {
  /** The site of that id, or Stockholm's, from the store as it is open now. */
  site(id?: string): Promise<SiteStore>
  /** Of one site, or of all that were asked for. */
  readonly everything: Store['everything']
  /** Closes the store and opens it anew on what it kept. */
  restart(): Promise<void>
  end(): Promise<void>
}
