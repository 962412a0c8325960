import { addDays, addMonths, type Day } from '../../rules/calendar/day.ts'
import { addWeeks, mondayOf, weekOf } from '../../rules/calendar/week.ts'
import type { Enrolment, Placement } from '../../rules/post.ts'
import type { Person } from '../../rules/person.ts'
import type { Span } from '../../rules/span.ts'
import { rosterSchema, type Roster } from '../roster.ts'
import { demoDoctors, type DemoDoctor } from './demoDoctors.ts'

/** The account by which a person is on the page. */
export const onPage = (id: string) => ({ platform: 'web', tenant: 'demo', user: id })

const person = (id: string, name: string, role: Person['roles'][number], more: Partial<Person> = {}) => ({
  format: 1 as const,
  id,
  name,
  roles: [role],
  accounts: [onPage(id)],
  ...more,
})

const supervisor = (id: string, name: string, specialty: string, workplace: string) =>
  person(id, name, 'supervisor', { specialty, workplace })

const staff = [
  supervisor('bo', 'Bo Ek', 'akutsjukvård', 'Akutkliniken Södra'),
  supervisor('sara', 'Sara Nyström', 'allmänmedicin', 'Vårdcentralen Björken'),
  supervisor('gunnar', 'Gunnar Ståhl', 'geriatrik', 'Geriatriken Dalen'),
  supervisor('asa', 'Åsa Öberg', 'psykiatri', 'Psykiatri Sydväst'),
  supervisor('karin', 'Karin Holm', 'internmedicin', 'Medicinkliniken Södra'),
  supervisor('lena', 'Lena Åkesson', 'akutsjukvård', 'Akutmottagningen Skövde'),
  supervisor('omar', 'Omar Haddad', 'allmänmedicin', 'Vårdcentralen Hentorp'),
  supervisor('ida', 'Ida Frisk', 'psykiatri', 'Psykiatrin Falköping'),
  supervisor('per', 'Per Sjögren', 'kirurgi', 'Kirurgkliniken Skövde'),
  supervisor('leif', 'Leif Norén', 'akutsjukvård', 'Akutkliniken Norra'),
  supervisor('mia', 'Mia Strand', 'allmänmedicin', 'Vårdcentralen Ekbacken'),
  supervisor('stina', 'Stina Falk', 'kirurgi', 'Kirurgkliniken Norra'),
  supervisor('nils', 'Nils Brandt', 'psykiatri', 'Psykiatrin Hisingen'),
  supervisor('eva', 'Eva Dahl', 'akutsjukvård', 'Akutmottagningen Älven'),
  supervisor('tora', 'Tora Lindh', 'allmänmedicin', 'Vårdcentralen Kajen'),
  person('maria', 'Maria Lind', 'office'),
]

/** Everyone of the demo, as it stands on that day. */
export const demoRoster = (today: Day): Roster =>
  rosterSchema.parse({
    people: [...demoDoctors.map(({ id, name }) => person(id, name, 'doctor')), ...staff],
    doctors: demoDoctors.map((doctor) => enrolled(doctor, startOf(doctor, today))),
  })

/** The first day of the demo's story: when the first of its doctors began. */
export const demoStart = (today: Day): Day =>
  demoDoctors.map((doctor) => startOf(doctor, today)).reduce((a, b) => (a < b ? a : b))

const startOf = ({ weeksIn }: DemoDoctor, today: Day): Day => mondayOf(addWeeks(weekOf(today), -weeksIn))

const enrolled = ({ id, enrolment, mainSupervisor, plan, weeksOfSt }: DemoDoctor, start: Day) => {
  const placements = inARow(plan, start)
  const full: Enrolment = {
    ...enrolment,
    start,
    ...(enrolment.form === 'fristående' && { end: placements.at(-1)?.to }),
    ...(weeksOfSt !== undefined && { stStart: addDays(start, -7 * weeksOfSt) }),
  }
  return {
    doctor: id,
    changes: [
      { change: 'enrolmentSet', enrolment: full },
      { change: 'peopleSet', people: { mainSupervisor } },
      { change: 'planSet', plan: placements },
    ],
  }
}

/** Each placement lasts to the day before the next begins. */
const inARow = (plan: DemoDoctor['plan'], start: Day): Placement[] =>
  plan.map(({ until, ...placement }, i) => ({
    ...placement,
    from: after(start, plan[i - 1]?.until ?? { weeks: 0 }),
    to: addDays(after(start, until), -1),
  }))

const after = (start: Day, span: Span): Day =>
  'months' in span ? addMonths(start, span.months) : addDays(start, 7 * span.weeks)
