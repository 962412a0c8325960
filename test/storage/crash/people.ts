import { rosterSchema } from '../../../bot/roster.ts'
import { platformName } from './story.ts'

const person = (id: string, name: string, role: string) => ({
  format: 1,
  id,
  name,
  roles: [role],
  met: true,
  accounts: [{ platform: platformName, tenant: 't', user: id }],
})

const placement = {
  id: 'akut',
  unit: 'Akutkliniken',
  specialty: 'akut sjukvård',
  from: '2026-09-28',
  to: '2027-01-31',
  supervisor: 'bo',
}

const doctor = (id: string, programme: string) => ({
  doctor: id,
  changes: [
    {
      change: 'enrolmentSet',
      enrolment: { programme, start: '2026-09-28', end: '2027-09-27', form: 'fristående', percent: 100 },
    },
    { change: 'planSet', plan: [placement] },
  ],
})

/** Anna and Erik with one handledare. */
export const roster = rosterSchema.parse({
  people: [
    person('anna', 'Anna', 'doctor'),
    person('erik', 'Erik', 'doctor'),
    person('bo', 'Bo', 'supervisor'),
  ],
  doctors: [doctor('anna', 'stockholm'), doctor('erik', 'skaraborg')],
})
