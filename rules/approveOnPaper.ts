import { isDay, type Day } from './calendar/day.ts'
import type { Instant } from './calendar/instant.ts'
import { contentOf, statusOf, type Entry, type EntryId } from './entry.ts'
import { entryOf, type Change, type Logbook } from './logbook.ts'
import type { Person } from './person.ts'
import { granted, refused, type Refusal, type Ruling } from './refusal.ts'

export interface PaperApproval {
  readonly entries: readonly { readonly entry: EntryId; readonly steps: number }[]
  /** Whose signature stands on the paper. */
  readonly name: string
  readonly specialty: string
  readonly workplace: string
  readonly signed: Day
  /** Who of the kansli records it. */
  readonly person: Person
  readonly at: Instant
  readonly today: Day
}

/**
 * Records that entries were approved on paper by a handledare outside the chat, all of them or
 * none. Refuses: notOffice, ownLogbook, nothingChosen, signerUnnamed, dayUnknown, dayAhead, signedTooEarly,
 * notThere, alreadyDecided, outdated.
 */
export const approveOnPaper = (logbook: Logbook, paper: PaperApproval): Ruling<readonly Change[]> => {
  const refusal = notToRecord(logbook, paper)
  if (refusal !== undefined) return refused(refusal)
  const { person, at, signed, name, specialty, workplace } = paper
  const signer = { name, ...(specialty && { specialty }), ...(workplace && { workplace }), confirmed: true }
  return granted(
    paper.entries.map(({ entry }) => ({
      change: 'stepTaken',
      entry,
      step: { did: 'approved', at, by: person.id, signer, onPaper: { signed } },
    })),
  )
}

const notToRecord = (logbook: Logbook, paper: PaperApproval): Refusal | undefined => {
  const { person, entries, name, signed, today } = paper
  if (!person.roles.includes('office')) return { name: 'notOffice' }
  if (person.id === logbook.doctor) return { name: 'ownLogbook' }
  if (entries.length === 0) return { name: 'nothingChosen' }
  if (name === '') return { name: 'signerUnnamed' }
  if (!isDay(signed)) return { name: 'dayUnknown', asked: signed }
  if (signed > today) return { name: 'dayAhead', day: signed }
  for (const { entry: id, steps } of entries) {
    const entry = entryOf(logbook, id)
    const refusal = entry === undefined ? { name: 'notThere' as const } : notOpen(entry, steps, signed)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

/** Nobody signs for what has not begun. */
const notOpen = (entry: Entry, steps: number, signed: Day): Refusal | undefined => {
  const from = contentOf(entry)?.from
  const last = entry.steps.at(-1)
  if (statusOf(entry) === 'approved' && last !== undefined)
    return { name: 'alreadyDecided', outcome: 'approved', by: last.by }
  if (statusOf(entry) !== 'waiting' || from === undefined) return { name: 'notThere' }
  if (entry.steps.length !== steps) return { name: 'outdated' }
  return signed < from ? { name: 'signedTooEarly', from } : undefined
}
