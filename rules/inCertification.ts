import { certificationId, lastStep, statusOf, type Entry } from './entry.ts'
import { certifyingRoles, type CertifyingRole } from './content.ts'
import { entryOf, type Logbook } from './logbook.ts'
import type { PersonId } from './person.ts'
import type { Refusal } from './refusal.ts'

/** A final certification that stands: who gave it, and in which of the two roles. */
export interface StandingCertification {
  readonly role: CertifyingRole
  readonly by: PersonId
  readonly at: string
}

export const standingCertifications = (logbook: Logbook): readonly StandingCertification[] =>
  certifyingRoles.flatMap((role) => {
    const entry = entryOf(logbook, certificationId(role))
    const last = entry && lastStep(entry)
    return last?.did === 'approved' ? [{ role, by: last.by, at: last.at }] : []
  })

/**
 * Why what was approved cannot be undone or changed: a certification given since rests on it, and
 * is to be taken back first. The certifications themselves rest on nothing of each other.
 */
export const inCertification = (logbook: Logbook, entry: Entry): Refusal | undefined => {
  const approved = statusOf(entry) === 'approved' ? lastStep(entry)?.at : undefined
  if (approved === undefined || certifyingRoles.some((role) => entry.id === certificationId(role)))
    return undefined
  const resting = standingCertifications(logbook).filter(({ at }) => approved <= at)
  return resting.length === 0 ? undefined : { name: 'inCertification', by: resting.map(({ by }) => by) }
}
