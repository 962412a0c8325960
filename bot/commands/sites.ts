import { relative } from 'node:path'
import { officeChannelSchema } from '../../rules/officeChannel.ts'
import { personSchema } from '../../rules/person.ts'
import { settingsSchema } from '../../rules/settings.ts'
import { confirmedTitlesSchema } from '../../rules/titles.ts'
import { sealSchema } from '../../storage/seal.ts'
import type { Inspected } from '../../storage/inspected.ts'
import { inspectSite, sitesIn, storesIn } from '../../storage/lowdb/inspect.ts'
import { inspectDatabase } from '../../storage/postgres/inspect.ts'
import type { Given } from './command.ts'

/** What the records must look like that the bot itself reads. */
export const recordSchemas = {
  people: personSchema,
  settings: settingsSchema,
  channel: officeChannelSchema,
  delmal: confirmedTitlesSchema,
  seals: sealSchema,
}

/** One site's files, under its name inside the data folder; or its rows. */
export interface Site {
  readonly name: string
  readonly files: readonly Inspected[]
}

/** Every site in the database or the data folder, read without changing anything. */
export const readSites = async ({
  data,
  database,
}: Pick<Given, 'data' | 'database'>): Promise<readonly Site[]> => {
  if (database !== undefined) return inspectDatabase(database, recordSchemas)
  const sites: Site[] = []
  for (const store of await storesIn(data))
    for (const site of await sitesIn(store))
      sites.push({ name: relative(data, site), files: await inspectSite(data, site, recordSchemas) })
  return sites
}

export const damagedIn = ({ files }: Site) => files.filter((one) => one.is === 'damaged')
