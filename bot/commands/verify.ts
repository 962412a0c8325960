import { brokenAt, headOf, reaches, type Link } from '../../storage/chain.ts'
import { siteHeads } from '../../storage/heads.ts'
import { nameOfSeal, sealSchema, type Seal as Kept } from '../../storage/seal.ts'
import { readErasures } from '../erasures.ts'
import type { Texts } from '../texts/texts.ts'
import { notDone, type Command } from './command.ts'
import { damagedIn, readSites, type Site } from './sites.ts'

/** Recomputes every chain, and holds it against every list of heads that was kept. */
export const verify: Command = {
  options: { head: { type: 'string' } },
  names: [0],
  run: async ({ data, database, options, texts, say }) => {
    const sites = await readSites({ data, database })
    if (sites.length === 0)
      return notDone(texts.commandLine.nothingThere(database === undefined ? data : 'DATABASE_URL'), say)
    const known = new Set((await readErasures(data)).flatMap(({ leaves }) => leaves))
    const faults = sites.flatMap((site) => faultsOf(site, known, texts.commandLine.verify))
    for (const site of sites) standing(site, texts.commandLine.verify).forEach(say)
    const { head } = options
    if (head !== undefined && !sites.some((site) => sealsOf(site).some(({ name }) => name === head)))
      faults.push(texts.commandLine.verify.unknownHead(head))
    faults.forEach(say)
    return faults.length > 0 ? 1 : 0
  },
}

type Words = Texts['commandLine']['verify']

const standing = (site: Site, words: Words): string[] => {
  const logbooks = logbooksOf(site)
  const commits = logbooks.reduce((sum, { links }) => sum + links.length, 0)
  const heads = siteHeads(logbooks.map(({ id, links }) => headOf(id, links)))
  const unlinked = logbooks.filter(({ links }) => links.at(-1)?.hash === undefined)
  return [
    words.standing(site.name, logbooks.length, commits, sealsOf(site).length, heads.site),
    ...unlinked.map(({ name }) => words.unlinked(name)),
  ]
}

const faultsOf = (site: Site, erased: ReadonlySet<string>, words: Words): string[] => [
  ...damagedIn(site).map(({ what }) => words.unreadable(what)),
  ...logbooksOf(site).flatMap(({ name, id, links }) => {
    const at = brokenAt(id, links)
    return at === undefined ? [] : [words.broken(name, at)]
  }),
  ...sealsOf(site).flatMap((seal) => againstSeal(seal, site, erased, words)),
]

interface Seal extends Kept {
  readonly name: string
}

const logbooksOf = ({ files }: Site) => files.filter((one) => one.is === 'logbook')

const sealsOf = ({ files }: Site): readonly Seal[] =>
  files.flatMap((one) =>
    one.is === 'record' && one.kind === 'seals' ? [{ name: one.id, ...sealSchema.parse(one.value) }] : [],
  )

/** A list that was changed no longer has the name that was printed. */
const againstSeal = (
  { name, ...seal }: Seal,
  site: Site,
  erased: ReadonlySet<string>,
  words: Words,
): string[] => {
  if (nameOfSeal(seal) !== name) return [words.forged(name)]
  if (!seal.erased.every((leaf) => erased.has(leaf))) return [words.goneUnknown(name)]
  const logbooks = new Map(logbooksOf(site).map(({ id, links }) => [id, links]))
  return seal.doctors.flatMap((head) => {
    const links: readonly Link[] = logbooks.get(head.doctor) ?? []
    if (reaches(head, links)) return []
    return [words.unlike(name, head.doctor, links.length, head.length)]
  })
}
