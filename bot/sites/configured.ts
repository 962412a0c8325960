import type { Config } from '../config.ts'
import type { YamlRead } from '../yamlFile.ts'
import { readSitesFile, type SiteConfig } from './sitesFile.ts'

type Variables = Partial<Pick<Config, 'SITES_FILE' | 'ROSTER_FILE' | 'SETTINGS_FILE' | 'PROGRAMMES_DIR'>>

/** The sites that the environment names: those of SITES_FILE, or the one that needs no configuration. */
export const configuredSites = async (env: Variables): Promise<YamlRead<readonly SiteConfig[]>> => {
  if (env.SITES_FILE !== undefined) return readSitesFile(env.SITES_FILE)
  const { ROSTER_FILE: rosterFile, SETTINGS_FILE: settingsFile, PROGRAMMES_DIR: programmesDir } = env
  return { value: [{ id: 'site', rosterFile, settingsFile, programmesDir }] }
}
