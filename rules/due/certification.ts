import { certifyingRoles } from '../content.ts'
import { standingCertifications } from '../inCertification.ts'
import { officeOf } from '../person.ts'
import { missingToCertify } from '../readiness.ts'
import { dueOf, type Due, type Kind } from './due.ts'

/**
 * That everything is met, to the two who certify and have not: once when it is so, and once more
 * when the other one has certified. To the kansli where the two are not both appointed.
 */
export const certificationDue: Kind = ({ logbook, facts, people, now }) => {
  const { doctor } = logbook
  const given = standingCertifications(logbook)
  if (facts === undefined || given.length === certifyingRoles.length || missingToCertify(facts).length > 0)
    return []
  const tell = (stage: string, recipient: string): Due =>
    dueOf(stage, {
      subject: `certification/${doctor}`,
      recipient,
      at: now,
      urgency: 'news',
      card: { kind: 'certification', doctor },
    })
  const { mainSupervisor, assessor } = logbook.people
  if (mainSupervisor === undefined || assessor === undefined || mainSupervisor === assessor)
    return officeOf(people).map(({ id }) => tell('appoint', id))
  return certifyingRoles
    .filter((role) => given.every((one) => one.role !== role))
    .flatMap((role) => logbook.people[role] ?? [])
    .map((recipient) => tell(given.length === 0 ? 'ready' : 'other', recipient))
}
