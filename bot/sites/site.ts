import type { FixedSettings } from '../../rules/changeSettings.ts'
import type { Programmes } from '../../rules/programmes/programme.ts'
import type { SiteStore, Store } from '../../storage/store.ts'
import type { Sites } from '../platforms/sites.ts'
import type { Roster } from '../roster.ts'

/** Ids of workspaces and tenants, by the name of their platform. */
export type Tenants = Readonly<Record<string, readonly string[]>>

/** What a site goes by: its programmes, and the settings that nobody can change in chat. */
export interface SiteRules {
  readonly programmes: Programmes
  readonly fixedSettings: FixedSettings
}

/** One region's or hospital's own part of the deployment. */
export interface Site extends SiteRules {
  /** Under which it is kept. */
  readonly id: string
  /** Whose people are its own; everyone's where it is the only one. */
  readonly tenants?: Tenants
  /** Whom it is to have from the start. */
  readonly roster: Roster | undefined
}

/** A site with the store that it is kept in. */
export type KeptSite = Site & { readonly store: SiteStore }

export interface KeptSites extends Sites {
  readonly all: readonly KeptSite[]
}

/** The sites as they are kept, and whose each is. */
export const sitesOn = async (engine: Store, sites: readonly Site[]): Promise<KeptSites> => {
  const all = await Promise.all(
    sites.map(async (site): Promise<KeptSite> => ({ ...site, store: await engine.site(site.id) })),
  )
  return {
    all,
    of: (platform, tenant) =>
      all.find(({ tenants }) => tenants === undefined || isAmong(tenant, tenants[platform]))?.store,
  }
}

/** As a person may have written it in a file: ids of tenants are the same in capitals. */
const isAmong = (tenant: string, tenants: readonly string[] = []): boolean =>
  tenants.some((one) => one.toLowerCase() === tenant.toLowerCase())
