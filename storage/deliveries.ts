import { asRead } from './asRead.ts'
import { isNew } from './brought.ts'
import { names, withoutPerson } from './erased.ts'
import { frozen } from './frozen.ts'
import type { KeptAs } from './kept.ts'
import { ledgerLineSchema, messageName, openLedger, type Ledger, type LedgerLine } from './ledger.ts'
import type { Queues } from './queues.ts'
import type { Journal, Shelf } from './shelf.ts'
import type { Deliveries } from './store.ts'

export const ledgerKind = 'deliveries'

/** Rewriting the journal is worth its time from this many superseded lines. */
const worthCompacting = 100

/**
 * The ledger in memory over its journal. While the journal cannot be read every call throws
 * Damaged, since a ledger that forgot would send everything again; the rest of the site goes on.
 */
export const openDeliveries = (
  shelf: Shelf,
  queues: Queues,
): Deliveries & { bring(kept: readonly Sent[]): Promise<void> } => {
  const journal = shelf.journal(ledgerKind, ledgerKind, ledgerLineSchema)
  let loaded: Ledger | undefined

  const inTurn = <T>(task: (ledger: Ledger) => T | Promise<T>) =>
    queues.run(ledgerKind, async () => task((loaded ??= await load(journal))))

  const keep = async (ledger: Ledger, ...lines: readonly LedgerLine[]) => {
    const kept = lines.map((line) => frozen(asRead(ledgerLineSchema, line)))
    await journal.append(...kept)
    kept.forEach((line) => ledger.add(line))
  }

  const claim: Deliveries['claim'] = (key, machineNow = Date.now(), leaseMs, mostTries) =>
    inTurn(async (ledger) => {
      const { until, tries } = ledger.claims.get(key) ?? { until: 0, tries: 0 }
      if (ledger.deliveries.has(key)) return 'over'
      if (until > machineNow) return 'leased'
      if (tries >= mostTries) return 'over'
      await keep(ledger, { line: 'claim', key, until: machineNow + leaseMs, tries: tries + 1 })
      return 'yours'
    })

  const release: Deliveries['release'] = (key) =>
    inTurn(async (ledger) => {
      const claimed = ledger.claims.get(key)
      if (claimed === undefined || claimed.tries === 0) return
      await keep(ledger, { line: 'claim', key, until: 0, tries: claimed.tries - 1 })
    })

  return {
    claim,
    release,
    claimed: () =>
      inTurn(({ claims }) => [...claims.values()].filter(({ tries }) => tries > 0).map(({ key }) => key)),
    put: (delivery) => inTurn((ledger) => keep(ledger, { line: 'delivery', delivery })),
    get: (key) => inTurn(({ deliveries }) => deliveries.get(key)),
    byMessage: (message) => inTurn(({ byMessage }) => byMessage.get(messageName(message)).at(-1)),
    erase: (person) =>
      inTurn(async (ledger) => {
        // Where nothing was ever sent there is nothing to put in place of.
        if ((await journal.read()).length === 0) return
        const left = ledger.lines().flatMap((line): readonly LedgerLine[] => {
          if (line.line === 'claim') return names(line.key, person) ? [] : [line]
          const delivery = withoutPerson(line.delivery, person)
          return delivery === undefined ? [] : [{ line: 'delivery', delivery }]
        })
        await journal.replace(left)
        loaded = undefined
      }),
    about: (doctor) => inTurn(({ byDoctor }) => byDoctor.get(doctor)),
    to: (recipient) => inTurn(({ byRecipient }) => byRecipient.get(recipient)),
    bring: (kept) =>
      inTurn(async (ledger) => {
        const lines = kept.map(lineOf).filter((line) => isMissing(line, ledger))
        if (lines.length > 0) await keep(ledger, ...lines)
      }),
  }
}

/** What a ledger is made of. */
type Sent = KeptAs<'delivery'> | KeptAs<'claim'>

const lineOf = (kept: Sent): LedgerLine =>
  kept.is === 'claim' ? { line: 'claim', ...kept.claim } : { line: 'delivery', delivery: kept.delivery }

const isMissing = (line: LedgerLine, { claims, deliveries }: Ledger): boolean =>
  line.line === 'claim'
    ? isNew(`${ledgerKind}/${line.key} (claim)`, claims.get(line.key), line)
    : isNew(`${ledgerKind}/${line.delivery.key}`, deliveries.get(line.delivery.key), line.delivery)

const load = async (journal: Journal<LedgerLine>): Promise<Ledger> => {
  const lines = await journal.read()
  const ledger = openLedger()
  lines.forEach((line) => ledger.add(frozen(line)))
  const fewest = ledger.lines()
  if (lines.length - fewest.length >= Math.max(worthCompacting, fewest.length)) {
    // The longer journal says the same, so a full disk must not keep the site from opening.
    await journal.replace(fewest).catch(() => undefined)
  }
  return ledger
}
