import type { Config } from '../config.ts'
import type { YamlRead } from '../yamlFile.ts'
import { configuredSites } from './configured.ts'
import { loadSite } from './loadSite.ts'
import type { Site } from './site.ts'
import type { SiteConfig } from './sitesFile.ts'

/**
 * Every site that the environment names, with all that its files say.
 * @param leftOut is told of each programme that cannot be read
 */
export const loadSites = async (
  config: Config,
  leftOut: (fault: string) => void,
): Promise<YamlRead<readonly Site[]>> => {
  const configured = await configuredSites(config)
  if ('faults' in configured) return configured
  const reads = await Promise.all(configured.value.map((one) => loadSite(one, leftOut)))
  const faults = [
    ...tenantFaults(configured.value, config),
    ...workspaceFaults(configured.value, config),
    ...reads.flatMap((read) => ('faults' in read ? read.faults : [])),
  ]
  if (faults.length > 0) return { faults }
  return { value: reads.flatMap((read) => ('value' in read ? [read.value] : [])) }
}

/** The tenants let in and those that have a site must be the same: else someone would write to nobody. */
const tenantFaults = (sites: readonly SiteConfig[], { SITES_FILE, teams }: Config): readonly string[] => {
  if (SITES_FILE === undefined || teams === undefined) return []
  const small = (tenants: readonly string[] = []) => tenants.map((tenant) => tenant.toLowerCase())
  const [letIn, placed] = [
    small(teams.tenants),
    small(sites.flatMap((site) => site.tenants?.['teams'] ?? [])),
  ]
  const [notLetIn, nobodys] = [
    placed.filter((tenant) => !letIn.includes(tenant)),
    letIn.filter((tenant) => !placed.includes(tenant)),
  ]
  return [
    ...notLetIn.map((one) => `TEAMS_TENANT_ID: ${one} i/in SITES_FILE saknas / is missing`),
    ...nobodys.map((one) => `SITES_FILE: ${one} i/in TEAMS_TENANT_ID hör till ingen region / is on no site`),
  ]
}

/** In Slack nobody at all would be answered. */
const workspaceFaults = (sites: readonly SiteConfig[], { SITES_FILE, slack }: Config): readonly string[] =>
  SITES_FILE === undefined || slack === undefined || sites.some(({ tenants }) => tenants?.['slack']?.length)
    ? []
    : ['SITES_FILE: ingen region har slackWorkspaces / no site has slackWorkspaces']
