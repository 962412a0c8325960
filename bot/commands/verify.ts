import { brokenAt, headOf, reaches, type Link } from '../../storage/chain.ts'
import { siteHeads } from '../../storage/heads.ts'
import type { Found, KeptAs } from '../../storage/kept.ts'
import { nameOfSeal, sealKind, sealSchema, type Seal as Kept } from '../../storage/seal.ts'
import { readErasures } from '../erasures.ts'
import type { Texts } from '../texts/texts.ts'
import { notDone, type Command } from './command.ts'
import { everythingAt } from './sites.ts'

/** Recomputes every chain, and holds it against every list of heads that was kept. */
export const verify: Command = {
  options: { head: { type: 'string' } },
  names: [0],
  run: async ({ data, database, site, options, texts, say }) => {
    const sites = await sitesIn(everythingAt({ data, database, site }))
    if (sites.length === 0)
      return notDone(texts.commandLine.nothingThere(database === undefined ? data : 'DATABASE_URL'), say)
    const known = new Set((await readErasures(data)).flatMap(({ leaves }) => leaves))
    const faults = sites.flatMap((site) => faultsOf(site, known, texts.commandLine.verify))
    for (const site of sites) standing(site, texts.commandLine.verify).forEach(say)
    const { head } = options
    if (head !== undefined && !sites.some(({ seals }) => seals.some(({ name }) => name === head)))
      faults.push(texts.commandLine.verify.unknownHead(head))
    faults.forEach(say)
    return faults.length > 0 ? 1 : 0
  },
}

type Words = Texts['commandLine']['verify']

/** What of a site can be held against each other. */
interface Site {
  readonly name: string
  readonly logbooks: (KeptAs<'logbook'> & { readonly name: string })[]
  readonly seals: Seal[]
  readonly damaged: string[]
}

interface Seal extends Kept {
  readonly name: string
}

const sitesIn = async (everything: AsyncIterable<Found>): Promise<readonly Site[]> => {
  const sites = new Map<string, Site>()
  for await (const found of everything) {
    const { site: name } = found
    const site = sites.get(name) ?? { name, logbooks: [], seals: [], damaged: [] }
    sites.set(name, site)
    add(found, site)
  }
  return [...sites.values()]
}

const add = ({ name, ...found }: Found, site: Site): void => {
  if ('damaged' in found) site.damaged.push(found.damaged)
  else if (found.kept.is === 'logbook') site.logbooks.push({ ...found.kept, name })
  else if (found.kept.is === 'record' && found.kept.kind === sealKind)
    site.seals.push({ name: found.kept.id, ...sealSchema.parse(found.kept.value) })
}

const standing = ({ name, logbooks, seals }: Site, words: Words): string[] => {
  const commits = logbooks.reduce((sum, { links }) => sum + links.length, 0)
  const heads = siteHeads(logbooks.map(({ id, links }) => headOf(id, links)))
  const unlinked = logbooks.filter(({ links }) => links.at(-1)?.hash === undefined)
  return [
    words.standing(name, logbooks.length, commits, seals.length, heads.site),
    ...unlinked.map((one) => words.unlinked(one.name)),
  ]
}

const faultsOf = (site: Site, erased: ReadonlySet<string>, words: Words): string[] => [
  ...site.damaged.map(words.unreadable),
  ...site.logbooks.flatMap(({ name, id, links }) => {
    const at = brokenAt(id, links)
    return at === undefined ? [] : [words.broken(name, at)]
  }),
  ...site.seals.flatMap((seal) => againstSeal(seal, site, erased, words)),
]

/** A list that was changed no longer has the name that was printed. */
const againstSeal = (
  { name, ...seal }: Seal,
  site: Site,
  erased: ReadonlySet<string>,
  words: Words,
): string[] => {
  if (nameOfSeal(seal) !== name) return [words.forged(name)]
  if (!seal.erased.every((leaf) => erased.has(leaf))) return [words.goneUnknown(name)]
  const logbooks = new Map(site.logbooks.map(({ id, links }) => [id, links]))
  return seal.doctors.flatMap((head) => {
    const links: readonly Link[] = logbooks.get(head.doctor) ?? []
    if (reaches(head, links)) return []
    return [words.unlike(name, head.doctor, links.length, head.length)]
  })
}
