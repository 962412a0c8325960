import { addDays, addMonths, type Day } from '../../rules/calendar/day.ts'
import { addWeeks, mondayOf, weekOf } from '../../rules/calendar/week.ts'
import type { Enrolment, Placement } from '../../rules/logbook.ts'
import type { Person } from '../../rules/person.ts'
import { rosterSchema, type Roster } from '../roster.ts'

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

const people = [
  person('anna', 'Anna Berg', 'doctor'),
  person('erik', 'Erik Lund', 'doctor'),
  supervisor('bo', 'Bo Ek', 'akutsjukvård', 'Akutkliniken Södra'),
  supervisor('sara', 'Sara Nyström', 'allmänmedicin', 'Vårdcentralen Björken'),
  supervisor('gunnar', 'Gunnar Ståhl', 'geriatrik', 'Geriatriken Dalen'),
  supervisor('asa', 'Åsa Öberg', 'psykiatri', 'Psykiatri Sydväst'),
  supervisor('karin', 'Karin Holm', 'internmedicin', 'Medicinkliniken Södra'),
  supervisor('lena', 'Lena Åkesson', 'akutsjukvård', 'Akutmottagningen Skövde'),
  supervisor('omar', 'Omar Haddad', 'allmänmedicin', 'Vårdcentralen Hentorp'),
  supervisor('ida', 'Ida Frisk', 'psykiatri', 'Psykiatrin Falköping'),
  supervisor('per', 'Per Sjögren', 'kirurgi', 'Kirurgkliniken Skövde'),
  person('maria', 'Maria Lind', 'office'),
]

const enrolled = (
  doctor: string,
  enrolment: Enrolment,
  mainSupervisor: string,
  plan: readonly Placement[],
) => ({
  doctor,
  changes: [
    { change: 'enrolmentSet', enrolment },
    { change: 'peopleSet', people: { mainSupervisor } },
    { change: 'planSet', plan: [...plan] },
  ],
})

type Stretch = Omit<Placement, 'from' | 'to'> & { readonly until: Day }

/** Placements one after the other, each to the day before the next begins. */
const inARow = (start: Day, stretches: readonly Stretch[]): Placement[] =>
  stretches.map(({ until, ...placement }, i) => ({
    ...placement,
    from: stretches[i - 1]?.until ?? start,
    to: addDays(until, -1),
  }))

const stockholm = (start: Day) => {
  const after = (months: number) => addMonths(start, months)
  const plan = inARow(start, [
    {
      id: 'vc',
      unit: 'Vårdcentralen Björken',
      specialty: 'allmänmedicin',
      supervisor: 'sara',
      until: after(4),
    },
    { id: 'akut', unit: 'Akutkliniken Södra', specialty: 'akut sjukvård', supervisor: 'bo', until: after(8) },
    { id: 'ger', unit: 'Geriatriken Dalen', specialty: 'geriatrik', supervisor: 'gunnar', until: after(10) },
    { id: 'psyk', unit: 'Psykiatri Sydväst', specialty: 'psykiatri', supervisor: 'asa', until: after(12) },
  ])
  const enrolment = { programme: 'stockholm', form: 'fristående', percent: 100 } as const
  return enrolled('anna', { ...enrolment, start, end: addDays(after(12), -1) }, 'karin', plan)
}

const skaraborg = (start: Day) => {
  const after = (weeks: number) => addDays(start, 7 * weeks)
  const plan = inARow(start, [
    {
      id: 'akut',
      unit: 'Akutmottagningen Skövde',
      specialty: 'akut sjukvård',
      supervisor: 'lena',
      until: after(19),
    },
    {
      id: 'vc',
      unit: 'Vårdcentralen Hentorp',
      specialty: 'allmänmedicin',
      supervisor: 'omar',
      until: after(38),
    },
    { id: 'psyk', unit: 'Psykiatrin Falköping', specialty: 'psykiatri', supervisor: 'ida', until: after(49) },
    {
      id: 'valfri',
      unit: 'Kirurgkliniken Skövde',
      specialty: 'kirurgi',
      category: 'valfri',
      supervisor: 'per',
      until: after(52),
    },
  ])
  const enrolment = { programme: 'skaraborg', form: 'fristående', percent: 100 } as const
  return enrolled('erik', { ...enrolment, start, end: addDays(after(52), -1) }, 'per', plan)
}

/** A doctor each of Region Stockholm's and Skaraborg's programme, some months in on that day. */
export const demoRoster = (today: Day): Roster => {
  const monday = (weeksAgo: number) => mondayOf(addWeeks(weekOf(today), -weeksAgo))
  return rosterSchema.parse({ people, doctors: [stockholm(monday(31)), skaraborg(monday(22))] })
}

/** The first day of the demo's story. */
export const demoStart = (today: Day): Day => mondayOf(addWeeks(weekOf(today), -31))
