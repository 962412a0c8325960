import { emptyLogbook, type Logbook } from '../../rules/logbook.ts'
import type { PersonId } from '../../rules/person.ts'
import type { SiteStore } from '../../storage/store.ts'

/** Every doctor's logbook as its outline tells it: plan, people and enrolment are whole in it. */
export const logbooksOf = async (site: SiteStore): Promise<(doctor: PersonId) => Logbook> => {
  const known = new Map((await site.summaries()).map(({ doctor, outline }) => [doctor, outline]))
  return (doctor) => known.get(doctor) ?? emptyLogbook(doctor)
}
