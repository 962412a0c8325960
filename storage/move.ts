import { isDeepStrictEqual } from 'node:util'
import { fold } from '../rules/logbook.ts'
import { BrokeOff } from './brokeOff.ts'
import { commitOf, headOf, type Head } from './chain.ts'
import { siteHeads } from './heads.ts'
import type { Kept } from './kept.ts'
import type { Store } from './store.ts'
import { isNothing, marksOf, openTally, type Tally } from './tally.ts'

/** What everything is read from: another store, or a backup. */
export type Source = Pick<Store, 'everything'>

export type Moved =
  | { readonly is: 'moved'; readonly tally: Tally; readonly before: Tally; readonly sites: readonly string[] }
  /** There was nothing to move. */
  | { readonly is: 'nothing' }
  /** Not begun: something in the source or the target cannot be read. */
  | { readonly is: 'damaged'; readonly what: readonly string[] }
  /** Not begun: the target holds something that the source does not. */
  | { readonly is: 'other'; readonly names: readonly string[] }
  /** Moved, but these do not read as they should. */
  | { readonly is: 'unlike'; readonly names: readonly string[] }

/**
 * Moves everything of a site, or of all, into a store that holds nothing of it yet, or only a part
 * of just this: cut short it can be done again, and where it was done it changes nothing. What is
 * there then is read back and held against the source.
 * @throws BrokeOff; or what the source says of itself, before anything was written
 */
export const move = async (source: Source, target: Store, site?: string): Promise<Moved> => {
  const there = await survey(target, site)
  const wanted = await survey(source, site, there.names)
  const damaged = [...wanted.damaged, ...there.damaged]
  if (damaged.length > 0) return { is: 'damaged', what: damaged }
  if (there.names.size > 0) return { is: 'other', names: [...new Set(there.names.values())] }
  if (isNothing(wanted.tally)) return { is: 'nothing' }
  if (there.tally.sum !== wanted.tally.sum)
    await bringAll(source, target, site).catch((error: unknown) => {
      throw new BrokeOff(error)
    })
  const names = await unlike(target, wanted.tally, site)
  if (names.length > 0) return { is: 'unlike', names }
  return { is: 'moved', tally: wanted.tally, before: there.tally, sites: [...wanted.sites] }
}

/**
 * Reads all there is.
 * @param known marks of which those that are found are taken away
 */
const survey = async (source: Source, site: string | undefined, known?: Map<string, string>) => {
  const tally = openTally()
  const names = new Map<string, string>()
  const sites = new Set<string>()
  const damaged: string[] = []
  for await (const found of source.everything(site)) {
    sites.add(found.site)
    if ('damaged' in found) damaged.push(found.damaged)
    else {
      const marks = marksOf(found.site, found.kept)
      tally.add(found.site, found.kept, marks)
      for (const mark of marks)
        if (known === undefined) names.set(mark, found.name)
        else known.delete(mark)
    }
  }
  return { tally: tally.sum(), names, sites, damaged }
}

/** So many things are written at once. */
const batch = 100

const bringAll = async (source: Source, target: Store, site: string | undefined): Promise<void> => {
  let waiting: { site: string; kept: Kept[] } | undefined
  const flush = async () => {
    if (waiting !== undefined) await (await target.site(waiting.site)).bring(waiting.kept)
    waiting = undefined
  }
  for await (const found of source.everything(site)) {
    if (!('kept' in found)) continue
    if (waiting?.site !== found.site || waiting.kept.length === batch) await flush()
    waiting ??= { site: found.site, kept: [] }
    waiting.kept.push(found.kept)
  }
  await flush()
}

/** What does not read as it should: journals, records and deliveries by their sum, logbooks and heads as the store gives them. */
const unlike = async (target: Store, wanted: Tally, site: string | undefined): Promise<string[]> => {
  const tally = openTally()
  const heads = new Map<string, Head[]>()
  const names: string[] = []
  for await (const found of target.everything(site)) {
    if ('damaged' in found) names.push(found.damaged)
    else tally.add(found.site, found.kept)
    if (!('kept' in found) || found.kept.is !== 'logbook') continue
    const { id, links } = found.kept
    const others = heads.get(found.site) ?? []
    heads.set(found.site, others)
    others.push(headOf(id, links))
    const logbook = await (await target.site(found.site)).logbook(id)
    if (!isDeepStrictEqual(logbook, fold(id, links.map(commitOf)))) names.push(found.name)
  }
  for (const [id, each] of heads)
    if ((await (await target.site(id)).heads()).site !== siteHeads(each).site) names.push(`${id}: heads`)
  if (!isDeepStrictEqual(tally.sum(), wanted)) names.push(JSON.stringify(tally.sum()))
  return names
}
