import { loggedWeeks, type Logbook } from './logbook.ts'
import type { PersonId } from './person.ts'

/** Whether someone is a handledare of hers: of a placement in the plan, of a week logged, or the huvudhandledare. */
export const supervises = (person: PersonId, logbook: Logbook): boolean =>
  person !== logbook.doctor &&
  (person === logbook.people.mainSupervisor ||
    logbook.plan.some(({ supervisor }) => supervisor === person) ||
    loggedWeeks(logbook).some(({ content }) => content.supervisor === person))
