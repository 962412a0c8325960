import type { SiteStore } from '../../storage/store.ts'

/** The sites that the process serves, as its platforms see them. */
export interface Sites {
  readonly all: readonly { readonly id: string; readonly store: SiteStore }[]
  /** The site that a workspace or tenant of a platform belongs to; undefined: nobody's. */
  of(platform: string, tenant: string): SiteStore | undefined
}

/** A deployment that serves one site, whichever workspace or tenant someone comes from. */
export const onlySite = (store: SiteStore, id = 'site'): Sites => ({ all: [{ id, store }], of: () => store })
