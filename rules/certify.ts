import type { Day } from './calendar/day.ts'
import type { Instant } from './calendar/instant.ts'
import { longestLine, type CertifyingRole } from './content.ts'
import { certificationId } from './entry.ts'
import type { Facts } from './facts.ts'
import { give } from './give.ts'
import { standingCertifications } from './inCertification.ts'
import type { Change, Logbook } from './logbook.ts'
import type { Person } from './person.ts'
import { missingToCertify } from './readiness.ts'
import { granted, refused, type Ruling } from './refusal.ts'

export interface Certifying {
  readonly person: Person
  /** The certifier's own words; '' for none. */
  readonly words: string
  readonly at: Instant
  readonly today: Day
}

/**
 * In which role someone certifies uppnådd baskompetens: huvudhandledare or extern bedömare, two
 * different persons, never the doctor. Refuses: ownLogbook, sameCertifier, notCertifier.
 */
export const mayCertify = (person: Person, { doctor, people }: Logbook): Ruling<CertifyingRole> => {
  if (person.id === doctor) return refused({ name: 'ownLogbook' })
  const { mainSupervisor, assessor } = people
  if (person.id !== mainSupervisor && person.id !== assessor) return refused({ name: 'notCertifier' })
  if (mainSupervisor === assessor) return refused({ name: 'sameCertifier' })
  return granted(person.id === assessor ? 'assessor' : 'mainSupervisor')
}

/**
 * One of the two final certifications (R12), in either order, once everything else is met.
 * Refuses: as `mayCertify`, certifiedAlready, notReady, lineTooLong.
 */
export const certify = (
  facts: Facts,
  { person, words, at, today }: Certifying,
): Ruling<readonly Change[]> => {
  const may = mayCertify(person, facts.logbook)
  if (!may.ok) return may
  const role = may.value
  if (standingCertifications(facts.logbook).some((one) => one.role === role))
    return refused({ name: 'certifiedAlready' })
  const missing = missingToCertify(facts)
  if (missing.length > 0) return refused({ name: 'notReady', rules: missing.map(({ rule }) => rule) })
  if (words.length > longestLine) return refused({ name: 'lineTooLong', atMost: longestLine })
  const content = { role, from: today, to: today, supervisor: person.id, ...(words !== '' && { words }) }
  return granted(give(certificationId(role), { kind: 'certification', ...content }, person, at))
}
