import type { Day } from './calendar/day.ts'
import type { Instant } from './calendar/instant.ts'
import type { Delmal } from './delmal.ts'
import { delmalStates, isCovered, type DelmalState } from './delmalState.ts'
import { isCertificateId, type EntryId } from './entry.ts'
import type { Facts } from './facts.ts'
import { give } from './give.ts'
import { entryOf, type Change, type Logbook } from './logbook.ts'
import type { Person } from './person.ts'
import { granted, refused, type Refusal, type Ruling } from './refusal.ts'
import { supervises } from './supervises.ts'

export interface DelmalCertifying {
  /** A name that is new. */
  readonly entry: EntryId
  readonly delmal: readonly Delmal[]
  readonly person: Person
  readonly at: Instant
  readonly today: Day
}

/** Who may certify delmål: a handledare of hers, never the doctor. Refuses: ownLogbook, notSupervisor. */
export const mayCertifyDelmal = (person: Person, logbook: Logbook): Ruling<true> => {
  if (person.id === logbook.doctor) return refused({ name: 'ownLogbook' })
  return supervises(person.id, logbook) ? granted(true) : refused({ name: 'notSupervisor' })
}

/**
 * Certifies delmål as reached, all of them or none (HSLF-FS 2021:8, bilaga 2).
 * Refuses: as `mayCertifyDelmal`, notThere (the id is not a certificate's), outdated, delmalMissing, alreadyCertified, underlagMissing.
 */
export const certifyDelmal = (facts: Facts, certifying: DelmalCertifying): Ruling<readonly Change[]> => {
  const { entry, delmal, person, at, today } = certifying
  const may = mayCertifyDelmal(person, facts.logbook)
  if (!may.ok) return may
  if (!isCertificateId(entry)) return refused({ name: 'notThere' })
  if (entryOf(facts.logbook, entry) !== undefined) return refused({ name: 'outdated' })
  if (delmal.length === 0) return refused({ name: 'delmalMissing' })
  const refusal = firstNotToCertify(delmalStates(facts).filter((state) => delmal.includes(state.delmal)))
  if (refusal !== undefined) return refused(refusal)
  const content = { delmal: [...delmal], from: today, to: today, supervisor: person.id }
  return granted(give(entry, { kind: 'delmalCertificate', ...content }, person, at))
}

const firstNotToCertify = (states: readonly DelmalState[]): Refusal | undefined => {
  const done = states.filter(({ stage }) => stage === 'certified').map(({ delmal }) => delmal)
  if (done.length > 0) return { name: 'alreadyCertified', delmal: done }
  const bare = states.filter((state) => !isCovered(state))
  return bare.length === 0 ? undefined : { name: 'underlagMissing', delmal: bare.map(({ delmal }) => delmal) }
}
