import { join, relative } from 'node:path'
import type { z } from 'zod'
import { officeChannelSchema } from '../../rules/officeChannel.ts'
import { personSchema } from '../../rules/person.ts'
import { settingsSchema } from '../../rules/settings.ts'
import { confirmedTitlesSchema } from '../../rules/titles.ts'
import { faultIn } from '../../storage/faultIn.ts'
import type { Found } from '../../storage/kept.ts'
import { everythingBelow } from '../../storage/lowdb/readOnly.ts'
import { storesIn } from '../../storage/lowdb/storesIn.ts'
import { readDatabase } from '../../storage/postgres/readOnly.ts'
import { sealKind, sealSchema } from '../../storage/seal.ts'
import type { Given } from './command.ts'

/** What the records must look like that the bot itself reads; of other kinds they may say anything. */
const recordSchemas = new Map<string, z.ZodType>([
  ['people', personSchema],
  ['settings', settingsSchema],
  ['channel', officeChannelSchema],
  ['delmal', confirmedTitlesSchema],
  [sealKind, sealSchema],
])

/** The same, with records that the bot could not read told as damaged. */
export async function* checked(everything: AsyncIterable<Found>): AsyncGenerator<Found> {
  for await (const found of everything) yield checkedOne(found)
}

const checkedOne = (found: Found): Found => {
  if (!('kept' in found) || found.kept.is !== 'record') return found
  const { site, name, kept } = found
  const read = recordSchemas.get(kept.kind)?.safeParse(kept.value)
  if (read?.success !== false) return found
  return { site, name, kind: kept.kind, damaged: `${name} (${faultIn(read.error)})` }
}

/**
 * Everything of the site that was named, or of all, in the database, or in every store of the data
 * folder, where a site goes by its folder; read without changing anything, so also beside the running bot.
 */
export async function* everythingAt({
  data,
  database,
  site,
}: Pick<Given, 'data' | 'database' | 'site'>): AsyncGenerator<Found> {
  if (database === undefined) {
    for (const store of await storesIn(data))
      for await (const found of checked(everythingBelow(store, data, site)))
        yield { ...found, site: join(relative(data, store), found.site) }
    return
  }
  const read = await readDatabase(database)
  try {
    yield* checked(read.everything(site))
  } finally {
    await read.close()
  }
}
