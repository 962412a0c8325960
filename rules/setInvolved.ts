import type { CertifyingRole } from './content.ts'
import { standingCertifications } from './inCertification.ts'
import type { Change, Logbook } from './logbook.ts'
import type { Person, PersonId } from './person.ts'
import { granted, refused, type Ruling } from './refusal.ts'
import { same } from './same.ts'

export type Involved = Readonly<Partial<Record<CertifyingRole, PersonId>>>

/**
 * Appoints huvudhandledare and extern bedömare, two different persons and never the doctor; a
 * role left out has nobody. Whoever has certified stays until she has taken that back.
 * Refuses: notOffice, notEnrolled, ownLogbook, sameCertifier, inCertification.
 */
export const setInvolved = (
  logbook: Logbook,
  involved: Involved,
  person: Person,
): Ruling<readonly Change[]> => {
  const { doctor, people, enrolment } = logbook
  if (!person.roles.includes('office')) return refused({ name: 'notOffice' })
  if (enrolment === undefined) return refused({ name: 'notEnrolled' })
  const { mainSupervisor, assessor } = involved
  if (mainSupervisor === doctor || assessor === doctor) return refused({ name: 'ownLogbook' })
  if (mainSupervisor !== undefined && mainSupervisor === assessor) return refused({ name: 'sameCertifier' })
  const held = standingCertifications(logbook).find(({ role }) => people[role] !== involved[role])
  if (held !== undefined) return refused({ name: 'inCertification', by: [held.by] })
  return granted(same(people, involved) ? [] : [{ change: 'peopleSet', people: { ...involved } }])
}
