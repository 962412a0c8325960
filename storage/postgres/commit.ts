import { setTimeout as after } from 'node:timers/promises'
import { commitSchema } from '../../rules/logbook.ts'
import type { PersonId } from '../../rules/person.ts'
import { granted, type Ruling } from '../../rules/refusal.ts'
import { asRead } from '../asRead.ts'
import { linked, type Linked } from '../chain.ts'
import { NotKept, type Author, type Committed, type Decide, type SiteStore } from '../store.ts'
import { appendTo, bookOf, type Book } from './book.ts'
import type { Database } from './database.ts'
import { isInTheWay, isLost, isRefused, isTaken } from './faults.ts'
import { nameOf } from './journal.ts'
import { logbookOf } from './summaryText.ts'

/** Each failed try means that another process's commit was kept, or that a connection broke. */
const mostTries = 100

/**
 * Reads, decides and appends. Where another commit took the place meanwhile it is decided again on
 * what that left; where the connection broke, what was sent is looked for by its key.
 */
export const commitOn =
  (db: Database, site: string): SiteStore['commit'] =>
  async (doctor, author, decide) => {
    /** Hashes of what may or may not have been kept. */
    const unsure = new Set<string>()
    for (let tries = 1; ; tries++) {
      const book = await bookOf(db, site, doctor, author.key).catch((error: unknown) => {
        throw isLost(error) && unsure.size === 0 ? new NotKept(nameOf(site, doctor), error) : error
      })
      const decided = decidedOn(book, author, decide, unsure)
      if ('answer' in decided) return decided.answer
      try {
        await appendTo(db, site, book, decided.link)
        return granted({ logbook: logbookWith(doctor, book, decided.link), repeated: false })
      } catch (error) {
        if (isLost(error)) unsure.add(decided.link.hash)
        else if (!isTaken(error) && !isInTheWay(error))
          throw isRefused(error) ? new NotKept(nameOf(site, doctor), error) : error
        if (tries === mostTries) throw error
        await after(Math.random() * Math.min(200, 2 ** tries))
      }
    }
  }

/** The answer, or what is to be appended before it can be given. */
const decidedOn = (
  book: Book,
  { at, by, key }: Author,
  decide: Decide,
  unsure: ReadonlySet<string>,
): { readonly answer: Ruling<Committed> } | { readonly link: Linked } => {
  const logbook = logbookOf(book.head.doctor, book.changes)
  if (book.keptAs !== undefined) return { answer: granted({ logbook, repeated: !unsure.has(book.keptAs) }) }
  const decided = decide(logbook)
  if (!decided.ok) return { answer: decided }
  if (decided.value.length === 0) return { answer: granted({ logbook, repeated: false }) }
  return { link: linked(book.head, asRead(commitSchema, { at, by, key, changes: [...decided.value] })) }
}

const logbookWith = (doctor: PersonId, { changes }: Book, link: Linked) =>
  logbookOf(doctor, [...changes, ...link.changes])
