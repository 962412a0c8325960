import { commitSchema, fold } from '../rules/logbook.ts'
import type { PersonId } from '../rules/person.ts'
import { granted } from '../rules/refusal.ts'
import { asRead } from './asRead.ts'
import { commitOf, headOf, linked, linkSchema, type Link } from './chain.ts'
import { siteHeads } from './heads.ts'
import type { KeptAs } from './kept.ts'
import { openOverview } from './overview.ts'
import { restOf } from './brought.ts'
import type { Queues } from './queues.ts'
import type { Journal, Shelf } from './shelf.ts'
import type { SiteStore } from './store.ts'

type Logbooks = Pick<
  SiteStore,
  'commit' | 'logbook' | 'journal' | 'eraseLogbook' | 'summaries' | 'heads' | 'dueBy' | 'setNextDue' | 'wake'
> & { bring(logbook: KeptAs<'logbook'>): Promise<void> }

export const logbookKind = 'logbooks'

const nameOf = (doctor: PersonId) => `${logbookKind}/${doctor}`

/**
 * The site's journals. No logbook stays in memory: a read costs a millisecond or two and
 * always tells what the disk has; only the overview stays, built here from all journals.
 */
export const openLogbooks = async (shelf: Shelf, queues: Queues): Promise<Logbooks> => {
  const overview = openOverview()
  for await (const one of shelf.eachJournal(logbookKind, linkSchema))
    if ('item' in one) overview.saw(one.item.id, one.item.items)

  const inTurn = <T>(doctor: PersonId, task: (journal: Journal<Link>) => Promise<T>) =>
    queues.run(nameOf(doctor), () => task(shelf.journal(logbookKind, doctor, linkSchema)))

  const read = async (doctor: PersonId, journal: Journal<Link>) => {
    try {
      const links = await journal.read()
      overview.saw(doctor, links)
      return links
    } catch (error) {
      overview.forget(doctor)
      throw error
    }
  }

  const logbookOf = (doctor: PersonId, links: readonly Link[]) => fold(doctor, links.map(commitOf))

  const commit: SiteStore['commit'] = (doctor, { at, by, key }, decide) =>
    inTurn(doctor, async (journal) => {
      const links = await read(doctor, journal)
      const logbook = logbookOf(doctor, links)
      if (links.some((one) => one.key === key)) return granted({ logbook, repeated: true })
      const decided = decide(logbook)
      if (!decided.ok) return decided
      if (decided.value.length === 0) return granted({ logbook, repeated: false })
      const next = asRead(commitSchema, { at, by, key, changes: [...decided.value] })
      const link = linked(headOf(doctor, links), next)
      await journal.append(link)
      const grown = [...links, link]
      overview.saw(doctor, grown)
      return granted({ logbook: logbookOf(doctor, grown), repeated: false })
    })

  const bring = ({ id, links }: KeptAs<'logbook'>) =>
    inTurn(id, async (journal) => {
      const rest = restOf(nameOf(id), await read(id, journal), links)
      if (rest.length === 0) return
      await journal.append(...rest)
      overview.saw(id, links)
    })

  return {
    commit,
    bring,
    logbook: (doctor) => inTurn(doctor, async (journal) => logbookOf(doctor, await read(doctor, journal))),
    journal: (doctor) => inTurn(doctor, async (journal) => (await read(doctor, journal)).map(commitOf)),
    eraseLogbook: (doctor) =>
      inTurn(doctor, async (journal) => {
        await journal.remove()
        overview.forget(doctor)
      }),
    summaries: () => Promise.resolve(overview.summaries()),
    heads: () => Promise.resolve(siteHeads(overview.heads())),
    dueBy: (now) => Promise.resolve(overview.dueBy(now)),
    setNextDue: (due, at) => Promise.resolve(overview.setNextDue(due, at)),
    wake: () => Promise.resolve(overview.wake()),
  }
}
