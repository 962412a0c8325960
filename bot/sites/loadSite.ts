import { loadProgrammes } from '../programmes.ts'
import { readRoster } from '../roster.ts'
import { readSettingsFile } from '../settingsFile.ts'
import type { YamlRead } from '../yamlFile.ts'
import type { Site, SiteRules } from './site.ts'
import type { SiteConfig } from './sitesFile.ts'

type Told = (fault: string) => void

/**
 * A site's programmes and fixed settings, as its files say.
 * @param leftOut is told of each programme that cannot be read, and is not there then
 */
export const loadRules = async (
  { programmesDir, settingsFile }: SiteConfig,
  leftOut: Told,
): Promise<YamlRead<SiteRules>> => {
  const { programmes, faults } = await loadProgrammes(programmesDir === undefined ? [] : [programmesDir])
  faults.forEach(leftOut)
  const settings = settingsFile === undefined ? { value: {} } : await readSettingsFile(settingsFile)
  if ('faults' in settings) return settings
  return { value: { programmes, fixedSettings: settings.value } }
}

/** All that the site's files say. */
export const loadSite = async (config: SiteConfig, leftOut: Told): Promise<YamlRead<Site>> => {
  const { id, tenants, rosterFile } = config
  const rules = await loadRules(config, leftOut)
  const roster = rosterFile === undefined ? { value: undefined } : await readRoster(rosterFile)
  const faults = [rules, roster].flatMap((read) => ('faults' in read ? read.faults : []))
  if ('faults' in rules || 'faults' in roster) return { faults }
  return { value: { id, ...(tenants && { tenants }), ...rules.value, roster: roster.value } }
}
