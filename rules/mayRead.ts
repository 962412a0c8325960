import { loggedWeeks, type Logbook } from './logbook.ts'
import type { Person } from './person.ts'

/** Who may see a logbook: its doctor, those who supervise in it, and the kansli. */
export const mayRead = (person: Person, logbook: Logbook): boolean =>
  person.id === logbook.doctor ||
  person.roles.includes('office') ||
  person.id === logbook.people.mainSupervisor ||
  person.id === logbook.people.assessor ||
  logbook.plan.some((placement) => placement.supervisor === person.id) ||
  loggedWeeks(logbook).some(({ content }) => content.supervisor === person.id)
