import { rosterSchema, type Roster } from '../../bot/roster.ts'
import { person } from './world.ts'

const enrolment = {
  programme: 'stockholm',
  start: '2026-11-02',
  end: '2027-11-01',
  form: 'fristående',
  percent: 100,
}
const placement = (id: string, unit: string, specialty: string, from: string, to: string) => ({
  id,
  unit,
  specialty,
  from,
  to,
  supervisor: 'bo',
})

const enrolled = (doctor: string) => ({
  doctor,
  changes: [
    { change: 'enrolmentSet', enrolment },
    {
      change: 'planSet',
      plan: [
        placement('akut', 'Akutkliniken', 'akut sjukvård', '2026-11-02', '2027-01-14'),
        placement('geri', 'Geriatriken', 'geriatrik', '2027-01-15', '2027-02-15'),
      ],
    },
  ],
})

/** Two doctors called Anna, whose other names begin alike. */
export const twoAnnas = (): Roster =>
  rosterSchema.parse({
    people: [
      person('anna', 'Anna Berg', 'doctor', 'sv'),
      person('bok', 'Anna Bok', 'doctor', 'sv'),
      person('bo', 'Bo Ek', 'supervisor', 'sv'),
      person('maria', 'Maria Lind', 'office', 'sv'),
    ],
    doctors: [enrolled('anna'), enrolled('bok')],
  })
