import { relative } from 'node:path'
import { officeChannelSchema } from '../../rules/officeChannel.ts'
import { personSchema } from '../../rules/person.ts'
import { settingsSchema } from '../../rules/settings.ts'
import { sealSchema } from '../../storage/seal.ts'
import { inspectSite, sitesIn, storesIn, type Inspected } from '../../storage/lowdb/inspect.ts'

/** What the records must look like that the bot itself reads. */
export const recordSchemas = {
  people: personSchema,
  settings: settingsSchema,
  channel: officeChannelSchema,
  seals: sealSchema,
}

/** One site's files, under its name inside the data folder. */
export interface Site {
  readonly name: string
  readonly files: readonly Inspected[]
}

/** Every site in the data folder, read without changing anything. */
export const readSites = async (data: string): Promise<readonly Site[]> => {
  const sites: Site[] = []
  for (const store of await storesIn(data))
    for (const site of await sitesIn(store))
      sites.push({ name: relative(data, site), files: await inspectSite(data, site, recordSchemas) })
  return sites
}

export const damagedIn = ({ files }: Site) => files.filter((one) => one.is === 'damaged')
