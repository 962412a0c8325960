import { linkSchema } from './chain.ts'
import type { Found, Kept } from './kept.ts'
import { ledgerLineSchema, openLedger, type LedgerLine } from './ledger.ts'
import { logbookKind } from './logbooks.ts'
import { ledgerKind } from './deliveries.ts'
import { sealKind } from './seal.ts'
import type { Lying, Shelf } from './shelf.ts'

/**
 * Everything that lies on a site's shelf. The order makes it sound beside a process that writes:
 * seals and what was sent come before the logbooks, so that neither tells of a change that is not
 * there, and the other records, people among them, after the logbooks that name them.
 */
export async function* everythingOn(site: string, shelf: Shelf): AsyncGenerator<Found> {
  const kinds = await shelf.kinds()
  const recordsOf = async function* (some: readonly string[]) {
    for (const kind of some)
      yield* foundIn(site, kind, shelf.eachDocument(kind), (record) => [{ is: 'record', kind, ...record }])
  }
  yield* recordsOf(kinds.filter((kind) => kind === sealKind))
  yield* foundIn(site, ledgerKind, shelf.eachJournal(ledgerKind, ledgerLineSchema), ({ items }) =>
    sentIn(items),
  )
  yield* foundIn(site, logbookKind, shelf.eachJournal(logbookKind, linkSchema), ({ id, items }) => [
    { is: 'logbook', id, links: [...items] },
  ])
  yield* recordsOf(kinds.filter((kind) => kind !== sealKind))
}

async function* foundIn<T>(
  site: string,
  kind: string,
  lying: AsyncIterable<Lying<T>>,
  keptIn: (item: T) => readonly Kept[],
): AsyncGenerator<Found> {
  for await (const { name, ...one } of lying)
    if ('damaged' in one) yield { site, name, kind, damaged: one.damaged }
    else for (const kept of keptIn(one.item)) yield { site, name, kept }
}

const sentIn = (lines: readonly LedgerLine[]): readonly Kept[] => {
  const ledger = openLedger()
  lines.forEach((line) => ledger.add(line))
  return ledger.lines().map((line): Kept => {
    switch (line.line) {
      case 'claim':
        return { is: 'claim', claim: { key: line.key, until: line.until, tries: line.tries } }
      case 'delivery':
        return { is: 'delivery', delivery: line.delivery }
    }
  })
}
