import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readLowdbStore } from '../../storage/lowdb/readOnly.ts'
import type { Store } from '../../storage/store.ts'
import { whileOpen } from '../../storage/whileOpen.ts'
import { createLog } from '../log.ts'
import { openStore } from '../openStore.ts'
import { configuredSites } from '../sites/configured.ts'
import { loadRules } from '../sites/loadSite.ts'
import type { KeptSite } from '../sites/site.ts'
import type { SiteConfig } from '../sites/sitesFile.ts'
import { notDone, type ExitCode, type Given } from './command.ts'

/** The site that a command works on, by the rules that the bot goes by there. */
export type OpenSite = Pick<KeptSite, 'id' | 'store' | 'programmes' | 'fixedSettings'>

type Task = (site: OpenSite) => Promise<ExitCode>

/**
 * Runs the task on the site that the live bot keeps. In a folder it must be nobody else's.
 * @throws Locked while the bot has the folder; CannotStart when the database lets nobody in.
 */
export const writingSite = (given: Given, task: Task): Promise<ExitCode> =>
  onSite(given, () => openLive(given), task)

/** The same to be read only, also beside the running bot. */
export const readingSite = (given: Given, task: Task): Promise<ExitCode> => {
  const { data, database } = given
  const open = () =>
    database === undefined ? Promise.resolve(readLowdbStore({ dir: join(data, 'live') })) : openLive(given)
  return onSite(given, open, task)
}

const openLive = async ({ data, database }: Given): Promise<Store> => {
  if (database === undefined) await mkdir(data, { recursive: true })
  const config = { DATA_DIR: data, ...(database !== undefined && { DATABASE_URL: database }) }
  return openStore(config, createLog())
}

const onSite = async (given: Given, open: () => Promise<Store>, task: Task): Promise<ExitCode> => {
  const asked = await askedSite(given)
  if ('refused' in asked) return notDone(asked.refused, given.say)
  const rules = await loadRules(asked, () => undefined)
  if ('faults' in rules) return notDone(rules.faults.join('\n'), given.say)
  return whileOpen(open(), async (store) =>
    task({ ...rules.value, id: asked.id, store: await store.site(asked.id) }),
  )
}

/** The site that was named, or the only one there is. */
export const askedSite = async ({
  env,
  site,
  texts,
}: Given): Promise<SiteConfig | { readonly refused: string }> => {
  const read = await configuredSites(env)
  if ('faults' in read) return { refused: read.faults.join('\n') }
  const [first, another] = read.value
  const ids = read.value.map(({ id }) => id)
  const words = texts.commandLine
  if (site !== undefined)
    return read.value.find(({ id }) => id === site) ?? { refused: words.noSuchSite(site, ids) }
  return first === undefined || another !== undefined ? { refused: words.whichSite(ids) } : first
}
