import * as disk from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { z } from 'zod'
import { linkSchema } from '../chain.ts'
import type { Inspected, RecordSchemas } from '../inspected.ts'
import { ledgerLineSchema } from '../ledger.ts'
import { Damaged } from '../store.ts'
import { bytesOf } from './bytes.ts'
import { misplaced } from './misplaced.ts'
import { checked, parseDocument } from './documentText.ts'
import { parseJournal } from './journalText.ts'
import { spread } from './names.ts'
import type { Place } from './place.ts'
import { eachOf, filesBelow } from './walk.ts'

/** Every store's folder in the data folder: each has its own lock. */
export const storesIn = async (data: string): Promise<readonly string[]> => {
  const entries = await disk.readdir(data, { withFileTypes: true })
  const folders = [data, ...entries.filter((one) => one.isDirectory()).map(({ name }) => join(data, name))]
  const locked = await Promise.all(folders.map(async (path) => (await disk.readdir(path)).includes('lock')))
  return folders.filter((_, i) => locked[i])
}

/** The sites' own folders in a store's. */
export const sitesIn = async (store: string): Promise<readonly string[]> =>
  (await disk.readdir(store, { withFileTypes: true }))
    .filter((one) => one.isDirectory())
    .map(({ name }) => join(store, name))

/**
 * Reads a site's files one by one, without the lock and without changing anything, so also beside
 * the running bot. Names are paths inside the data folder. Records come first, so that heads that
 * were kept are never newer than the logbooks.
 */
export const inspectSite = async (
  data: string,
  site: string,
  schemas: RecordSchemas,
): Promise<readonly Inspected[]> => {
  const look = (path: string) => inspectFile(data, site, path, schemas)
  const records = await eachOf(await filesBelow(disk, join(site, 'records'), '.json'), look)
  return [...records, ...(await eachOf(await filesBelow(disk, site, '.jsonl'), look))]
}

/** One file of the site; damaged also where its place is another's. */
export const inspectFile = async (
  data: string,
  site: string,
  path: string,
  schemas: RecordSchemas,
): Promise<Inspected> => {
  const place: Place = { files: disk, root: data, path, name: relative(data, path) }
  const kind = kindOf(site, path)
  try {
    const bytes = await bytesOf(place)
    if (bytes === undefined) return { name: place.name, kind, is: 'missing' }
    const read = path.endsWith('.jsonl')
      ? journalIn(bytes, kind, place)
      : recordIn(bytes, kind, place, schemas)
    return { name: place.name, kind, ...read }
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
    return { name: place.name, kind, is: 'damaged', what: error.what }
  }
}

/** The folder that says of what kind a file is: below the site's, and below its records. */
const kindOf = (site: string, path: string) => {
  const [first = '', second = ''] = relative(site, path).split(sep)
  return first === 'records' ? second : first
}

const journalIn = (bytes: Uint8Array, kind: string, place: Place) => {
  if (kind === 'logbooks') {
    const { id, items } = parseJournal(bytes, linkSchema, place.name)
    if (id === undefined) return { is: 'other' as const }
    inItsPlace(id, '.jsonl', place)
    return { is: 'logbook' as const, id, links: items }
  }
  const { id } = parseJournal(bytes, kind === 'deliveries' ? ledgerLineSchema : z.unknown(), place.name)
  if (id !== undefined) inItsPlace(id, '.jsonl', place)
  return { is: 'other' as const }
}

const recordIn = (bytes: Uint8Array, kind: string, place: Place, schemas: RecordSchemas) => {
  const document = parseDocument(bytes, place.name)
  inItsPlace(document.id, '.json', place)
  const { id, value } = checked(document, schemas[kind] ?? z.unknown(), place.name)
  return { is: 'record' as const, id, value }
}

const inItsPlace = (id: string, ending: string, { path, name }: Place) => {
  if (spread(dirname(dirname(path)), id, ending) !== path) throw misplaced(name)
}
